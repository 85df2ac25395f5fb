import { describe, expect, it } from 'vitest';
import { matchesQuery } from './matchesQuery';

const denyIngress = ['Default deny: ingress…', '기본 거부: 인그레스…'];

describe('matchesQuery', () => {
  it('finds everything with an empty query', () => {
    expect(matchesQuery('  ', denyIngress)).toBe(true);
  });

  it.each(['ingress', 'INGR', '인그레스', '수신', '입구', 'deny 인그레스', '거부 inbound'])(
    'finds ingress by %s',
    (query) => {
      expect(matchesQuery(query, denyIngress)).toBe(true);
    },
  );

  it.each(['라벨', '레이블', 'label'])('finds a label by %s', (query) => {
    expect(matchesQuery(query, ['Add a label', '레이블 추가'])).toBe(true);
  });

  it('asks for every word', () => {
    expect(matchesQuery('ingress zip', denyIngress)).toBe(false);
  });

  it('does not take one letter for the beginning of everything', () => {
    expect(matchesQuery('p', ['Zoom in', '확대'])).toBe(false);
  });
});
