import { closestName } from '#manifests';
import type { Finding } from '#netpol';
import { findingCodes } from './findingCodes';
import type { IgnoreComment } from './ignoreComments';

/** Remarks on codes in comments that no finding has: what they were to silence is told all the same. */
export function unknownCodes(comments: readonly IgnoreComment[]): readonly Finding[] {
  return comments.flatMap(({ file, document, codes }) =>
    codes
      .filter(({ code }) => !known.has(code))
      .map(({ code, range }): Finding => {
        const suggestion = closestName(code, findingCodes);
        return {
          code: 'unknownCodeIgnored',
          severity: 'info',
          place: { file, document, path: [] },
          path: [],
          range,
          params: { code, ...(suggestion === undefined ? {} : { context: 'misspelt', suggestion }) },
          repairs: [],
        };
      }),
  );
}

const known: ReadonlySet<string> = new Set(findingCodes);
