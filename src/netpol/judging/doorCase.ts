import { adminIndex } from '../joining/adminIndex';
import { rulesOf } from '../matching/ruleAt';
import type { Place } from '../place';
import type { NetworkPolicy } from '../resources';
import type { UnknownReason } from '../verdict';
import { judgeByTiers } from './byTiers';
import type { DoorCase, DoorQuestion } from './doorQuestion';
import { isolatingPolicies, matchesOf, rulesTruth, sctpDoubts } from './networkPolicyTier';
import { unknownsOf } from './unknownsOf';

/**
 * Judges one door by the policies in force: open without isolation, else open to whatever a rule takes. Where
 * administrators have something to say about the pod, they are asked before and after.
 */
export function judgeDoorCase(question: DoorQuestion): DoorCase {
  const { cluster, plugin, direction, subject } = question;
  if (subject.kind === 'outside' || plugin.enforces[direction] === 'no') return passes('outside');
  const isolatedBy = isolatingPolicies(cluster, subject.pod, direction, plugin);
  const asked = adminIndex(cluster).asked(subject.pod, direction);
  const first = isolatedBy[0] ?? (asked?.Admin[0] ?? asked?.Baseline[0])?.[0];
  if (first === undefined) return passes('open');
  const judged =
    asked === undefined ? judgeByNetworkPolicies(question, isolatedBy) : judgeByTiers(question, isolatedBy, asked);
  const doubt = judged.truth === 'yes' ? undefined : doubtAbout(question, first.origin);
  return doubt === undefined ? judged : { ...judged, truth: 'unknown', unknowns: [doubt] };
}

function judgeByNetworkPolicies(question: DoorQuestion, isolatedBy: readonly NetworkPolicy[]): DoorCase {
  const rules = rulesOf(isolatedBy, question.direction);
  const doubts = sctpDoubts(question, isolatedBy);
  const truth = doubts.length > 0 ? 'unknown' : rulesTruth(question, rules);
  return {
    state: rules.length === 0 ? 'shut' : 'guarded',
    truth,
    adminMatches: [],
    networkPolicies: 'asked',
    isolatedBy,
    matches: truth === 'yes' ? rules.flatMap((rule) => matchesOf(question, rule)) : [],
    unknowns: truth !== 'unknown' || doubts.length > 0 ? doubts : rules.flatMap((rule) => unknownsOf(question, rule)),
  };
}

function passes(state: DoorCase['state']): DoorCase {
  return {
    state,
    truth: 'yes',
    adminMatches: [],
    networkPolicies: 'asked',
    isolatedBy: [],
    matches: [],
    unknowns: [],
  };
}

/** What is not known whatever policies say: whether they are enforced, and what a node may do. It outweighs them. */
function doubtAbout({ plugin, direction, other }: DoorQuestion, place: Place): UnknownReason | undefined {
  if (plugin.enforces[direction] === 'unknown') return { kind: 'pluginUnsupported', feature: direction, place };
  // A pod always reaches its own node and is reached from it, and no manifest says where pods will run.
  if (other.kind !== 'node') return undefined;
  return { kind: 'hostNetwork', workload: `${other.workload.namespace}/${other.workload.name}` };
}
