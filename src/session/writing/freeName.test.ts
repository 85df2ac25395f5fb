import { describe, expect, it } from 'vitest';
import { freeFileName, freeName } from './freeName';

describe('freeName', () => {
  it.each([
    [[], 'pod'],
    [['pod'], 'pod-2'],
    [['pod', 'pod-2', 'pod-4'], 'pod-3'],
    [['pod-2'], 'pod'],
  ])('with %j taken gives %s', (taken, expected) => {
    expect(freeName('pod', new Set(taken))).toBe(expected);
  });
});

describe('freeFileName', () => {
  it.each([
    ['a.yaml', [], 'a.yaml'],
    ['a.yaml', ['a.yaml'], 'a-2.yaml'],
    ['a.yaml', ['a.yaml', 'a-2.yaml'], 'a-3.yaml'],
    ['a.yaml', ['a.json'], 'a.yaml'],
    ['shop/a.b.yaml', ['shop/a.b.yaml'], 'shop/a.b-2.yaml'],
    ['README', ['README'], 'README-2'],
    ['.env', ['.env'], '.env-2'],
  ])('%s beside %j becomes %s', (name, taken, expected) => {
    expect(freeFileName(name, new Set(taken))).toBe(expected);
  });
});
