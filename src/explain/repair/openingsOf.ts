import { type NetworkPolicyRule, peersFor, portsFor } from '#netpol';
import type { MissedConnection } from '../miss';
import { type Mending, withRule } from './mending';

/** What only adds, the least first: peers to the rule, ports to the rule, a rule to the policy. Empty where nothing that policies say takes the other end or the port. */
export function openingsOf({ cluster, connection, plugin, miss }: MissedConnection): readonly Mending[] {
  const { policy, direction, rule: index } = miss;
  const rule = policy[direction][index];
  const other = direction === 'ingress' ? connection.from : connection.to;
  const found = peersFor(cluster, policy.namespace, other, plugin);
  const carried = portsFor(cluster, connection, plugin);
  if (rule === undefined || found.kind !== 'peers' || carried.kind !== 'ports') return [];
  const at = { policy: policy.origin, direction } as const;
  const { peers } = found;
  const { ports } = carried;
  const whole: NetworkPolicyRule = { peers, ports };
  return [
    {
      repair: { kind: 'editPolicies', edits: peers.map((peer) => ({ kind: 'addPeer', ...at, rule: index, peer })) },
      after: withRule(miss, { ...rule, peers: [...rule.peers, ...peers] }),
    },
    {
      repair: { kind: 'editPolicies', edits: ports.map((port) => ({ kind: 'addRulePort', ...at, rule: index, port })) },
      after: withRule(miss, { ...rule, ports: [...rule.ports, ...ports] }),
    },
    {
      repair: { kind: 'editPolicies', edits: [{ kind: 'addRule', ...at, rule: whole }] },
      after: { ...policy, [direction]: [...policy[direction], whole] },
    },
  ];
}
