import { describe, expect, it } from 'vitest';
import type { PictureNode } from '#graph';
import type { NetworkPolicy } from '#netpol';
import { settling } from './useDrawnNodes';

/** A workload's node of which only what is compared is filled in. */
const pod = (id: string, fields: object) => ({ kind: 'workload', id, x: 0, y: 0, ...fields }) as PictureNode;
const policy = (name: string) => ({ kind: 'NetworkPolicy', namespace: 'default', name }) as NetworkPolicy;
const door = (state: string, ...isolatedBy: readonly NetworkPolicy[]) => ({ state, isolatedBy });
const web = (name: string) => pod('web', { ingress: door('guarded', policy(name)), egress: door('open') });

describe('settling', () => {
  it('gives the same nodes and the same list while they look the same', () => {
    const settle = settling();
    const before = settle([web('allow'), pod('db', { ingress: door('open'), egress: door('open') })]);
    expect(settle([web('allow'), pod('db', { ingress: door('open'), egress: door('open') })])).toBe(before);
  });

  it('gives a node anew that looks otherwise, and the others as they were', () => {
    const settle = settling();
    const db = pod('db', { ingress: door('open'), egress: door('open') });
    const before = settle([web('allow'), db]);
    const after = settle([web('deny'), pod('db', { ingress: door('open'), egress: door('open') })]);
    expect(after[0]).toMatchObject({ ingress: { isolatedBy: [{ name: 'deny' }] } });
    expect(after[1]).toBe(before[1]);
    expect(settle([web('deny'), { ...db, x: 5 }])[1]).toMatchObject({ x: 5 });
  });
});
