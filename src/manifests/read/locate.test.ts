import { describe, expect, it } from 'vitest';
import { locate } from './locate';
import { placeAt } from './placeAt';
import { read } from './read';

const text = `# The shop
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: p, labels: &l {a: b}}
spec:
  podSelector:
    matchLabels: *l
  ingress:
    - from:
        - podSelector: {}
      ports:
        - port: 80 # web

        - protocol: TCP
          port: 443
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace:
`;
const reading = read([{ name: 'a.yaml', text }]);
const at = (document: number, ...path: (string | number)[]) => ({ file: 'a.yaml', document, path });
const written = (place: ReturnType<typeof at>, part?: 'entry' | 'key' | 'value') => {
  const range = locate(reading, place, part);
  return range && text.slice(range.from, range.to);
};

describe('locate', () => {
  it.each([
    [at(1, 'metadata', 'name'), undefined, 'name: web'],
    [at(1, 'metadata', 'name'), 'key' as const, 'name'],
    [at(1, 'metadata', 'name'), 'value' as const, 'web'],
    [at(0, 'spec', 'ingress', 0, 'ports', 0), undefined, 'port: 80'],
    [at(0, 'spec', 'ingress', 0, 'ports', 1, 'port'), 'value' as const, '443'],
    [at(0, 'spec', 'ingress', 0, 'from'), 'entry' as const, 'from:\n        - podSelector: {}'],
  ])('finds %j (%s)', (place, part, expected) => {
    expect(written(place, part)).toBe(expected);
  });

  it('shows the key of a field without a value', () => {
    expect(written(at(1, 'metadata', 'namespace'), 'value')).toBe('namespace');
  });

  it('finds what an alias stands for where it is written', () => {
    expect(written(at(0, 'spec', 'podSelector', 'matchLabels'), 'value')).toBe('{a: b}');
    expect(written(at(0, 'spec', 'podSelector', 'matchLabels'))).toBe('matchLabels');
  });

  it('finds the beginning of the nearest field around one that is not there', () => {
    expect(written(at(1, 'spec', 'containers', 0))).toBe('apiVersion');
    expect(written(at(0, 'spec', 'ingress', 0, 'ports', 7, 'port'))).toBe('ports');
    expect(written(at(0, 'spec', 'ingress', 0, 'ports', 1, 'endPort'))).toBe('protocol');
  });

  it('knows no other files or documents', () => {
    expect(locate(reading, { file: 'b.yaml', document: 0, path: [] })).toBeUndefined();
    expect(locate(reading, at(2))).toBeUndefined();
  });

  it('follows fields of a stale document around the change, else shows the document', () => {
    const stale = text.replace('port: 80 # web', 'port: "8 # web');
    const staleReading = read([{ name: 'a.yaml', text: stale }], reading);
    const find = (...path: (string | number)[]) => {
      const range = locate(staleReading, at(0, ...path), 'value');
      return range && stale.slice(range.from, range.to);
    };
    expect(find('metadata', 'name')).toBe('p');
    expect(find('spec', 'ingress', 0, 'ports', 1, 'port')).toBe('443');
    expect(find('spec', 'ingress', 0, 'ports', 0, 'port')).toBe(stale.slice(0, stale.indexOf('---')));
  });
});

describe('placeAt', () => {
  const placeOf = (marked: string, offset = 0) => placeAt(reading, 'a.yaml', text.indexOf(marked) + offset);

  it.each([
    ['80 # web', 0, at(0, 'spec', 'ingress', 0, 'ports', 0, 'port')],
    ['# web', 2, at(0, 'spec', 'ingress', 0, 'ports', 0, 'port')],
    ['- port: 80', 0, at(0, 'spec', 'ingress', 0, 'ports', 0, 'port')],
    ['      ports:', 1, at(0, 'spec', 'ingress', 0, 'ports')],
    ['\n        - protocol', 0, at(0, 'spec', 'ingress', 0, 'ports')],
    ['443', 3, at(0, 'spec', 'ingress', 0, 'ports', 1, 'port')],
    ['podSelector: {}', 3, at(0, 'spec', 'ingress', 0, 'from', 0, 'podSelector')],
    ['a: b', 0, at(0, 'metadata', 'labels', 'a')],
    ['*l', 1, at(0, 'spec', 'podSelector', 'matchLabels')],
    ['# The shop', 3, at(0)],
    ['namespace:', 10, at(1, 'metadata', 'namespace')],
    ['  name: web', 0, at(1, 'metadata', 'name')],
  ])('finds %j + %d', (marked, offset, place) => {
    expect(placeOf(marked, offset)).toEqual(place);
  });

  it('is nowhere on a separator and in unknown files', () => {
    expect(placeOf('---', 1)).toBeUndefined();
    expect(placeAt(reading, 'b.yaml', 0)).toBeUndefined();
  });

  it('finds what locate found, for every field', () => {
    const paths = [
      ['apiVersion'],
      ['metadata', 'name'],
      ['spec', 'ingress', 0, 'from', 0, 'podSelector'],
      ['spec', 'ingress', 0, 'ports', 1, 'protocol'],
    ];
    for (const path of paths) {
      const range = locate(reading, at(0, ...path), 'key');
      expect(range && placeAt(reading, 'a.yaml', range.from)).toEqual(at(0, ...path));
    }
  });
});
