import { describe, expect, it } from 'vitest';
import { speakerOf } from './speaker';

describe('speakerOf', () => {
  const { say, sayKey } = speakerOf('en');

  it('says the words within marks without the marks', () => {
    expect(say('inspector.edge.denied.egress', { name: 'web' })).toBe('Stopped at the egress door of web.');
  });

  it('fills a mark that holds no words', () => {
    expect(say('inspector.door.isolatedBy', { policies: 'a, b' })).toBe('Isolated by a, b.');
  });

  it('says values as they are, whatever they look like', () => {
    expect(say('inspector.edge.denied.egress', { name: '<b>{{x}} $t(verdict.denied)</b>' })).toBe(
      'Stopped at the egress door of <b>{{x}} $t(verdict.denied)</b>.',
    );
  });

  it('chooses plural forms', () => {
    expect(say('inspector.door.moreRules', { count: 1 })).toBe('1 more rule lets it through.');
    expect(say('inspector.door.moreRules', { count: 2 })).toBe('2 more rules let it through.');
  });

  it('chooses the message of a context', () => {
    expect(sayKey('finding.invalidOperator', { context: 'missing' })).toBe(
      'The operator is missing: In, NotIn, Exists or DoesNotExist.',
    );
  });

  it('answers an unknown key with itself', () => {
    expect(sayKey('finding.nothing')).toBe('finding.nothing');
  });

  it('speaks Korean', () => {
    expect(speakerOf('ko').say('verdict.denied')).toBe('차단');
  });
});
