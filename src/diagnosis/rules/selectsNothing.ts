import { writtenAt } from '#manifests';
import {
  describeSelector,
  type LabelSelector,
  matchesLabels,
  type PodManifest,
  placeWithin,
  type Repair,
} from '#netpol';
import type { PolicyRule } from '../rule';
import { contradictionIn } from '../world/contradiction';
import { isEmptySelector } from '../world/covers';
import { labelRepair } from '../world/labelRepair';
import { listed, namesOf } from '../world/names';
import { similarLabel } from '../world/similar';
import { type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/**
 * A policy for pods that nobody declares. Said where something like it exists: a label that nearly matches, a workload that carries the
 * label itself but not on its pods, pods of another namespace. Where the namespace has pods and nothing is near, it is a remark; where no pods
 * are known, nothing is said.
 */
export const selectsNothing: PolicyRule = (subject, world) => {
  const { policy, pods } = subject;
  const { podSelector, namespace } = policy;
  if (pods.length > 0 || isEmptySelector(podSelector) || contradictionIn(podSelector) !== undefined) return [];
  // The pods are there, but on their node's network: another rule says so.
  if (world.hostPods.some((pod) => pod.namespace === namespace && matchesLabels(podSelector, pod.labels))) return [];
  const near = world.podsIn(namespace);
  const similar = similarLabel(podSelector, near);
  const owners = near.filter((pod) => matchesOwner(pod, podSelector, world));
  const elsewhere = world.matchingAnywhere(podSelector).filter((pod) => pod.namespace !== namespace);
  const [context, suggested] =
    owners.length > 0 && (similar === undefined || similar.asKey !== similar.key)
      ? (['ownerLabels', owners] as const)
      : similar !== undefined
        ? (['similar', similar.matched] as const)
        : (['otherNamespace', elsewhere] as const);
  if (suggested.length === 0 && near.length === 0) return [];
  const others = [...new Set(suggested.map((pod) => pod.namespace))];
  const [pod] = suggested;
  return [
    {
      code: 'selectsNothing',
      pods: suggested,
      severity: suggested.length > 0 ? 'warning' : 'info',
      origin: policy.origin,
      ...(context === 'similar' && similar !== undefined
        ? { at: ['spec', 'podSelector', 'matchLabels', similar.key], part: 'entry' as const }
        : { at: ['spec', 'podSelector'] }),
      params: {
        context: suggested.length > 0 ? context : 'nothingNear',
        namespace,
        labels: describeSelector(podSelector),
        similar: context === 'ownerLabels' && pod ? labelsOf(pod) : `${similar?.asKey}=${similar?.asValue}`,
        pods: namesOf(world, suggested, context === 'otherNamespace' ? undefined : namespace),
        count: suggested.length,
      },
      repairs:
        context === 'ownerLabels'
          ? ownerRepairs(subject, pod)
          : context === 'similar' && similar !== undefined
            ? [labelRepair(placeWithin(policy.origin, 'spec', 'podSelector', 'matchLabels'), podSelector, similar)]
            : others.length === 1 && others[0] !== undefined
              ? [namespaceRepair(subject, others[0])]
              : [],
    },
  ];
};

/** Whether the object that runs the pod carries the labels, which selectors do not see. */
function matchesOwner(pod: PodManifest, selector: LabelSelector, world: World): boolean {
  if (pod.kind === 'Pod') return false;
  const labels = writtenAt(world.reading, placeWithin(pod.origin, 'metadata', 'labels'));
  if (labels?.kind !== 'map') return false;
  const own = new Map(
    [...labels.entries].flatMap(([key, { value }]) => (value.kind === 'string' ? [[key, value.value] as const] : [])),
  );
  return matchesLabels(selector, own);
}

function ownerRepairs(subject: Subject, pod: PodManifest | undefined): readonly Repair[] {
  if (pod === undefined || pod.labels.size === 0) return [];
  return [
    {
      kind: 'setValue',
      at: within(subject, ['spec', 'podSelector']),
      value: { matchLabels: Object.fromEntries(distinctive(pod)) },
    },
  ];
}

/** The labels that a pod is usually selected by; all of them when none is usual. */
function distinctive({ labels }: PodManifest): readonly (readonly [string, string])[] {
  const key = ['app.kubernetes.io/name', 'app', 'k8s-app', 'name', 'role'].find((each) => labels.has(each));
  return key === undefined ? [...labels] : [[key, labels.get(key) ?? '']];
}

function namespaceRepair(subject: Subject, namespace: string): Repair {
  const { origin } = subject.policy;
  return { kind: 'setValue', at: placeWithin(origin, 'metadata', 'namespace'), value: namespace, intent: 'moveThere' };
}

function labelsOf(pod: PodManifest): string {
  return listed(distinctive(pod).map(([key, value]) => `${key}=${value}`));
}
