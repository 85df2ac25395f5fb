import type { AdminPolicy } from '../adminPolicy';
import type { Cluster } from '../cluster';
import { adminIndex } from '../joining/adminIndex';
import { policyIndex } from '../joining/policyIndex';
import { standingPods } from '../joining/standingPods';
import { both } from '../matching/truth';
import type { PluginProfile } from '../plugin';
import type { Direction, NetworkPolicy } from '../resources';
import type { Connection, DoorVerdict, Outcome, Verdict } from '../verdict';
import { judgeDoorCase } from './doorCase';
import { outcomeOf } from './outcomeOf';
import { questionsOf } from './questions';
import { sumUpDoor } from './sumUpDoor';

/**
 * Judges a connection: first the egress door of its source, then the ingress door of its destination; both must let it
 * through. A workload counts with all its pods and an outside range with all its addresses: where they differ, the
 * outcome is `partly`. Whatever the manifests or the plugin's profile leave open is `unknown`.
 */
export function judge(cluster: Cluster, connection: Connection, plugin: PluginProfile): Verdict {
  if (plugin.enforces.ingress === 'no' && plugin.enforces.egress === 'no') return shortcut('pluginEnforcesNothing');
  const asked = questionsOf(cluster, connection, plugin);
  if (asked.length === 0) return shortcut('self');

  const judged = asked.map(({ egress, ingress }) => ({
    egress: { question: egress, answer: judgeDoorCase(egress) },
    ingress: { question: ingress, answer: judgeDoorCase(ingress) },
  }));
  const egress = sumUpDoor(
    'egress',
    judged.map((each) => each.egress),
  );
  const ingress = sumUpDoor(
    'ingress',
    judged.map((each) => each.ingress),
  );
  const outcome = outcomeOf(judged.map((each) => both(each.egress.answer.truth, each.ingress.answer.truth)));
  const stoppedAt = stoppingDoor(outcome, egress, ingress);
  return {
    outcome,
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    egress,
    ingress,
    provisionalBecauseOf: refusedFor(cluster, connection),
  };
}

function stoppingDoor(outcome: Outcome, egress: DoorVerdict, ingress: DoorVerdict): Direction | undefined {
  if (outcome === 'allowed') return undefined;
  if (egress.outcome !== 'allowed') return 'egress';
  return ingress.outcome === 'allowed' ? undefined : 'ingress';
}

function shortcut(reason: NonNullable<Verdict['shortcut']>): Verdict {
  const door = (direction: Direction): DoorVerdict => ({
    direction,
    state: 'outside',
    outcome: 'allowed',
    adminMatches: [],
    isolatedBy: [],
    allowedBy: [],
    nearMisses: [],
    unknowns: [],
  });
  return {
    outcome: 'allowed',
    shortcut: reason,
    egress: door('egress'),
    ingress: door('ingress'),
    provisionalBecauseOf: [],
  };
}

function refusedFor(cluster: Cluster, { from, to }: Connection): Verdict['provisionalBecauseOf'] {
  const found = new Set<NetworkPolicy | AdminPolicy>();
  for (const [end, direction] of [
    [from, 'egress'],
    [to, 'ingress'],
  ] as const) {
    if (end.kind === 'external') continue;
    for (const pod of standingPods(end.workload)) {
      for (const policy of policyIndex(cluster).refused(pod, direction)) found.add(policy);
      for (const policy of adminIndex(cluster).refused(pod, direction)) found.add(policy);
    }
  }
  return found.size < 2
    ? [...found]
    : [...cluster.policies, ...cluster.adminPolicies].filter((each) => found.has(each));
}
