import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { peersKey, rulesInForce, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/** `0.0.0.0/0` where IPv6 is in use: the other half of the internet is left out. */
export const ipv4Only: PolicyRule = (subject, world) => {
  if (!subject.policy.ingress.concat(subject.policy.egress).some(namesAllOfIpv4) || !usesIpv6(world)) return [];
  return rulesInForce(subject).flatMap((rule): readonly Remark[] => {
    const index = rule.rule.peers.findIndex(({ ipBlock }) => ipBlock?.cidr === '0.0.0.0/0');
    const isOpen = rule.rule.peers.some(({ ipBlock }) => ipBlock?.cidr.includes(':'));
    const elsewhere = subject.policy[rule.direction].some(({ peers }) =>
      peers.some(({ ipBlock }) => ipBlock?.cidr.endsWith('::/0')),
    );
    if (index < 0 || isOpen || elsewhere) return [];
    const peers = [...rule.path, peersKey[rule.direction]];
    return [
      {
        code: 'ipv4Only',
        severity: 'warning',
        origin: subject.policy.origin,
        at: [...peers, index, 'ipBlock', 'cidr'],
        params: { context: rule.direction },
        repairs: [
          {
            kind: 'insertItem',
            at: within(subject, peers),
            index: index + 1,
            value: { ipBlock: { cidr: '::/0' } },
            intent: 'ipv6Too',
          },
        ],
      },
    ];
  });
};

function namesAllOfIpv4({ peers }: Subject['policy']['ingress'][number]): boolean {
  return peers.some(({ ipBlock }) => ipBlock?.cidr === '0.0.0.0/0');
}

const known = new WeakMap<World, boolean>();

/** Whether IPv6 is mentioned anywhere: an address of a pod, a Service or an outside source, or a block of a policy. */
function usesIpv6(world: World): boolean {
  let uses = known.get(world);
  if (uses === undefined) {
    const blocks = world.subjects.flatMap(({ policy }) =>
      [...policy.ingress, ...policy.egress].flatMap(({ peers }) => peers.flatMap(({ ipBlock }) => ipBlock?.cidr ?? [])),
    );
    const addresses = [
      ...blocks,
      ...world.pods.flatMap(({ podIPs }) => podIPs),
      ...world.services.flatMap(({ clusterIPs }) => clusterIPs),
      ...world.reading.resources.scenarios.flatMap(({ external }) => external.map(({ cidr }) => cidr)),
    ];
    uses = addresses.some((address) => address.includes(':'));
    known.set(world, uses);
  }
  return uses;
}
