import type { Workload } from '#netpol';
import type { FindWord, Sentence } from './sentence';

/** Workloads by name for the mark `pods` of a sentence, with their namespaces where these are not the one spoken of; of many the first, and how many more there are. */
export function podMentions(
  workloads: readonly Workload[],
  spokenOf: string,
  word: FindWord,
): Required<Pick<Sentence, 'values' | 'lists'>> {
  const named = workloads.slice(0, namedAtMost).map(({ id, namespace, name, origin }) => ({
    text: namespace === spokenOf ? name : `${namespace}/${name}`,
    place: origin,
    speaksOf: [id],
  }));
  const [first] = workloads.slice(namedAtMost);
  const rest = workloads.slice(namedAtMost);
  const more =
    first === undefined
      ? []
      : [
          {
            text: `${word('explain.policy.more')} ${rest.length}`,
            place: first.origin,
            speaksOf: rest.map(({ id }) => id),
          },
        ];
  const pods = [...named, ...more];
  return { values: { pods: pods.map(({ text }) => text).join(', ') }, lists: { pods } };
}

const namedAtMost = 8;
