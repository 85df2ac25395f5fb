import type { LabelSelector } from '#netpol';

/** Why a selector can never match: what it asks of one label cannot all be true. */
export interface Contradiction {
  readonly key: string;
  /** Positions in `matchExpressions` of those that take part. */
  readonly expressions: readonly number[];
  /** Whether an entry of `matchLabels` takes part. */
  readonly inMatchLabels: boolean;
}

/** The first label of which a selector asks what cannot be; absent when it can match. */
export function contradictionIn({ matchLabels, matchExpressions }: LabelSelector): Contradiction | undefined {
  for (const key of new Set([...matchLabels.keys(), ...matchExpressions.map((each) => each.key)])) {
    const value = matchLabels.get(key);
    const about = [...matchExpressions.entries()].filter(([, each]) => each.key === key);
    let possible: readonly string[] | undefined = value === undefined ? undefined : [value];
    const excluded = new Set<string>();
    let isPresent = value !== undefined;
    let isAbsent = false;
    for (const [, { operator, values }] of about) {
      if (operator === 'In') {
        const allowed: readonly string[] = possible ?? values;
        possible = allowed.filter((each) => values.includes(each));
        isPresent = true;
      } else if (operator === 'NotIn') {
        for (const each of values) excluded.add(each);
      } else if (operator === 'Exists') {
        isPresent = true;
      } else {
        isAbsent = true;
      }
    }
    const isEmpty = possible?.every((each) => excluded.has(each)) === true;
    if (isEmpty || (isPresent && isAbsent)) {
      return { key, expressions: about.map(([index]) => index), inMatchLabels: value !== undefined };
    }
  }
  return undefined;
}
