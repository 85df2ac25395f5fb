import { describe, expect, it } from 'vitest';
import type { FieldPath, Repair } from '#netpol';
import { repairTitle } from './repairTitle';

const at = (...path: FieldPath) => ({ file: 'policies.yaml', document: 0, path });
const title = (repair: Repair) => repairTitle(repair, (key, params) => `${key} ${JSON.stringify(params)}`);

describe('repairTitle', () => {
  it('names the keys that move and the field that takes them', () => {
    const repair: Repair = {
      kind: 'moveKeys',
      from: at('spec', 'podSelector'),
      keys: ['policyTypes', 'ingress'],
      to: at('spec'),
    };
    expect(title(repair)).toBe('source.repair.moveKeys {"keys":"policyTypes, ingress","to":"spec"}');
  });

  it('names an item of a list by its whole path', () => {
    expect(title({ kind: 'remove', at: at('spec', 'ingress', 0) })).toBe(
      'source.repair.remove {"field":"spec.ingress[0]"}',
    );
  });

  it('says the new value', () => {
    expect(title({ kind: 'setValue', at: at('spec', 'ingress', 0, 'ports', 0, 'protocol'), value: 'TCP' })).toBe(
      'source.repair.setValue {"field":"protocol","value":"TCP"}',
    );
  });
});
