import { beforeEach, describe, expect, it } from 'vitest';
import { startWith } from '../files/startWith';
import { session } from '../store';
import { moveNodes } from '../writing/moveNodes';
import { typeInSource } from '../writing/typeInSource';
import { diagnoseNow } from './startDiagnosing';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: db, labels: { role: db } }\n';
const policy = (from: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: p
spec:
  podSelector: { matchLabels: { role: db } }
  ingress:
    - from: ${from}
`;

const told = () =>
  session.getState().findings.map(({ code, range, repairs }) => `${code} at ${range.from}, ${repairs.length} repairs`);

const type = (inserted: string) => typeInSource('p.yaml', [{ at: 0, removed: '', inserted }]);

describe('diagnosing', () => {
  beforeEach(() => {
    startWith({
      files: [
        { name: 'p.yaml', text: policy('[]') },
        { name: 'pods.yaml', text: pod },
      ],
      positions: new Map(),
    });
  });

  it('adds what it finds to what reading found', async () => {
    expect(told()).toEqual([]);
    await diagnoseNow();
    expect(told()).toEqual(['listLeftEmpty at 141, 2 repairs']);
  });

  it('keeps findings with the text until it has looked again, without repairs that may be out of date', async () => {
    await diagnoseNow();
    type('# ours\n');
    expect(told()).toEqual(['listLeftEmpty at 148, 0 repairs']);
    await diagnoseNow();
    expect(told()).toEqual(['listLeftEmpty at 148, 2 repairs']);
  });

  it('drops an answer about a text that has changed meanwhile', async () => {
    const late = diagnoseNow();
    type('# ours\n');
    await late;
    expect(told()).toEqual([]);
  });

  it('leaves findings alone where only a node moves', async () => {
    await diagnoseNow();
    const { findings } = session.getState();
    moveNodes(new Map([['workload:default/db[Pod]', { x: 7, y: 7 }]]), { label: 'move', history: 'record' });
    expect(session.getState().findings).toBe(findings);
  });
});
