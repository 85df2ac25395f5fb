import type { Refusal } from '#manifests';
import { formatPath } from '#netpol';
import type { Notice } from '../state';

/** A refusal as a message: `refusal.<kind>` with the values that it names. */
export function refusalNotice(refusal: Refusal): Omit<Notice, 'id'> {
  const { kind, ...values } = refusal;
  const params = Object.entries(values).flatMap(([name, value]): readonly (readonly [string, string | number])[] =>
    typeof value === 'object'
      ? [
          ['file', value.file],
          ['path', formatPath(value.path)],
        ]
      : [[name, value]],
  );
  return { severity: 'warning', key: `refusal.${kind}`, params: Object.fromEntries(params) };
}
