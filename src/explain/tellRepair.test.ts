import { describe, expect, it } from 'vitest';
import type { FieldPath, Repair } from '#netpol';
import { repairTitle, tellRepair } from './tellRepair';

const at = (...path: FieldPath) => ({ file: 'policies.yaml', document: 0, path });

describe('tellRepair', () => {
  it('names the keys that move and the map that takes them', () => {
    const repair: Repair = {
      kind: 'moveKeys',
      from: at('spec', 'podSelector'),
      keys: ['policyTypes', 'ingress'],
      to: at('spec'),
    };
    expect(tellRepair(repair)).toEqual([
      { key: 'repair.moveKeys', values: { keys: 'policyTypes, ingress', target: 'spec' } },
    ]);
  });

  it('names an item of a list by the list and its position', () => {
    expect(tellRepair({ kind: 'remove', at: at('spec', 'ingress', 0) })).toEqual([
      { key: 'repair.remove', values: { field: 'ingress[0]' } },
    ]);
  });

  it('writes values as YAML does between brackets', () => {
    const value = { namespaceSelector: {}, except: ['10.0.0.0/8', ''] };
    expect(tellRepair({ kind: 'insertItem', at: at('spec', 'ingress', 0, 'from'), index: 0, value })).toEqual([
      {
        key: 'repair.insertItem',
        values: { field: 'from', value: '{namespaceSelector: {}, except: [10.0.0.0/8, ""]}' },
      },
    ]);
  });
});

describe('repairTitle', () => {
  const say = (key: string, values: object) => `${key} ${JSON.stringify(values)}`;
  const port = at('spec', 'ingress', 0, 'ports', 0);

  it('joins changes that belong together', () => {
    const repair: Repair = {
      kind: 'together',
      repairs: [
        { kind: 'setValue', at: { ...port, path: [...port.path, 'port'] }, value: 8000 },
        { kind: 'insertKey', at: port, key: 'endPort', value: 9000 },
      ],
    };
    expect(repairTitle(repair, say)).toBe(
      'repair.setValue {"field":"port","value":"8000"}, repair.insertKey {"key":"endPort","value":"9000"}',
    );
  });

  it('says the intent instead, where there is one', () => {
    expect(repairTitle({ kind: 'remove', at: at('spec', 'ingress', 0, 'from'), intent: 'anyPeer' }, say)).toBe(
      'repair.intent.anyPeer {"field":"from"}',
    );
  });
});
