import {
  type AdminMatch,
  type Cluster,
  type Connection,
  type DoorVerdict,
  type Endpoint,
  type External,
  matchedWorkloads,
  type Place,
  type PluginProfile,
  placeStepsWithin,
  placeWithin,
  type RuleMatch,
  type RuleRef,
  selectedWorkloads,
  type Verdict,
  type WorkloadId,
} from '#netpol';
import type { Miss } from './miss';
import type { FindWord, Sentence } from './sentence';
import type { EndNames } from './tellVerdict';

/** A connection with its verdict, and all that its story is told from. */
export interface FlowSubject {
  readonly cluster: Cluster;
  /** The outside sources that the Scenarios name. */
  readonly externals: readonly External[];
  readonly connection: Connection;
  readonly verdict: Verdict;
  readonly plugin: PluginProfile;
  readonly names: EndNames;
  readonly word: FindWord;
}

/** Adds to the sentences of one door what their marks light: the lines that say it, and the pods they speak of. */
export function lightsOf({ cluster, externals, connection, plugin }: FlowSubject, door: DoorVerdict) {
  const isEgress = door.direction === 'egress';
  const owner = isEgress ? connection.from : connection.to;
  const other = isEgress ? connection.to : connection.from;
  const takenBy = (ref: RuleRef, position: number | undefined): readonly WorkloadId[] => {
    const peers = ref.policy[ref.direction][ref.rule]?.peers ?? [];
    const meant = position === undefined ? peers : peers.slice(position, position + 1);
    return [
      ...new Set(meant.flatMap((peer) => matchedWorkloads(cluster, ref.policy, peer, plugin).map(({ id }) => id))),
    ];
  };

  return {
    /** Of the sum, the door that stops the connection: who stands there, or the pod whose door it is. */
    stop(sentence: Sentence): Sentence {
      const [policy] = door.isolatedBy;
      const place =
        policy === undefined ? placeOf(owner, externals) : placeWithin(policy.origin, 'spec', 'podSelector');
      return withMark(sentence, 'door', place, idsOf(owner));
    },

    owner: (sentence: Sentence): Sentence => withMark(sentence, 'subject', placeOf(owner, externals), idsOf(owner)),

    isolation(sentence: Sentence): Sentence {
      if (door.isolatedBy.length === 0) return withMark(sentence, 'subject', placeOf(owner, externals), idsOf(owner));
      const policies = door.isolatedBy.map((policy) => ({
        text: policy.name,
        place: policy.origin,
        speaksOf: selectedWorkloads(cluster, policy).map(({ id }) => id),
      }));
      return { ...sentence, lists: { policies } };
    },

    allowing: (sentence: Sentence, match: RuleMatch): Sentence => ({
      ...sentence,
      speaksOf: { rule: idsOf(owner), peer: takenBy(match, match.peer?.index), port: idsOf(isEgress ? other : owner) },
    }),

    admin(sentence: Sentence, match: AdminMatch): Sentence {
      const peer = match.policy[match.direction][match.rule]?.peers[match.peer.index];
      const isOfPods = peer?.kind === 'namespaces' || peer?.kind === 'pods';
      const taken = isOfPods ? selectedWorkloads(cluster, { ...match.policy, subject: peer }).map(({ id }) => id) : [];
      const reached = idsOf(isEgress ? other : owner);
      return { ...sentence, speaksOf: { rule: idsOf(owner), peer: taken, port: reached } };
    },

    miss(rule: Sentence, field: Sentence, miss: Miss): readonly Sentence[] {
      const [list, position] = placeStepsWithin(miss.fieldPlace, miss.place) ?? [];
      const isPeer = (list === 'from' || list === 'to') && typeof position === 'number';
      const taken = isPeer ? takenBy(miss, position) : [];
      const met = isPeer || list === 'ports' ? other : owner;
      const protectedNow = selectedWorkloads(cluster, miss.policy).map(({ id }) => id);
      const marked = withMark(field, 'has', metPlace(cluster, miss, met) ?? placeOf(met, externals), idsOf(met));
      const told: Sentence = { ...marked, speaksOf: { ...marked.speaksOf, wants: isPeer ? taken : protectedNow } };
      const nobody = isPeer && taken.length === 0 && 'wants' in miss.failed;
      return [
        { ...rule, speaksOf: { rule: protectedNow } },
        told,
        ...(nobody ? [{ key: 'explain.miss.nobody', values: {}, places: {} } as const] : []),
        ...(miss.distance > 1
          ? [{ key: 'explain.miss.also', values: { count: miss.distance - 1 }, places: {} } as const]
          : []),
      ];
    },
  };
}

function withMark(sentence: Sentence, mark: string, place: Place | undefined, ids: readonly WorkloadId[]): Sentence {
  return {
    ...sentence,
    places: place === undefined ? sentence.places : { ...sentence.places, [mark]: place },
    speaksOf: { ...sentence.speaksOf, [mark]: ids },
  };
}

/** Where the manifests say what the field met: the label itself where there is one, else the object. */
function metPlace(cluster: Cluster, { failed }: Miss, met: Endpoint): Place | undefined {
  if (met.kind === 'external') return undefined;
  const key = 'has' in failed ? `${failed.has}`.split('=')[0] : undefined;
  if (key === undefined || key === '') return undefined;
  if (failed.kind === 'namespaceLabels') {
    const namespace = cluster.namespaces.get(met.workload.namespace);
    return namespace?.origin && placeWithin(namespace.origin, 'metadata', 'labels', key);
  }
  const pod = met.workload.pods.find(({ labels }) => labels.has(key));
  return pod && placeWithin(pod.podMetadata, 'labels', key);
}

/** Where the manifests say an end; absent for an address that no Scenario names. */
function placeOf(end: Endpoint, externals: readonly External[]): Place | undefined {
  if (end.kind === 'workload') return end.workload.origin;
  return externals.find(({ name }) => name === end.external.name)?.origin;
}

function idsOf(end: Endpoint): readonly WorkloadId[] {
  return end.kind === 'workload' ? [end.workload.id] : [];
}
