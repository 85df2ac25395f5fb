import { closestName } from '#manifests';
import {
  type ClusterNamespace,
  describeSelector,
  type FieldPath,
  type LabelSelector,
  matchesLabels,
  type NetworkPolicyPeer,
  type Repair,
} from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { contradictionIn } from '../world/contradiction';
import { isEmptySelector } from '../world/covers';
import { labelRepair } from '../world/labelRepair';
import { listed, namesOf } from '../world/names';
import { similarLabel } from '../world/similar';
import { peersKey, rulesInForce, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

const nameLabel = 'kubernetes.io/metadata.name';

/**
 * A peer that no pod is. Said where something near it exists: the namespace's name under another key, a label that nearly matches, the pods in
 * another namespace. Where pods or namespaces are declared and none is near, it is a remark; where nothing is known, nothing is said.
 */
export const peerMatchesNothing: PolicyRule = (subject, world) =>
  rulesInForce(subject).flatMap((rule) =>
    rule.rule.peers.flatMap((peer, index) => {
      const at = [...rule.path, peersKey[rule.direction], index];
      if (peer.ipBlock !== undefined || isImpossible(peer)) return [];
      return ofNamespaces(subject, world, peer, at) ?? ofPods(subject, world, peer, at);
    }),
  );

function isImpossible({ namespaceSelector, podSelector }: NetworkPolicyPeer): boolean {
  return [namespaceSelector, podSelector].some(
    (selector) => selector !== undefined && contradictionIn(selector) !== undefined,
  );
}

/** Absent where namespaces match, and the pods decide. */
function ofNamespaces(
  subject: Subject,
  world: World,
  { namespaceSelector }: NetworkPolicyPeer,
  peerPath: FieldPath,
): readonly Remark[] | undefined {
  if (namespaceSelector === undefined) return undefined;
  const all = [...world.cluster.namespaces.values()];
  if (all.some(({ labels }) => matchesLabels(namespaceSelector, labels))) return undefined;
  const at = [...peerPath, 'namespaceSelector'];
  const labelsPlace = within(subject, [...at, 'matchLabels']);
  const wanted = describeSelector(namespaceSelector);
  const told = (
    severity: Remark['severity'],
    context: string,
    params: Remark['params'],
    repairs: readonly Repair[],
  ): readonly Remark[] => [
    {
      code: 'peerMatchesNothing',
      severity,
      origin: subject.policy.origin,
      ...(params?.['key'] === undefined
        ? { at }
        : { at: [...at, 'matchLabels', params['key']], part: 'entry' as const }),
      params: { context, labels: wanted, ...params },
      repairs,
    },
  ];
  for (const [key, value] of namespaceSelector.matchLabels) {
    if (key === nameLabel) continue;
    // Misspelt, and never on any namespace, known or not.
    if (closestName(key, [nameLabel]) !== undefined || /metadata.?name$/.test(key)) {
      const rename = namespaceSelector.matchLabels.has(nameLabel)
        ? []
        : [{ kind: 'renameKey' as const, at: labelsPlace, key, to: nameLabel }];
      return told('warning', 'namespaceKey', { key, value }, rename);
    }
    const named = all.find(({ name }) => name === value) ?? nearestNamespace(value, all);
    if (named !== undefined && namespaceSelector.matchLabels.size === 1) {
      const isUnknown = named.origin === undefined;
      const repair: Repair =
        named.name === value
          ? { kind: 'renameKey', at: labelsPlace, key, to: nameLabel }
          : { kind: 'setValue', at: labelsPlace, value: { [nameLabel]: named.name } };
      if (named.name === value || key === 'name') {
        return told(
          isUnknown ? 'info' : 'warning',
          isUnknown ? 'namespaceNameUndeclared' : 'namespaceName',
          { key, value, namespace: named.name },
          [repair],
        );
      }
    }
    const values = all.flatMap(({ labels }) => labels.get(key) ?? []);
    const near = closestName(value, values);
    if (near !== undefined) {
      const matched = all.filter(({ labels }) => labels.get(key) === near).map(({ name }) => name);
      return told('warning', 'namespaceLabel', { key, value, similar: `${key}=${near}`, namespaces: listed(matched) }, [
        { kind: 'setValue', at: within(subject, [...at, 'matchLabels', key]), value: near },
      ]);
    }
  }
  const byName = namespaceSelector.matchLabels.get(nameLabel);
  if (byName !== undefined) {
    const near = nearestNamespace(byName, all);
    // Other namespaces may well exist without standing in these manifests.
    if (near === undefined) return [];
    return told(
      'warning',
      'namespaceLabel',
      { key: nameLabel, value: byName, similar: near.name, namespaces: near.name },
      [{ kind: 'setValue', at: within(subject, [...at, 'matchLabels', nameLabel]), value: near.name }],
    );
  }
  const declared = all.filter(({ origin }) => origin !== undefined);
  if (declared.length < 2) return [];
  return told('info', 'noNamespace', { namespaces: listed(declared.map(({ name }) => name)) }, []);
}

const wellKnown: ReadonlySet<string> = new Set([
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'default',
  'istio-system',
]);

function nearestNamespace(name: string, all: readonly ClusterNamespace[]): ClusterNamespace | undefined {
  if (wellKnown.has(name) || name.length < 4) return undefined;
  const near = closestName(
    name,
    all.map((each) => each.name),
  );
  return all.find((each) => each.name === near);
}

function ofPods(subject: Subject, world: World, peer: NetworkPolicyPeer, peerPath: FieldPath): readonly Remark[] {
  const { policy } = subject;
  const { podSelector, namespaceSelector } = peer;
  if (podSelector === undefined || isEmptySelector(podSelector) || world.matchesSome(policy, peer)) return [];
  const inReach = world.matched(policy, namespaceSelector === undefined ? {} : { namespaceSelector });
  const namespaces = new Set(
    namespaceSelector === undefined
      ? [policy.namespace]
      : [...world.cluster.namespaces.values()]
          .filter(({ labels }) => matchesLabels(namespaceSelector, labels))
          .map(({ name }) => name),
  );
  // On their node's network: another rule says so.
  if (world.hostPods.some((pod) => namespaces.has(pod.namespace) && matchesLabels(podSelector, pod.labels))) return [];
  // What the namespace selector beside it should be joined with is told by another rule.
  if (namespaceSelector === undefined && isLeftApart(subject, world, peerPath, podSelector)) return [];
  const at = [...peerPath, 'podSelector'];
  const elsewhere = world.matchingAnywhere(podSelector).filter((pod) => !namespaces.has(pod.namespace));
  const similar = similarLabel(podSelector, inReach);
  const isTypo = similar !== undefined && similar.asKey === similar.key;
  const base = { labels: describeSelector(podSelector), namespace: listed([...namespaces]) };
  if (elsewhere.length > 0 && !isTypo) {
    const others = [...new Set(elsewhere.map(({ namespace }) => namespace))];
    return [
      {
        code: 'peerMatchesNothing',
        pods: elsewhere,
        severity: 'warning',
        origin: policy.origin,
        at,
        params: {
          context: 'otherNamespace',
          ...base,
          pods: namesOf(world, elsewhere, undefined),
          namespaces: listed(others),
        },
        repairs: namespaceSelector === undefined ? namespaceRepairs(subject, peerPath, others) : [],
      },
    ];
  }
  if (similar !== undefined) {
    return [
      {
        code: 'peerMatchesNothing',
        pods: similar.matched,
        severity: 'warning',
        origin: policy.origin,
        at: [...at, 'matchLabels', similar.key],
        part: 'entry',
        params: {
          context: 'podLabel',
          ...base,
          similar: `${similar.asKey}=${similar.asValue}`,
          pods: namesOf(world, similar.matched, policy.namespace),
          count: similar.matched.length,
        },
        repairs: [labelRepair(within(subject, [...at, 'matchLabels']), podSelector, similar)],
      },
    ];
  }
  if (inReach.length === 0) return [];
  return [
    {
      code: 'peerMatchesNothing',
      severity: 'info',
      origin: policy.origin,
      at,
      params: { context: 'noPod', ...base },
    },
  ];
}

/** Whether a neighbour of the peer is a namespace selector whose pods this selector would match. */
function isLeftApart(subject: Subject, world: World, peerPath: FieldPath, podSelector: LabelSelector): boolean {
  const [direction, rule, , index] = peerPath.slice(1);
  if ((direction !== 'ingress' && direction !== 'egress') || typeof rule !== 'number' || typeof index !== 'number')
    return false;
  const peers = subject.policy[direction][rule]?.peers ?? [];
  return [peers[index - 1], peers[index + 1]].some(
    (peer) =>
      peer?.namespaceSelector !== undefined &&
      peer.podSelector === undefined &&
      world.matched(subject.policy, { namespaceSelector: peer.namespaceSelector, podSelector }).length > 0,
  );
}

function namespaceRepairs(subject: Subject, peerPath: FieldPath, namespaces: readonly string[]): readonly Repair[] {
  return namespaces.slice(0, 2).map((namespace) => ({
    kind: 'insertKey',
    at: within(subject, peerPath),
    key: 'namespaceSelector',
    value: { matchLabels: { [nameLabel]: namespace } },
  }));
}
