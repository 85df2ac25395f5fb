import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../cpuTime.testing';
import {
  objectionsToDnsLabel,
  objectionsToLabelValue,
  objectionsToPortName,
  objectionsToPortNumber,
  objectionsToQualifiedName,
  objectionsToSubdomain,
} from './names';

describe('objectionsToSubdomain', () => {
  it('takes lower-case letters, digits, hyphens and dots', () => {
    expect(objectionsToSubdomain('db-policy.v1')).toEqual([]);
  });

  it.each(['DB', 'a_b', 'a..b', '-a', 'a-', 'a b', ''])('refuses %j for its characters', (name) => {
    expect(objectionsToSubdomain(name)).toHaveLength(1);
  });

  it('refuses more than 253 characters', () => {
    expect(objectionsToSubdomain('a'.repeat(253))).toEqual([]);
    expect(objectionsToSubdomain('a'.repeat(254))).toEqual(['must be no more than 253 characters']);
  });

  it('answers a long hostile name at once', () => {
    const elapsedMs = cpuTimeMs(() => {
      objectionsToSubdomain(`${'a'.repeat(200_000)}!`);
    });
    expect(elapsedMs).toBeLessThan(500);
  });
});

describe('objectionsToDnsLabel', () => {
  it('takes no dots and at most 63 characters', () => {
    expect(objectionsToDnsLabel('kube-system')).toEqual([]);
    expect(objectionsToDnsLabel('a.b')).toHaveLength(1);
    expect(objectionsToDnsLabel('a'.repeat(64))).toEqual(['must be no more than 63 characters']);
  });
});

describe('objectionsToQualifiedName', () => {
  it('takes a name with or without a domain', () => {
    expect(objectionsToQualifiedName('app.kubernetes.io/Name_1.x')).toEqual([]);
    expect(objectionsToQualifiedName('role')).toEqual([]);
  });

  it('says which part is wrong', () => {
    expect(objectionsToQualifiedName('/role')).toEqual(['prefix part must be non-empty']);
    expect(objectionsToQualifiedName('Example.com/role')[0]).toMatch(/^prefix part a lowercase RFC 1123 subdomain/);
    expect(objectionsToQualifiedName('a/b/c')[0]).toMatch(/^a qualified name must consist of/);
    expect(objectionsToQualifiedName('')[0]).toBe('name part must be non-empty');
    expect(objectionsToQualifiedName('k'.repeat(64))).toEqual(['name part must be no more than 63 bytes']);
  });
});

describe('objectionsToLabelValue', () => {
  it('takes capitals and the empty text', () => {
    expect(objectionsToLabelValue('DB')).toEqual([]);
    expect(objectionsToLabelValue('')).toEqual([]);
  });

  it('counts bytes', () => {
    expect(objectionsToLabelValue('디'.repeat(21))).toHaveLength(1);
    expect(objectionsToLabelValue('디'.repeat(22))[0]).toBe('must be no more than 63 bytes');
  });
});

describe('objectionsToPortName', () => {
  it.each([
    ['http-80', []],
    ['80', ['must contain at least one letter (a-z)']],
    [
      'HTTP',
      [
        'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
        'must contain at least one letter (a-z)',
      ],
    ],
    ['web--http', ['must not contain consecutive hyphens']],
    ['-web', ['must not begin or end with a hyphen']],
    ['my-very-long-port-name', ['must be no more than 15 characters']],
  ])('answers to %j', (name, objections) => {
    expect(objectionsToPortName(name)).toEqual(objections);
  });
});

describe('objectionsToPortNumber', () => {
  it('takes 1 to 65535', () => {
    expect([0, 1, 65535, 65536].map((port) => objectionsToPortNumber(port).length)).toEqual([1, 0, 0, 1]);
  });
});
