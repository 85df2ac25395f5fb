import { describe, expect, it } from 'vitest';
import { closestName } from './closestName';

describe('closestName', () => {
  const names = ['podSelector', 'policyTypes', 'ingress', 'egress', 'from', 'ports'];

  it.each([
    ['podselector', 'podSelector'],
    ['policyType', 'policyTypes'],
    ['Ingress', 'ingress'],
    ['ingres', 'ingress'],
    ['form', 'from'],
    ['port', 'ports'],
    ['podSelectro', 'podSelector'],
    ['role', undefined],
    ['action', undefined],
    ['to', undefined],
  ])('takes %s for %s', (written, name) => {
    expect(closestName(written, names)).toBe(name);
  });

  it('answers a very long word at once', () => {
    expect(closestName('x'.repeat(1_000_000), names)).toBeUndefined();
  });
});
