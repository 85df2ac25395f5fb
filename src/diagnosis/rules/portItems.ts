import type { NetworkPolicyPort } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { type RuleAt, rulesInForce, type Subject, within, written } from '../world/subject';

/** Items of `ports` that say only half of it: a protocol and a port as two items, or no port at all. */
export const portItems: PolicyRule = (subject) => rulesInForce(subject).flatMap((rule) => inRule(subject, rule));

function inRule(subject: Subject, rule: RuleAt): readonly Remark[] {
  const remarks: Remark[] = [];
  const { ports } = rule.rule;
  for (let index = 0; index < ports.length; index += 1) {
    const item = ports[index];
    if (item === undefined) continue;
    const next = ports[index + 1];
    const kinds = [halfOf(subject, rule, index), halfOf(subject, rule, index + 1)];
    if (next !== undefined && kinds.includes('protocolOnly') && kinds.includes('portOnly')) {
      remarks.push(apart(subject, rule, index, [item, next]));
      index += 1;
    } else if (item.port === undefined) {
      remarks.push(missing(subject, rule, index, item));
    }
  }
  return remarks;
}

function halfOf(subject: Subject, rule: RuleAt, index: number): 'protocolOnly' | 'portOnly' | 'other' {
  const item = written(subject, [...rule.path, 'ports', index]);
  if (item?.kind !== 'map') return 'other';
  const keys = [...item.entries.keys()];
  if (keys.length === 1 && keys[0] === 'protocol') return 'protocolOnly';
  return keys.includes('port') && !keys.includes('protocol') ? 'portOnly' : 'other';
}

function apart(subject: Subject, rule: RuleAt, index: number, items: readonly NetworkPolicyPort[]): Remark {
  const at = [...rule.path, 'ports', index + 1];
  const [protocol, port] = items[0]?.port === undefined ? items : items.toReversed();
  return {
    code: 'portItemsApart',
    pods: subject.pods,
    severity: 'warning',
    origin: subject.policy.origin,
    at,
    params: { protocol: protocol?.protocol ?? 'TCP', port: port?.port ?? '' },
    repairs: [{ kind: 'joinItem', at: within(subject, at), intent: 'onePort' }],
  };
}

/** A protocol alone may well be meant; nothing at all hardly is. */
function missing(subject: Subject, rule: RuleAt, index: number, { protocol }: NetworkPolicyPort): Remark {
  const at = [...rule.path, 'ports', index];
  const item = written(subject, at);
  const hasPort = item?.kind === 'map' && item.entries.has('port');
  const hasProtocol = item?.kind === 'map' && item.entries.has('protocol');
  const isSaid = hasProtocol && !hasPort;
  const itemPlace = within(subject, at);
  return {
    code: 'portMissing',
    severity: isSaid ? 'info' : 'warning',
    origin: subject.policy.origin,
    at: hasPort ? [...at, 'port'] : at,
    params: { context: isSaid ? 'said' : 'unsaid', protocol },
    repairs: isSaid
      ? []
      : [
          { kind: 'setValue', at: itemPlace, value: { protocol }, intent: 'everyPortOfProtocol' },
          { kind: 'remove', at: within(subject, [...rule.path, 'ports']), intent: 'everyPort' },
        ],
  };
}
