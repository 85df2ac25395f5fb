import { describe, expect, it } from 'vitest';
import { shopMatrix } from './matrixOfText.testing';
import { questionOf } from './questionOf';

const { cluster, matrix, at } = shopMatrix();

function ask(from: string, to: string, port = '') {
  const [source, destination] = [matrix.peers[at(from)], matrix.peers[at(to)]];
  const answer = matrix.answers[matrix.cells[at(from) * matrix.peers.length + at(to)] ?? 0];
  if (source === undefined || destination === undefined || answer === undefined) throw new Error('no such cell');
  return questionOf(source, destination, answer, { cluster, port });
}

describe('questionOf', () => {
  it('asks for the port that the cell tells something of', () => {
    expect(ask('shop/web[Pod]', 'shop/db[StatefulSet]')).toEqual({
      from: 'shop/web[Pod]',
      to: 'shop/db[StatefulSet]',
      protocol: 'TCP',
      port: 5432,
    });
  });

  it('asks for a port of the destination where all or none are open', () => {
    expect(ask('ops/probe[Pod]', 'shop/db[StatefulSet]').port).toBe(5432);
    expect(ask('ops/probe[Pod]', 'shop/web[Pod]').port).toBe(8080);
    expect(ask('shop/web[Pod]', 'ops/probe[Pod]').port).toBe(80);
  });

  it('asks for the port that is filtered by', () => {
    expect(ask('shop/web[Pod]', 'shop/db[StatefulSet]', 'UDP 53')).toMatchObject({ protocol: 'UDP', port: 53 });
  });
});
