import {
  type Cluster,
  type Flow,
  flowConnection,
  judge,
  type NetworkPolicy,
  type Outcome,
  type Place,
  type PluginProfile,
  placeStepsWithin,
  type Scenario,
} from '#netpol';

/** A drawn flow whose verdict would be another. */
export interface LenientFlow {
  readonly flow: Flow;
  readonly before: Outcome;
  readonly after: Outcome;
}

/**
 * The drawn flows whose verdict would change if a server that does not refuse unknown fields stored the policy that a place is in. In the order of the flows;
 * none where no such policy is there, or where every server refuses it.
 */
export function lenientFlows({
  cluster,
  scenarios,
  plugin,
  place,
}: {
  readonly cluster: Cluster;
  readonly scenarios: readonly Scenario[];
  readonly plugin: PluginProfile;
  readonly place: Place;
}): readonly LenientFlow[] {
  const policy = cluster.policies.find(
    ({ admission, origin }) => admission === 'refusedByStrict' && placeStepsWithin(place, origin) !== undefined,
  );
  if (!policy) return [];
  const without = withAdmission(cluster, policy, 'refused');
  const stored = withAdmission(cluster, policy, 'accepted');
  const externals = scenarios.flatMap(({ external }) => external);
  return scenarios
    .flatMap(({ flows }) => flows)
    .flatMap((flow) => {
      const connection = flowConnection(cluster, externals, flow);
      if (!connection) return [];
      const before = judge(without, connection, plugin).outcome;
      const after = judge(stored, connection, plugin).outcome;
      return before === after ? [] : [{ flow, before, after }];
    });
}

function withAdmission(cluster: Cluster, policy: NetworkPolicy, admission: NetworkPolicy['admission']): Cluster {
  const policies = cluster.policies.map((each) => (each === policy ? { ...each, admission } : each));
  return { ...cluster, policies };
}
