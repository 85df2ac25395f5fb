import { assertNever } from '#lib';
import type { DoorVerdict, PluginProfile, Verdict } from '#netpol';
import type { DoorStatus, FindWord, Sentence } from './sentence';
import { isDeniedByAdmins } from './tellAdmin';
import { pluginName } from './tellVerdict';

/** Whose door is told of, and under which verdict. */
export interface DoorSubject {
  readonly door: DoorVerdict;
  readonly verdict: Verdict;
  /** What the door's owner is called. */
  readonly subject: string;
  readonly plugin: PluginProfile;
}

/** Whose door it is. */
export function tellDoorOwner({ door, subject }: DoorSubject): Sentence {
  return { key: `inspector.door.${door.direction}`, values: { name: subject }, places: {} };
}

/** What the door did, in a word or two. */
export function tellDoorStatus({ door, verdict }: DoorSubject): Sentence {
  return { key: `inspector.door.status.${statusOf(door, verdict)}`, values: {}, places: {} };
}

/** Whether anyone stands at the door, and who. */
export function tellIsolation({ door, verdict, subject, plugin }: DoorSubject, word: FindWord): Sentence {
  if (verdict.shortcut === 'self') return { key: 'inspector.door.self', values: {}, places: {} };
  if (verdict.shortcut === 'pluginEnforcesNothing') {
    return { key: 'inspector.door.unguarded', values: { plugin: pluginName(plugin, word) }, places: {} };
  }
  if (door.state === 'outside') return { key: 'inspector.door.outside', values: {}, places: {} };
  if (door.isolatedBy.length === 0) {
    // With rules of administrators at the door, being isolated by nobody does not mean open.
    if (door.adminMatches.length > 0) {
      return { key: `explain.notIsolated.${door.direction}`, values: { name: subject }, places: {} };
    }
    return { key: `inspector.door.notIsolated.${door.direction}`, values: { name: subject }, places: {} };
  }
  const policies = door.isolatedBy.map(({ name }) => name).join(', ');
  return { key: 'inspector.door.isolatedBy', values: { policies }, places: {} };
}

function statusOf(door: DoorVerdict, { shortcut }: Verdict): DoorStatus {
  const { state, outcome, adminMatches } = door;
  if (state === 'outside' && shortcut === undefined) return 'noDoor';
  switch (outcome) {
    case 'allowed':
      return state === 'open' && adminMatches.length === 0 ? 'open' : 'allowed';
    case 'denied':
      if (isDeniedByAdmins(door)) return 'deniedByRule';
      return state === 'shut' ? 'shut' : 'denied';
    case 'partly':
    case 'unknown':
      return outcome;
    default:
      return assertNever(outcome);
  }
}
