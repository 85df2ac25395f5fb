import { judge, type Repair } from '#netpol';
import type { MissedConnection } from './miss';
import { mendField } from './repair/mendField';
import type { Mending } from './repair/mending';
import { mendPolicy } from './repair/mendPolicy';
import { openingsOf } from './repair/openingsOf';

/**
 * The least change to the policy of a miss after which its door lets the connection through: the one field that failed where nobody depends on it,
 * else an item more in the rule, else a rule more. Nobody whom a peer matches now is left without. Absent where there is none,
 * as for a policy that does not stand at every pod which is stopped.
 */
export function repairMiss(missed: MissedConnection): Repair | undefined {
  return mendingsOf(missed).find((mending) => opens(missed, mending))?.repair;
}

function mendingsOf(missed: MissedConnection): readonly Mending[] {
  const { failed } = missed.miss;
  switch (failed.kind) {
    case 'policyTypes':
    case 'podSelector':
    case 'policyNamespace':
      return mendPolicy(missed, failed);
    default:
      return [...mendField(missed, failed), ...openingsOf(missed)];
  }
}

/** Judged on the model: the door of the miss lets everything through once its policy reads so. */
function opens({ cluster, connection, plugin, miss }: MissedConnection, { after }: Mending): boolean {
  const policies = cluster.policies.map((policy) => (policy === miss.policy ? after : policy));
  return judge({ ...cluster, policies }, connection, plugin)[miss.direction].outcome === 'allowed';
}
