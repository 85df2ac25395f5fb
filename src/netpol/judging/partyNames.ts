import type { Party } from '../matching/party';
import type { DoorQuestion } from './doorQuestion';

/** The other end of a door by name: `namespace/name` of a workload, or an outside source's own. */
export function nameOfOther({ other }: DoorQuestion): string {
  return nameOf(other);
}

/** The end at which a connection arrives, by name. */
export function nameOfDestination({ direction, subject, other }: DoorQuestion): string {
  return nameOf(direction === 'ingress' ? subject : other);
}

function nameOf(party: Party): string {
  return party.kind === 'outside' ? party.name : `${party.workload.namespace}/${party.workload.name}`;
}
