import fc from 'fast-check';
import type { PluginProfile, Support } from '../plugin';
import { specification } from '../plugins/profiles';
import { anyCluster, anyClusterWithAdmins } from '../testing/arbitraries.testing';
import type { ClusterNotation, PeerNotation, PodNotation, PolicyNotation } from '../testing/notation.testing';

/**
 * Small clusters, half of them with policies of administrators, in which much is not known: addresses missing or of both families, pods on their node's network, pods
 * of one owner that differ, other assumptions, ranges named as outside.
 */
export const anyUncertainCluster: fc.Arbitrary<ClusterNotation> = fc
  .tuple(
    fc.oneof(anyCluster, anyClusterWithAdmins),
    fc.array(fc.record({ addresses: fc.nat(3), hostNetwork: fc.nat(5), owned: fc.nat(3), replicas: fc.nat(2) }), {
      minLength: 6,
      maxLength: 6,
    }),
    fc.record({
      ipBlockMatchesPods: fc.constantFrom('knownAddresses' as const, 'never' as const),
      hostNetworkPods: fc.constantFrom('nodeAddress' as const, 'ordinary' as const),
      selfTraffic: fc.constantFrom('alwaysAllowed' as const, 'judged' as const),
    }),
    fc.constantFrom<readonly string[]>([], ['10.0.1.0/24'], ['0.0.0.0/5', '16.0.0.0/4', '128.0.0.0/1']),
    fc.boolean(),
  )
  .map(([notation, changes, assumptions, outside, withIPv6]) => ({
    ...notation,
    policies: withIPv6 ? mapValues(notation.policies ?? {}, blocksOfIPv6) : (notation.policies ?? {}),
    pods: Object.fromEntries(
      Object.entries(notation.pods).map(([id, pod], index) => [id, { ...pod, ...changeOf(id, pod, changes[index]) }]),
    ),
    assumptions,
    outside,
  }));

/** A plugin of which anything may be so, not so or unknown. */
export const anyPlugin: fc.Arbitrary<PluginProfile> = fc
  .record({
    ingress: support(),
    egress: support(),
    ipBlock: support(),
    ipBlockMatchesPods: support(),
    namedPorts: fc.oneof(support(), fc.constant('refusesPolicy' as const)),
    endPort: support(),
    sctp: support(),
    v1alpha1: support(),
    v1alpha2: support(),
  })
  .map(({ ingress, egress, v1alpha1, v1alpha2, ...rest }) => ({
    ...specification,
    ...rest,
    enforces: { ingress, egress },
    adminPolicies: { v1alpha1, v1alpha2 },
  }));

function support(): fc.Arbitrary<Support> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant('yes' as const) },
    { weight: 1, arbitrary: fc.constantFrom('no' as const, 'unknown' as const) },
  );
}

function blocksOfIPv6({ ingress = [], egress = [], ...policy }: PolicyNotation): PolicyNotation {
  const moved = (peers: readonly PeerNotation[]) =>
    peers.map((peer) => (peer.ipBlock?.cidr === '10.0.1.3/32' ? { ipBlock: { cidr: 'fd00::/64' } } : peer));
  return {
    ...policy,
    ingress: ingress.map((rule) => ({ ...rule, from: moved(rule.from ?? []) })),
    egress: egress.map((rule) => ({ ...rule, to: moved(rule.to ?? []) })),
  };
}

function mapValues<Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

interface Change {
  readonly addresses: number;
  readonly hostNetwork: number;
  readonly owned: number;
  readonly replicas: number;
}

function changeOf(id: string, { podIPs = [] }: PodNotation, change: Change | undefined): PodNotation {
  if (change === undefined) return {};
  const known = [podIPs, [], [], [...podIPs, 'fd00::1']][change.addresses] ?? [];
  const owner = { kind: 'StatefulSet', name: id.startsWith('x/') ? 'own-x' : 'own-y' };
  return {
    podIPs: known,
    hostNetwork: change.hostNetwork === 0,
    ...(change.owned === 0 ? { owner } : {}),
    ...(change.owned === 1 ? { kind: 'Deployment', replicas: change.replicas } : {}),
  };
}
