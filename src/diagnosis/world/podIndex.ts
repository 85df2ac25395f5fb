import { describeSelector, type LabelSelector, matchesLabels, type PodManifest } from '#netpol';

/** Pods of each namespace, found by their labels. */
export interface PodIndex {
  in(namespace: string): readonly PodManifest[];
  /** Pods of a namespace that a selector matches, in their order. Equal questions are answered once. */
  matching(namespace: string, selector: LabelSelector): readonly PodManifest[];
}

/** Indexes pods by namespace and label. */
export function podIndex(pods: readonly PodManifest[]): PodIndex {
  const namespaces = new Map<string, NamespaceIndex>();
  for (const pod of pods) {
    let index = namespaces.get(pod.namespace);
    if (index === undefined) {
      index = { pods: [], byLabel: new Map(), answers: new Map() };
      namespaces.set(pod.namespace, index);
    }
    index.pods.push(pod);
    for (const [key, value] of pod.labels) {
      const label = `${key}=${value}`;
      const list = index.byLabel.get(label);
      if (list === undefined) index.byLabel.set(label, [pod]);
      else list.push(pod);
    }
  }
  return {
    in: (namespace) => namespaces.get(namespace)?.pods ?? [],
    matching(namespace, selector) {
      const index = namespaces.get(namespace);
      if (index === undefined) return [];
      const question = describeSelector(selector);
      let answer = index.answers.get(question);
      if (answer === undefined) {
        answer = candidates(index, selector).filter(({ labels }) => matchesLabels(selector, labels));
        index.answers.set(question, answer);
      }
      return answer;
    },
  };
}

interface NamespaceIndex {
  readonly pods: PodManifest[];
  readonly byLabel: Map<string, PodManifest[]>;
  readonly answers: Map<string, readonly PodManifest[]>;
}

/** The pods with the rarest of the labels that are asked for; all when none is. */
function candidates({ pods, byLabel }: NamespaceIndex, { matchLabels }: LabelSelector): readonly PodManifest[] {
  let fewest: readonly PodManifest[] = pods;
  for (const [key, value] of matchLabels) {
    const list = byLabel.get(`${key}=${value}`) ?? [];
    if (list.length < fewest.length) fewest = list;
  }
  return fewest;
}
