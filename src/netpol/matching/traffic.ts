import type { ContainerPort, Protocol } from '../resources';
import type { Party } from './party';

/** What a connection carries, as the ports of rules see it. */
export interface Traffic {
  readonly protocol: Protocol;
  /** As asked: a number, or a name to be looked up on the destination. */
  readonly asked: number | string;
  /** The number on the destination; absent when a name was asked that the destination does not declare. */
  readonly number: number | undefined;
  /** Ports whose names rules may use. Absent where the destination has none to give: an outside address, or a node's. */
  readonly declared: readonly ContainerPort[] | undefined;
}

/** What a connection carries to one destination. Names count for the protocol they are declared with. */
export function trafficTo(destination: Party, protocol: Protocol, asked: number | string): Traffic {
  const declared = destination.kind === 'pod' ? destination.pod.ports : undefined;
  if (typeof asked === 'number') return { protocol, asked, number: asked, declared };
  const ports = destination.kind === 'outside' ? [] : destination.pod.ports;
  const found = ports.find((port) => port.name === asked && port.protocol === protocol);
  return { protocol, asked, number: found?.containerPort, declared };
}
