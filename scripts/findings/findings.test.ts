import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '#manifests';
import { en } from '../../src/i18n/en';
import { diagnosis } from '../../src/i18n/en/diagnosis';
import { mistakes } from '../../src/manifests/read/mistakes/mistakes.testing';

const folder = new URL('../../docs/findings/', import.meta.url);
/** Each code has a message under its own name; cases of a code have a dash below, and what a lenient server does is no code. */
const codes = Object.keys(en.finding).filter((key) => !key.includes('_') && key !== 'lenient');

describe('docs/findings', () => {
  it('explains every code of reading in a row of its own', () => {
    expect(explainedIn('errors.md').toSorted()).toEqual(codes.filter((code) => !(code in diagnosis)).toSorted());
  });

  it('explains every code of diagnosis in a row of its own', () => {
    expect(explainedIn('warnings.md').toSorted()).toEqual(codes.filter((code) => code in diagnosis).toSorted());
  });

  it('names no code that does not exist', () => {
    const table = readFileSync(new URL('mistakes.md', folder), 'utf8');
    const named = [...table.matchAll(/^\| [SVMN]\d+ \|.*\| (.*) \|$/gm)].flatMap(([, told = '']) =>
      [...told.matchAll(/`(\w+)`/g)].map(([, code]) => code),
    );
    expect(named.filter((code) => code === undefined || !codes.includes(code))).toEqual([]);
  });

  it('lists each mistake once, seventy in all', () => {
    const table = readFileSync(new URL('mistakes.md', folder), 'utf8');
    const ids = [...table.matchAll(/^\| ([SVMN]\d+) \|/gm)].map(([, id]) => id);
    expect(ids.length).toBe(70);
    expect(new Set(ids).size).toBe(70);
  });

  it.each(mistakes)('tells $id, $title, by a code that the table names', ({ id, findings }) => {
    const table = readFileSync(new URL('mistakes.md', folder), 'utf8');
    const [, told = ''] = new RegExp(`^\\| ${id.replace(/[a-z]$/, '')} \\|.*\\| (.*) \\|$`, 'm').exec(table) ?? [];
    expect(Object.keys(findings).filter((code) => !told.includes(`\`${code}\``))).toEqual([]);
  });
});

describe('repairs', () => {
  it('have words for what they would mean', () => {
    const intents = mistakes.flatMap(({ text }) =>
      read([{ name: 'manifests.yaml', text }]).findings.flatMap(({ repairs }) =>
        repairs.flatMap(({ intent }) => intent ?? []),
      ),
    );
    expect([...new Set(intents)].filter((intent) => !(intent in en.repair.intent))).toEqual([]);
  });
});

/** Codes that stand first in a row of a page's tables. */
function explainedIn(page: string): readonly string[] {
  const text = readFileSync(new URL(page, folder), 'utf8');
  return [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, code = '']) => code);
}
