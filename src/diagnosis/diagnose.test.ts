import { describe, expect, it } from 'vitest';
import { applySplices, plan, read } from '#manifests';
import type { Finding } from '#netpol';
import { diagnosisExamples } from './examples.testing';
import { diagnosedFiles } from './manifests.testing';

const examples = Object.entries(diagnosisExamples).flatMap(([code, list]) =>
  list.map((example, index) => ({ ...example, code, title: `${code} ${example.context ?? ''} ${index + 1}` })),
);

describe.each(examples)('diagnose: $title', ({ code, context, severity, has, hasNot }) => {
  const isIt = (finding: Finding) => finding.code === code && finding.params['context'] === context;

  it('finds it', () => {
    const found = diagnosed(has).filter((finding) => finding.code === code);
    expect(found.map((finding) => [finding.params['context'], finding.severity])).toContainEqual([context, severity]);
  });

  it('does not find it in what comes close', () => {
    expect(diagnosed(hasNot).filter((finding) => finding.code === code)).toEqual([]);
  });

  it('shows it where it is written', () => {
    for (const { range } of diagnosed(has).filter(isIt)) {
      expect(range.to).toBeGreaterThan(range.from);
      expect(range.to).toBeLessThanOrEqual(has.length);
    }
  });

  it('is gone after each repair, and no error has come', () => {
    for (const finding of diagnosed(has).filter(isIt)) {
      for (const repair of finding.repairs) {
        const files = [{ name: 'a.yaml', text: has }];
        const planned = plan(read(files), [{ kind: 'repair', repair }]);
        expect(planned).toMatchObject({ kind: 'splices' });
        if (planned.kind !== 'splices') continue;
        const after = applySplices(files, planned.splices);
        const text = after.map((file) => file.text).join('\n---\n');
        expect(
          read(after).findings.filter((each) => each.severity === 'error'),
          text,
        ).toEqual([]);
        const left = diagnosedFiles(after).filter((each) => each.code === code && isSame(each, finding));
        expect(left, `${repair.intent ?? repair.kind}\n${text}`).toEqual([]);
      }
    }
  });
});

function diagnosed(text: string): readonly Finding[] {
  return diagnosedFiles([{ name: 'a.yaml', text }]);
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.place.document === b.place.document &&
    a.path.join('.') === b.path.join('.') &&
    a.params['context'] === b.params['context']
  );
}
