import type { NetworkPolicyPort, PodManifest } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { portsCover } from '../world/covers';
import { namesOf } from '../world/names';
import { type RuleAt, rulesInForce, type Subject, within, written } from '../world/subject';
import type { World } from '../world/world';

/**
 * A port without a protocol means TCP. Told where the port is one of a protocol over UDP, or where every pod that declares it
 * declares it for UDP; not where the policy lets the UDP port through as well.
 */
export const protocolMissing: PolicyRule = (subject, world) =>
  rulesInForce(subject).flatMap((rule) =>
    rule.rule.ports.flatMap((item, index) => {
      const at = [...rule.path, 'ports', index];
      const map = written(subject, at);
      const isOmitted = map?.kind === 'map' && !map.entries.has('protocol');
      const { port } = item;
      if (typeof port !== 'number' || item.endPort !== undefined || item.protocol !== 'TCP') return [];
      const udp: NetworkPolicyPort = { protocol: 'UDP', port };
      if (rulesInForce(subject).some((other) => isOfDirection(other, rule) && portsCover(other.rule.ports, [udp])))
        return [];
      const declared = declaredFor(subject, world, rule, port);
      const context = contextOf(port, isOmitted, declared);
      return context === undefined ? [] : [remark(subject, world, rule, index, port, context, declared)];
    }),
  );

type Context = 'dns' | 'udp' | 'declared';

interface Declared {
  readonly pods: readonly PodManifest[];
  readonly tcp: boolean;
}

function contextOf(port: number, isOmitted: boolean, { pods, tcp }: Declared): Context | undefined {
  if (port === 53) return 'dns';
  if (pods.length > 0 && !tcp) return 'declared';
  return isOmitted && overUdp.has(port) && !tcp ? 'udp' : undefined;
}

/** NTP, TFTP, SNMP and its traps, VXLAN (IANA's port and Linux' own), WireGuard's usual port. */
const overUdp: ReadonlySet<number> = new Set([69, 123, 161, 162, 4789, 8472, 51820]);

/** Pods at the far end, for ingress those protected, that declare the port for UDP; and whether one declares it for TCP. */
function declaredFor({ policy, pods }: Subject, world: World, { direction, rule }: RuleAt, port: number): Declared {
  const destinations = direction === 'ingress' ? pods : rule.peers.flatMap((peer) => world.matched(policy, peer));
  const declaring = (protocol: string) =>
    destinations.filter((pod) => pod.ports.some((each) => each.containerPort === port && each.protocol === protocol));
  return { pods: declaring('UDP'), tcp: declaring('TCP').length > 0 };
}

function isOfDirection(other: RuleAt, rule: RuleAt): boolean {
  return other.direction === rule.direction;
}

function remark(
  subject: Subject,
  world: World,
  rule: RuleAt,
  index: number,
  port: number,
  context: Context,
  { pods }: Declared,
): Remark {
  const at = [...rule.path, 'ports', index];
  const udp = { protocol: 'UDP', port } as const;
  return {
    code: 'protocolMissing',
    severity: 'warning',
    origin: subject.policy.origin,
    at,
    params: { context, port, pods: namesOf(world, pods, subject.policy.namespace) },
    repairs: [
      context === 'declared'
        ? { kind: 'setValue', at: within(subject, at), value: { protocol: 'UDP', port }, intent: 'udpInstead' }
        : {
            kind: 'insertItem',
            at: within(subject, [...rule.path, 'ports']),
            index: index + 1,
            value: udp,
            intent: 'udpToo',
          },
    ],
  };
}
