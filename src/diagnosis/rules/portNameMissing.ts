import { closestName } from '#manifests';
import type { PodManifest, Repair } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { listed, namesOf } from '../world/names';
import { type RuleAt, rulesInForce, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/** A port name that no destination declares with that protocol: it matches nothing. Addresses have no port names at all. */
export const portNameMissing: PolicyRule = (subject, world) =>
  rulesInForce(subject).flatMap((rule) =>
    rule.rule.ports.flatMap(({ port, protocol }, index) => {
      if (typeof port !== 'string') return [];
      const { peers } = rule.rule;
      if (rule.direction === 'egress' && peers.length === 0 && world.portNames.has(`${protocol} ${port}`)) return [];
      const isOutside =
        rule.direction === 'egress' && peers.length > 0 && peers.every(({ ipBlock }) => ipBlock !== undefined);
      const destinations = destinationsOf(subject, world, rule);
      if (destinations.length === 0 && !isOutside) return [];
      const declared = destinations.flatMap((pod) => pod.ports);
      if (declared.some((each) => each.name === port && each.protocol === protocol)) return [];
      // Pods without any list of ports may listen anywhere, but have no names for it.
      return [remark(subject, world, rule, index, isOutside ? [] : destinations)];
    }),
  );

function destinationsOf({ policy, pods }: Subject, world: World, { direction, rule }: RuleAt): readonly PodManifest[] {
  if (direction === 'ingress') return pods;
  return rule.peers.length === 0 ? world.pods : rule.peers.flatMap((peer) => world.matched(policy, peer));
}

function remark(
  subject: Subject,
  world: World,
  rule: RuleAt,
  index: number,
  destinations: readonly PodManifest[],
): Remark {
  const item = rule.rule.ports[index];
  const name = String(item?.port ?? '');
  const at = [...rule.path, 'ports', index];
  const declared = destinations.flatMap((pod) => pod.ports);
  const otherProtocol = declared.find((each) => each.name === name);
  const names = [...new Set(declared.flatMap((each) => (each.protocol === item?.protocol ? (each.name ?? []) : [])))];
  const near = closestName(name, names);
  const numbers = [
    ...new Set(declared.filter((each) => each.protocol === item?.protocol).map((each) => each.containerPort)),
  ];
  const [only, ...more] = numbers;
  const repairs: readonly Repair[] =
    otherProtocol !== undefined
      ? [{ kind: 'setValue', at: within(subject, [...at, 'protocol']), value: otherProtocol.protocol }]
      : near !== undefined
        ? [{ kind: 'setValue', at: within(subject, [...at, 'port']), value: near }]
        : only !== undefined && more.length === 0
          ? [{ kind: 'setValue', at: within(subject, [...at, 'port']), value: only }]
          : [];
  return {
    code: 'portNameMissing',
    pods: destinations,
    severity: 'warning',
    origin: subject.policy.origin,
    at: [...at, 'port'],
    params: {
      context:
        destinations.length === 0
          ? 'outside'
          : otherProtocol !== undefined
            ? 'otherProtocol'
            : names.length > 0
              ? 'names'
              : 'noNames',
      name,
      protocol: item?.protocol ?? 'TCP',
      declaredProtocol: otherProtocol?.protocol ?? '',
      names: listed(names),
      pods: namesOf(world, destinations, subject.policy.namespace),
    },
    repairs,
  };
}
