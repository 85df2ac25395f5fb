import type { FieldPath, Place, Repair, TextReplacement } from '#netpol';
import { parseSyntax, type Syntax } from '../syntax/parseSyntax';
import { strangeIndentation } from '../syntax/strangeBlanks';
import type { SyntaxProblem } from '../syntax/syntaxProblem';
import type { MapValue, Value } from '../syntax/value';
import { alignments } from './indentation';
import { readDocument } from './readDocument';

/** A repair for a problem of syntax, and the field that it is about, where that can be told. */
export interface MendedSyntax {
  readonly path: FieldPath;
  readonly repairs: readonly Repair[];
}

/** What would mend a document that cannot be read, or of which a part is lost: tried out, and offered only where the result reads without an error of YAML. */
export function mendSyntax(problem: SyntaxProblem, syntax: Syntax, document: Place): MendedSyntax {
  if (problem.code === 'yamlDuplicateKey') return mendRepeatedKey(problem, syntax, document);
  if (problem.severity !== 'error' || syntax.text.length > longestText) return { path: [], repairs: [] };
  const best = bestOf(syntax.text, candidatesFor(problem, syntax.text));
  if (!best) return { path: [], repairs: [] };
  return {
    path: [],
    repairs: [{ kind: 'rewriteText', at: document, replacements: best.replacements, intent: best.intent }],
  };
}

/** What can be parsed several times between two keystrokes without anyone noticing. */
const longestText = 4000;

interface Candidate {
  readonly intent: string;
  readonly replacements: readonly TextReplacement[];
}

function candidatesFor({ code, context, range }: SyntaxProblem, text: string): readonly Candidate[] {
  const blanks: Candidate = { intent: 'plainBlanks', replacements: strangeIndentation(text) };
  if (code === 'yamlTab') {
    return [2, 4, 8].map((width) => ({ intent: 'tabsToSpaces', replacements: tabsAsSpaces(text, width) }));
  }
  if (code !== 'yamlSyntax' || context === 'template' || context === 'separator') return [];
  const aligned = alignments(text, range.from).map((replacements) => ({ intent: 'alignLine', replacements }));
  return [
    blanks,
    { intent: 'blankAfterDash', replacements: blanksAfterDashes(text) },
    { intent: 'blankAfterColon', replacements: blankAfterColon(text, range.from) },
    ...(context === 'missingColon' ? [] : aligned),
  ];
}

/** The candidate after which the fewest errors are left; the first of equals. None where no result reads. */
function bestOf(text: string, candidates: readonly Candidate[]): Candidate | undefined {
  let best: { readonly candidate: Candidate; readonly errors: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.replacements.length === 0) continue;
    const syntax = parseSyntax(replaced(text, candidate.replacements));
    if (syntax.problems.length > 0) continue;
    const { findings } = readDocument(syntax, '', 0);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (errors === 0) return candidate;
    if (!best || errors < best.errors) best = { candidate, errors };
  }
  return best?.candidate;
}

function replaced(text: string, replacements: readonly TextReplacement[]): string {
  let result = '';
  let at = 0;
  for (const { from, removed, inserted } of replacements) {
    result += text.slice(at, from) + inserted;
    at = from + removed.length;
  }
  return result + text.slice(at);
}

function tabsAsSpaces(text: string, width: number): readonly TextReplacement[] {
  return [...text.matchAll(/(?<![^\n])[ \t]*\t[ \t]*/g)].map(({ 0: removed, index }) => ({
    from: index,
    removed,
    inserted: removed.replaceAll('\t', ' '.repeat(width)),
  }));
}

function blanksAfterDashes(text: string): readonly TextReplacement[] {
  return [...text.matchAll(/(?<=(?<![^\n])[ \t]*)-(?=[A-Za-z])/g)].map(({ index }) => ({
    from: index,
    removed: '-',
    inserted: '- ',
  }));
}

/** On the line of the error alone: elsewhere `image:tag` may be meant. */
function blankAfterColon(text: string, at: number): readonly TextReplacement[] {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = /^[ \t]*(?:- +)?[\w./-]+:(?=[^\s:/])/.exec(text.slice(start));
  return line ? [{ from: start + line[0].length - 1, removed: ':', inserted: ': ' }] : [];
}

function mendRepeatedKey(problem: SyntaxProblem, { value }: Syntax, document: Place): MendedSyntax {
  const key = String(problem.params?.['key'] ?? '');
  const found = value && findMap(value, (map) => overrules(map, key, problem.range.from), document.path);
  if (!found) return { path: [], repairs: [] };
  const at = { ...document, path: found.path };
  const last: Repair = { kind: 'keepLast', at, key };
  const merges = canMerge(found.map, key);
  return { path: [...found.path, key], repairs: merges ? [{ kind: 'mergeKey', at, key }, last] : [last] };
}

function overrules({ overruled = [] }: MapValue, key: string, from: number): boolean {
  return overruled.some((entry) => entry.key === key && entry.keyRange.from === from);
}

/** Lists become one list; maps one map, if none of their keys is in both. */
function canMerge({ entries, overruled = [] }: MapValue, key: string): boolean {
  const last = entries.get(key)?.value;
  const values = [...overruled.filter((entry) => entry.key === key).map(({ value }) => value), ...(last ? [last] : [])];
  if (values.every(({ kind }) => kind === 'list')) return true;
  const keys = values.flatMap((each) => (each.kind === 'map' ? [...each.entries.keys()] : ['', '']));
  return new Set(keys).size === keys.length;
}

function findMap(
  value: Value,
  isIt: (map: MapValue) => boolean,
  path: FieldPath,
): { readonly map: MapValue; readonly path: FieldPath } | undefined {
  if (value.kind === 'map') {
    if (isIt(value)) return { map: value, path };
    for (const [key, entry] of value.entries) {
      const found = findMap(entry.value, isIt, [...path, key]);
      if (found) return found;
    }
  }
  if (value.kind === 'list') {
    for (const [index, item] of value.items.entries()) {
      const found = findMap(item, isIt, [...path, index]);
      if (found) return found;
    }
  }
  return undefined;
}
