import type { Finding } from '#netpol';
import type { SayRepair } from './tellRepair';

/** A finding in our words: what is so, then what a server makes of it that does not refuse unknown fields. */
export function findingText(finding: Finding, say: SayRepair): string {
  const ours = say(`finding.${finding.code}`, finding.params);
  const lenient = lenientText(finding, say);
  return lenient === undefined ? ours : `${ours} ${lenient}`;
}

/** What a server makes of it that does not refuse unknown fields; undefined where that makes no difference. */
export function lenientText({ lenient }: Finding, say: SayRepair): string | undefined {
  return lenient && say(`finding.lenient.${lenient.effect}`, lenient.params);
}
