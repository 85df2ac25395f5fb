import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosisExamples } from './examples.testing';

describe('docs/findings/warnings.md', () => {
  const page = readFileSync('docs/findings/warnings.md', 'utf8');
  const documented = [...page.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);

  it('has one row for each code of diagnosis', () => {
    expect(documented.toSorted()).toEqual(Object.keys(diagnosisExamples).toSorted());
  });
});
