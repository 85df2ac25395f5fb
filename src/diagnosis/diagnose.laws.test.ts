import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosisExamples } from './examples.testing';
import { diagnosedFiles } from './manifests.testing';

const texts = Object.values(diagnosisExamples).flatMap((examples) =>
  examples.flatMap(({ has, hasNot }) => [has, hasNot]),
);
const anyFiles = fc
  .uniqueArray(fc.nat(texts.length - 1), { minLength: 1, maxLength: 6 })
  .map((chosen) => chosen.map((index) => ({ name: `${index}.yaml`, text: texts[index] ?? '' })));

describe('diagnose', () => {
  it('says the same of the same manifests, in order, within the text', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const found = diagnosedFiles(files);
        expect(diagnosedFiles(files)).toEqual(found);
        const position = found.map(({ place, range }) => [
          files.findIndex(({ name }) => name === place.file),
          range.from,
        ]);
        expect(position).toEqual(position.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
        for (const { place, range } of found) {
          const length = files.find(({ name }) => name === place.file)?.text.length ?? 0;
          expect(0 <= range.from && range.from <= range.to && range.to <= length).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
