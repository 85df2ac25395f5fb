import {
  type LabelSelector,
  type Labels,
  type MissedField,
  matchedExternals,
  matchedWorkloads,
  type NetworkPolicyPeer,
  namespaceNameLabel,
  type Place,
  placeStepsWithin,
  placeWithin,
} from '#netpol';
import type { MissedConnection } from '../miss';
import { type Mending, withLabel, withPeer } from './mending';

/**
 * Changes to the one field of a peer that failed: a value more for `In`; and where the peer matches nobody now, so that nobody is left without,
 * the label's value or the namespace that was meant. Nothing where more than one field failed.
 */
export function mendField(missed: MissedConnection, failed: MissedField): readonly Mending[] {
  const { miss } = missed;
  const [list, position, ...steps] = placeStepsWithin(miss.fieldPlace, miss.place) ?? [];
  const peer = typeof position === 'number' ? miss.policy[miss.direction][miss.rule]?.peers[position] : undefined;
  if (miss.distance !== 1 || list === 'ports' || peer === undefined || typeof position !== 'number') return [];
  const item: PeerAt = { missed, peer, position, place: placeWithin(miss.place, list ?? '', position) };
  switch (failed.kind) {
    case 'podLabels':
    case 'namespaceLabels': {
      const [field, kind, key] = steps;
      if (field !== 'podSelector' && field !== 'namespaceSelector') return [];
      if (kind === 'matchExpressions') return typeof key === 'number' ? addValue(item, field, key) : [];
      if (typeof key !== 'string' || !matchesNobody(item)) return [];
      return failed.has === '' ? nameLabel(item, key) : setLabel(item, field, key, failed.has.slice(key.length + 1));
    }
    case 'ownNamespaceOnly':
      return matchesNobody(item) ? [lookIn(item, failed.peerNamespace)] : [];
    default:
      return [];
  }
}

interface PeerAt {
  readonly missed: MissedConnection;
  readonly peer: NetworkPolicyPeer;
  readonly position: number;
  readonly place: Place;
}

type SelectorField = 'podSelector' | 'namespaceSelector';

function matchesNobody({ missed: { cluster, plugin, miss, externals }, peer }: PeerAt): boolean {
  return (
    matchedWorkloads(cluster, miss.policy, peer, plugin).length === 0 && matchedExternals(externals, peer).length === 0
  );
}

function setLabel(item: PeerAt, field: SelectorField, key: string, value: string): readonly Mending[] {
  return [
    {
      repair: { kind: 'setValue', at: item.missed.miss.fieldPlace, value },
      after: changed(item, field, (selector) => withLabel(selector, key, value)),
    },
  ];
}

/** The label that people think every namespace has is another one: `name` for `kubernetes.io/metadata.name`. */
function nameLabel(item: PeerAt, key: string): readonly Mending[] {
  const labels = item.peer.namespaceSelector?.matchLabels;
  if (labels === undefined || labels.has(namespaceNameLabel)) return [];
  const at = placeWithin(item.place, 'namespaceSelector', 'matchLabels');
  return [
    {
      repair: { kind: 'renameKey', at, key, to: namespaceNameLabel },
      after: changed(item, 'namespaceSelector', (selector) => ({ ...selector, matchLabels: renamed(labels, key) })),
    },
  ];
}

function renamed(labels: Labels, key: string): Labels {
  return new Map([...labels].map(([each, value]) => [each === key ? namespaceNameLabel : each, value]));
}

function addValue(item: PeerAt, field: SelectorField, index: number): readonly Mending[] {
  const { missed, peer, place } = item;
  const { failed } = missed.miss;
  const requirement = peer[field]?.matchExpressions[index];
  if (requirement?.operator !== 'In' || !('has' in failed) || typeof failed.has !== 'string') return [];
  if (!failed.has.startsWith(`${requirement.key}=`)) return [];
  const value = failed.has.slice(requirement.key.length + 1);
  const values = placeWithin(place, field, 'matchExpressions', index, 'values');
  return [
    {
      repair: { kind: 'insertItem', at: values, index: requirement.values.length, value },
      after: changed(item, field, (selector) => ({
        ...selector,
        matchExpressions: selector.matchExpressions.map((each, position) =>
          position === index ? { ...each, values: [...each.values, value] } : each,
        ),
      })),
    },
  ];
}

function lookIn(item: PeerAt, namespace: string): Mending {
  const { missed, peer, position, place } = item;
  const value = { matchLabels: { [namespaceNameLabel]: namespace } };
  const namespaceSelector: LabelSelector = {
    matchLabels: new Map([[namespaceNameLabel, namespace]]),
    matchExpressions: [],
  };
  return {
    repair: { kind: 'insertKey', at: place, key: 'namespaceSelector', value },
    after: withPeer(missed.miss, position, { ...peer, namespaceSelector }),
  };
}

function changed(
  { missed, peer, position }: PeerAt,
  field: SelectorField,
  change: (selector: LabelSelector) => LabelSelector,
) {
  const selector = peer[field];
  return selector === undefined
    ? missed.miss.policy
    : withPeer(missed.miss, position, { ...peer, [field]: change(selector) });
}
