import { expect } from 'vitest';
import type { Direction } from '../resources';
import type { DoorVerdict, Outcome } from '../verdict';
import type { JudgedText } from './notation.testing';

/** Where a connection is expected to stop. */
interface Stop {
  readonly at: Direction;
  /** The policies that stop it there: administrators', by name, or else `namespace/name` of those that isolate the pod. */
  readonly by?: string | readonly string[];
}

expect.extend({
  toBeAllowed: (judged: JudgedText) => outcomeIs(judged, 'allowed'),
  toBeDenied: (judged: JudgedText, stop?: Stop) => outcomeIs(judged, 'denied', stop),
  toBePartly: (judged: JudgedText, stop?: Stop) => outcomeIs(judged, 'partly', stop),
  toBeUnknown: (judged: JudgedText, stop?: Stop) => outcomeIs(judged, 'unknown', stop),
});

function outcomeIs({ text, verdict: found }: JudgedText, outcome: Outcome, stop?: Stop) {
  const by = found.stoppedAt === undefined ? [] : stoppersOf(found[found.stoppedAt]);
  const expectedBy = stop?.by === undefined ? undefined : [stop.by].flat();
  const pass =
    found.outcome === outcome &&
    (stop === undefined || found.stoppedAt === stop.at) &&
    (expectedBy === undefined || expectedBy.join() === by.join());
  const where = stop === undefined ? '' : ` at ${stop.at} by ${expectedBy?.join(', ') ?? 'any'}`;
  return {
    pass,
    message: () =>
      `expected ${text} to be ${outcome}${where}, found ${found.outcome} at ${found.stoppedAt ?? 'no door'} by ${by.join(', ') || 'nobody'}`,
  };
}

function stoppersOf({ adminMatches, isolatedBy }: DoorVerdict): readonly string[] {
  const denying = adminMatches.filter(({ action }) => action === 'Deny').map(({ policy }) => policy.name);
  return denying.length > 0 ? [...new Set(denying)] : isolatedBy.map(({ namespace, name }) => `${namespace}/${name}`);
}

interface VerdictMatchers<R> {
  toBeAllowed(): R;
  toBeDenied(stop?: Stop): R;
  toBePartly(stop?: Stop): R;
  toBeUnknown(stop?: Stop): R;
}

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: vitest declares its own matchers so.
  interface Assertion<T = any> extends VerdictMatchers<T> {}
}
