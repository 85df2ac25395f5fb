import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldPath, Place } from '#netpol';
import { read } from '../read/read';
import type { Reading } from '../reading';
import { applySplices, invertSplices } from './applySplices';
import { startsWith } from './document/operation';
import type { Edit } from './edit';
import { plan } from './plan';
import { testLaws } from './testEdit.testing';
import { anyWish, editFor } from './testing/anyEdit.testing';
import { anyManifests, type WrittenComment } from './testing/anyManifests.testing';

const runs = 150;

describe('plan on any manifests', () => {
  it('says what the edit means, can be undone, and loses no comment but those of what goes', () => {
    let done = 0;
    fc.assert(
      fc.property(anyManifests(), anyWish(), (manifests, wish) => {
        const reading = read(manifests.files);
        const edit = editFor(reading, wish);
        if (!edit || isRefusedForGoodReason(reading, edit)) return;
        const { reading: after } = testLaws(reading, edit);
        const texts = after.files.map(({ text }) => text).join('\n');
        const lost = manifests.comments.filter(
          (comment) => !texts.includes(`${comment.text}`) && !mayGo(comment, edit),
        );
        expect(lost).toEqual([]);
        done += 1;
      }),
      { numRuns: runs },
    );
    expect(done).toBeGreaterThan(runs / 3);
  }, 120_000);

  it('holds for edits one after the other', () => {
    fc.assert(
      fc.property(anyManifests(), fc.array(anyWish(), { minLength: 2, maxLength: 8 }), (manifests, wishes) => {
        let reading = read(manifests.files);
        for (const wish of wishes) {
          const edit = editFor(reading, wish);
          if (edit && !isRefusedForGoodReason(reading, edit)) reading = testLaws(reading, edit).reading;
        }
      }),
      { numRuns: runs / 3 },
    );
  }, 120_000);

  it('never throws, and can always be undone, whatever has been typed in between', () => {
    const slip = fc.record({
      at: fc.nat(),
      cut: fc.nat(3),
      typed: fc.constantFrom('', ' ', '\n', ':', '- ', '"', '{', '#', '&a ', '*a', '<<: *a', '---\n', '\t', '|'),
    });
    fc.assert(
      fc.property(
        anyManifests(),
        fc.array(slip, { minLength: 1, maxLength: 4 }),
        fc.array(anyWish(), { minLength: 1, maxLength: 4 }),
        ({ files }, slips, wishes) => {
          const typed = files.map(({ name, text }) => ({
            name,
            text: slips.reduce((now, { at, cut, typed }) => {
              const place = at % (now.length + 1);
              return now.slice(0, place) + typed + now.slice(place + cut);
            }, text),
          }));
          const reading = read(typed, read(files));
          for (const wish of wishes) {
            const edit = editFor(reading, wish);
            const planned = edit && plan(reading, [edit]);
            if (planned?.kind !== 'splices') continue;
            const after = applySplices(typed, planned.splices);
            expect(applySplices(after, invertSplices(planned.splices))).toEqual(typed);
          }
        },
      ),
      { numRuns: runs },
    );
  }, 120_000);
});

/** Names may be taken, and a selector may need its label; anything else is a failure of the plan. */
function isRefusedForGoodReason(reading: Reading, edit: Edit): boolean {
  const planned = plan(reading, [edit]);
  if (planned.kind === 'splices') return false;
  return planned.refusal.kind === 'nameTaken' || planned.refusal.kind === 'selectorNeedsLabel';
}

/** Whether a comment is about something that the edit takes away. */
function mayGo(comment: WrittenComment, edit: Edit): boolean {
  const isAt = (place: Place, path: FieldPath = place.path) =>
    comment.file === place.file && comment.document === place.document && startsWith(comment.about, path);
  switch (edit.kind) {
    case 'delete':
      return (
        edit.objects.some((object) => isAt(object)) ||
        comment.about.includes('flows') ||
        isListOf(comment, edit.objects)
      );
    case 'removeItem':
      return isAt(edit.item, edit.item.path.slice(0, edit.item.path.lastIndexOf('spec') + 2));
    case 'removeLabel':
      return comment.about.includes('labels') || comment.about.includes('matchLabels');
    case 'removePort':
    case 'setPort':
      return comment.about.includes('ports');
    case 'setExpect':
      return comment.about.includes('expect');
    default:
      return false;
  }
}

/** With all its items a List goes as a whole. */
function isListOf(comment: WrittenComment, objects: readonly Place[]): boolean {
  return objects.some(
    ({ file, document, path }) => comment.file === file && comment.document === document && path[0] === 'items',
  );
}
