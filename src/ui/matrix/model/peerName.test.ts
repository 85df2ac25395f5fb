import { describe, expect, it } from 'vitest';
import { shopMatrix } from './matrixOfText.testing';
import { fullName } from './peerName';

describe('peerNames', () => {
  it('names workloads by namespace, name and kind, and outside ranges by the sources in them', () => {
    expect(shopMatrix().names.map((name) => fullName(name, 'Outside'))).toEqual([
      'ops/probe (Pod)',
      'shop/db (StatefulSet)',
      'shop/web (Pod)',
      '0.0.0.0/0 (Outside, office)',
    ]);
  });
});
