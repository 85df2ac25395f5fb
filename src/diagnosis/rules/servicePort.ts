import type { PodManifest } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { portsCover } from '../world/covers';
import { namesOf } from '../world/names';
import type { Service, ServicePort } from '../world/services';
import { type RuleAt, rulesInForce, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/** A Service's port where the pod's own is needed: rules see the connection after it was translated. Not where a pod declares the port, or the rule has the pod's as well. */
export const servicePort: PolicyRule = (subject, world) =>
  world.services.length === 0
    ? []
    : rulesInForce(subject).flatMap((rule) => {
        const destinations = destinationsOf(subject, world, rule);
        return rule.rule.ports.flatMap((item, index) => {
          const { port, protocol } = item;
          if (typeof port !== 'number' || item.endPort !== undefined) return [];
          if (destinations.length === 0 || declare(destinations, port)) return [];
          const found = serviceFor(world, destinations, port, protocol);
          if (found === undefined) return [];
          const { target, service } = found;
          if (portsCover(rule.rule.ports, [{ protocol, port: target }])) return [];
          return [remark(subject, world, rule, index, { port, target, service, destinations })];
        });
      });

function destinationsOf({ policy, pods }: Subject, world: World, { direction, rule }: RuleAt): readonly PodManifest[] {
  return direction === 'ingress' ? pods : [...new Set(rule.peers.flatMap((peer) => world.matched(policy, peer)))];
}

function declare(pods: readonly PodManifest[], port: number): boolean {
  return pods.some((pod) => pod.ports.some(({ containerPort }) => containerPort === port));
}

interface Found {
  readonly service: Service;
  readonly target: number;
}

function serviceFor(
  world: World,
  destinations: readonly PodManifest[],
  port: number,
  protocol: string,
): Found | undefined {
  for (const service of world.services) {
    const behind = world.behind(service).filter((pod) => destinations.includes(pod));
    for (const each of service.ports) {
      if (each.port !== port || each.protocol !== protocol) continue;
      const target = numberOf(each, behind);
      if (target !== undefined && target !== port) return { service, target };
    }
  }
  return undefined;
}

/** The number of a named port where all pods that have it agree. */
function numberOf({ targetPort, protocol }: ServicePort, pods: readonly PodManifest[]): number | undefined {
  if (pods.length === 0) return undefined;
  if (typeof targetPort === 'number') return targetPort;
  const numbers = new Set(
    pods.flatMap((pod) =>
      pod.ports.flatMap((each) => (each.name === targetPort && each.protocol === protocol ? [each.containerPort] : [])),
    ),
  );
  const [only, ...more] = numbers;
  return more.length === 0 ? only : undefined;
}

function remark(
  subject: Subject,
  world: World,
  rule: RuleAt,
  index: number,
  found: Found & { readonly port: number; readonly destinations: readonly PodManifest[] },
): Remark {
  const { policy } = subject;
  const at = [...rule.path, 'ports', index, 'port'];
  const { service, target, port } = found;
  const behind = world.behind(service).filter((pod) => found.destinations.includes(pod));
  return {
    code: 'servicePort',
    pods: behind,
    severity: 'warning',
    origin: policy.origin,
    at,
    params: {
      port,
      target,
      service: `${service.namespace}/${service.name}`,
      pods: namesOf(world, behind, policy.namespace),
    },
    repairs: [{ kind: 'setValue', at: within(subject, at), value: target }],
  };
}
