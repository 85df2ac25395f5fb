import { matchesLabels } from '../matching/labelSelector';
import type { LabelSelector, Labels, PodManifest } from '../resources';

/** Labels that select some pods. */
export interface Distinction {
  readonly selector: LabelSelector;
  /** Pods that the selector matches although they were not meant. */
  readonly alsoMatches: readonly PodManifest[];
}

/**
 * The fewest labels that all of `pods` carry and none of `others` does: a single one if possible, and then the one that
 * people read first. Where no set of up to three tells them apart, all common labels with the pods they also match.
 * Absent when the pods have no label in common. Labels that controllers write for themselves are left alone.
 */
export function distinguish(pods: readonly PodManifest[], others: readonly PodManifest[]): Distinction | undefined {
  const labels = commonLabels(pods);
  if (labels.length === 0) return undefined;
  for (const size of [1, 2, 3]) {
    for (const choice of choices(labels, size)) {
      const selector = selectorOf(choice);
      if (!others.some((pod) => matchesLabels(selector, pod.labels))) return { selector, alsoMatches: [] };
    }
  }
  const selector = selectorOf(labels);
  return { selector, alsoMatches: others.filter((pod) => matchesLabels(selector, pod.labels)) };
}

type Label = readonly [key: string, value: string];

/** Keys in the order in which they are tried; the rest follow in the order of the manifest. */
const preferredKeys: readonly string[] = [
  'app',
  'name',
  'role',
  'app.kubernetes.io/name',
  'k8s-app',
  'component',
  'app.kubernetes.io/component',
  'app.kubernetes.io/instance',
];

/** Written by controllers, different with every rollout or pod. */
const volatileKeys: ReadonlySet<string> = new Set([
  'pod-template-hash',
  'pod-template-generation',
  'controller-revision-hash',
  'controller-uid',
  'batch.kubernetes.io/controller-uid',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
]);

function commonLabels(pods: readonly PodManifest[]): readonly Label[] {
  const [first, ...rest] = pods;
  if (first === undefined) return [];
  const common = [...first.labels].filter(
    ([key, value]) => !volatileKeys.has(key) && rest.every((pod) => pod.labels.get(key) === value),
  );
  return common.sort(([a], [b]) => rankOf(a) - rankOf(b));
}

function rankOf(key: string): number {
  const rank = preferredKeys.indexOf(key);
  return rank < 0 ? preferredKeys.length : rank;
}

/** Every choice of `size` items, in the order of the items. */
function choices<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => choices(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

function selectorOf(labels: readonly Label[]): LabelSelector {
  const matchLabels: Labels = new Map(labels);
  return { matchLabels, matchExpressions: [] };
}
