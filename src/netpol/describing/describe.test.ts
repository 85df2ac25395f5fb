import { describe, expect, it } from 'vitest';
import { describePeer, describePort, describeSelector } from './describe';

const words = { allPods: 'all pods', allNamespaces: 'all namespaces' };
const everything = { matchLabels: new Map(), matchExpressions: [] };
const db = { matchLabels: new Map([['role', 'db']]), matchExpressions: [] };

describe('describeSelector', () => {
  it('joins labels and expressions as kubectl writes them', () => {
    expect(
      describeSelector({
        matchLabels: new Map([['role', 'db']]),
        matchExpressions: [
          { key: 'tier', operator: 'In', values: ['a', 'b'] },
          { key: 'env', operator: 'NotIn', values: ['prod'] },
          { key: 'app', operator: 'Exists', values: [] },
          { key: 'legacy', operator: 'DoesNotExist', values: [] },
        ],
      }),
    ).toBe('role=db, tier in (a, b), env notin (prod), app, !legacy');
  });

  it('is empty for the selector that matches everything', () => {
    expect(describeSelector(everything)).toBe('');
  });
});

describe('describePeer', () => {
  it('joins both selectors, since both must hold', () => {
    expect(describePeer({ namespaceSelector: everything, podSelector: db }, words)).toBe('all namespaces · role=db');
  });

  it('names every pod where the pod selector is empty', () => {
    expect(describePeer({ podSelector: everything }, words)).toBe('all pods');
  });

  it('writes an address range with what it leaves out', () => {
    expect(describePeer({ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }, words)).toBe(
      '10.0.0.0/8 except 10.1.0.0/16',
    );
  });
});

describe('describePort', () => {
  it('writes a number, a name, a range, and a protocol alone', () => {
    expect(describePort({ protocol: 'TCP', port: 3306 })).toBe('TCP 3306');
    expect(describePort({ protocol: 'UDP', port: 'dns' })).toBe('UDP dns');
    expect(describePort({ protocol: 'TCP', port: 8000, endPort: 9000 })).toBe('TCP 8000–9000');
    expect(describePort({ protocol: 'SCTP' })).toBe('SCTP');
  });
});
