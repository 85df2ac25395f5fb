import { describe, expect, it } from 'vitest';
import { cluster, type LabelsNotation } from '../testing/notation.testing';
import { distinguish } from './distinguish';
import { selectablePods } from './population';

/** Tells the first pods from the rest by their labels. */
function told(pods: readonly LabelsNotation[], others: readonly LabelsNotation[]) {
  const entries = [...pods, ...others].map((labels, index) => [`x/p${index}`, { labels }] as const);
  const all = selectablePods(cluster({ pods: Object.fromEntries(entries) }));
  const found = distinguish(all.slice(0, pods.length), all.slice(pods.length));
  return found && [Object.fromEntries(found.selector.matchLabels), ...found.alsoMatches.map(({ name }) => name)];
}

describe('distinguish', () => {
  it('takes one label that no other pod has', () => {
    expect(told([{ app: 'shop', role: 'db' }], [{ app: 'shop', role: 'web' }])).toEqual([{ role: 'db' }]);
  });

  it('takes the label that people read first', () => {
    const labels = { zone: 'a', 'app.kubernetes.io/name': 'db', role: 'db', name: 'db', app: 'db' };
    expect(told([labels], [])).toEqual([{ app: 'db' }]);
    expect(told([{ zone: 'a', 'app.kubernetes.io/name': 'db', role: 'db', name: 'db' }], [])).toEqual([{ name: 'db' }]);
    expect(told([{ zone: 'a', 'app.kubernetes.io/name': 'db', role: 'db' }], [])).toEqual([{ role: 'db' }]);
    expect(told([{ zone: 'a', 'app.kubernetes.io/name': 'db' }], [])).toEqual([{ 'app.kubernetes.io/name': 'db' }]);
    expect(told([{ zone: 'a', area: 'b' }], [])).toEqual([{ zone: 'a' }]);
  });

  it('takes two where one does not do', () => {
    expect(told([{ app: 'shop', role: 'db' }], [{ app: 'shop' }, { role: 'db' }])).toEqual([
      { app: 'shop', role: 'db' },
    ]);
  });

  it('takes only labels that all the pods share', () => {
    expect(
      told(
        [
          { app: 'web', track: 'a' },
          { app: 'web', track: 'b' },
        ],
        [{ app: 'db' }],
      ),
    ).toEqual([{ app: 'web' }]);
  });

  it('takes all and says whom else they match where nothing tells pods apart', () => {
    expect(told([{ app: 'web', tier: 'front' }], [{ app: 'web', tier: 'front', track: 'b' }, { app: 'web' }])).toEqual([
      { app: 'web', tier: 'front' },
      'p1',
    ]);
  });

  it('leaves alone what controllers write', () => {
    expect(told([{ 'pod-template-hash': '1', app: 'web' }], [{ app: 'web' }])).toEqual([{ app: 'web' }, 'p1']);
  });

  it('finds nothing without a common label', () => {
    expect(told([{}], [])).toBeUndefined();
    expect(told([{ a: '1' }, { b: '1' }], [])).toBeUndefined();
    expect(told([{ 'pod-template-hash': '1' }], [])).toBeUndefined();
  });
});
