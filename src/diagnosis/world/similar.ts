import { closestName } from '#manifests';
import { type LabelSelector, type Labels, matchesLabels, type PodManifest } from '#netpol';

/** A change to one label of a selector after which it matches. */
export interface SimilarLabel {
  readonly key: string;
  readonly value: string;
  readonly asKey: string;
  readonly asValue: string;
  /** What it would then match, in the order given. */
  readonly matched: readonly PodManifest[];
}

/**
 * The change to one entry of `matchLabels` that makes a selector match something, chosen by likelihood: the value in other
 * capitals or nearly so, then the key, then the same value under another key. Ties go to what matches more, then to what comes first.
 */
export function similarLabel(selector: LabelSelector, pods: readonly PodManifest[]): SimilarLabel | undefined {
  const found: { readonly rank: number; readonly label: SimilarLabel }[] = [];
  for (const [key, value] of selector.matchLabels) {
    const others = new Map(selector.matchLabels);
    others.delete(key);
    const rest = { matchLabels: others, matchExpressions: selector.matchExpressions };
    const near = pods.filter(({ labels }) => matchesLabels(rest, labels));
    for (const change of changesOf(
      key,
      value,
      near.map(({ labels }) => labels),
    )) {
      const changed = new Map(others).set(change.asKey, change.asValue);
      const matched = pods.filter(({ labels }) =>
        matchesLabels({ matchLabels: changed, matchExpressions: selector.matchExpressions }, labels),
      );
      if (matched.length > 0) {
        const { asKey, asValue } = change;
        found.push({ rank: change.rank, label: { key, value, asKey, asValue, matched } });
      }
    }
  }
  found.sort((a, b) => a.rank - b.rank || b.label.matched.length - a.label.matched.length);
  return found[0]?.label;
}

interface Change {
  readonly rank: number;
  readonly asKey: string;
  readonly asValue: string;
}

function changesOf(key: string, value: string, labels: readonly Labels[]): readonly Change[] {
  const changes: Change[] = [];
  const values = [...new Set(labels.flatMap((each) => each.get(key) ?? []))];
  const nearValue = nearTo(value, values);
  if (nearValue !== undefined) changes.push({ rank: 0, asKey: key, asValue: nearValue });
  const keys = [...new Set(labels.flatMap((each) => [...each.keys()]))];
  const nearKey = nearTo(key, keys);
  if (nearKey !== undefined && nearKey !== key) changes.push({ rank: 1, asKey: nearKey, asValue: value });
  for (const each of keys) if (each !== key) changes.push({ rank: 2, asKey: each, asValue: value });
  for (const each of keys) {
    if (each === key) continue;
    const near = nearTo(value, [...new Set(labels.flatMap((own) => own.get(each) ?? []))]);
    if (near !== undefined && near !== value && value.length > 3) changes.push({ rank: 3, asKey: each, asValue: near });
  }
  return changes;
}

/** Two letters are too few to tell a typing error from another name, and names that differ in their numbers differ on purpose. */
function nearTo(written: string, names: readonly string[]): string | undefined {
  const near = closestName(written, names);
  if (near === undefined || near.toLowerCase() === written.toLowerCase()) return near;
  return written.length < 3 || near.length < 3 || lettersOf(near) === lettersOf(written) ? undefined : near;
}

function lettersOf(name: string): string {
  return name.replace(/[0-9]+/g, '').replace(/[-_.]+$/, '');
}
