import { describe, expect, it } from 'vitest';
import { ownAnswer } from './ownAnswer';

const several = `The NetworkPolicy "p" is invalid: 
* spec.ingress[0].ports[0].port: Invalid value: "80": must contain at least one letter (a-z)
* spec.ingress[0].ports[10].port: Invalid value: 0: must be between 1 and 65535, inclusive
* spec.ingress[0].from[0]: Required value: must specify a peer`;

describe('ownAnswer', () => {
  it('keeps the lines about the field', () => {
    expect(ownAnswer(several, ['spec', 'ingress', 0, 'ports', 0, 'port'])).toBe(
      'The NetworkPolicy "p" is invalid: spec.ingress[0].ports[0].port: Invalid value: "80": must contain at least one letter (a-z)',
    );
  });

  it('keeps the lines about what the field is within', () => {
    expect(ownAnswer(several, ['spec', 'ingress', 0, 'from', 0, 'ports'])).toBe(
      'The NetworkPolicy "p" is invalid: spec.ingress[0].from[0]: Required value: must specify a peer',
    );
  });

  it('leaves an answer about one thing alone, and one about other things', () => {
    const one = 'The NetworkPolicy "p" is invalid: spec.ingress[0].from[0]: Required value: must specify a peer';
    expect(ownAnswer(one, ['spec'])).toBe(one);
    expect(ownAnswer(several, ['spec', 'egress'])).toBe(several);
  });
});
