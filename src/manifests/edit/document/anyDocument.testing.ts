import * as fc from 'fast-check';
import { type FieldPath, formatPath } from '#netpol';
import { isPlainList, isPlainMap, type Plain } from './plain';

/** A document as some person might have written it, for tests: any style, and comments that name what they are about. */
export interface WrittenDocument {
  readonly text: string;
  readonly plain: Plain;
  /** Every comment in the text, `# <n> <path>`, with the path of the entry that it stands above, beside or within. */
  readonly comments: ReadonlyMap<string, FieldPath>;
}

/** Documents with a map at the root: block and flow mixed, odd indentation, comments and blank lines everywhere, LF or CRLF. */
export function anyDocument(): fc.Arbitrary<WrittenDocument> {
  const choices = fc.array(fc.nat(99), { minLength: 120, maxLength: 120 });
  return fc.tuple(anyRoot(), choices).map(([plain, tape]) => writeDocument(plain, tape, ''));
}

/** Like `anyDocument`, with anchors on scalars and brackets, and aliases where one of them would be repeated. */
export function anyDocumentWithAliases(): fc.Arbitrary<WrittenDocument> {
  const choices = fc.array(fc.nat(99), { minLength: 120, maxLength: 120 });
  return fc.tuple(anyRoot(), choices).map(([plain, tape]) => new Writer(tape, '', new Map()).write(plain));
}

/** Writes a map in a style drawn from a tape of numbers from 0 to 99. Comments begin with `name`. */
export function writeDocument(plain: Plain, tape: readonly number[], name: string): WrittenDocument {
  return new Writer(tape, name).write(plain);
}

/** Strings that need quotes in one reader or another, and some that do not. */
export function anyScalar(): fc.Arbitrary<Plain> {
  const word = fc.constantFrom(
    'web',
    'backend-pod',
    'default/web',
    '한글',
    '10.0.0.0/8',
    '::1/128',
    'app.kubernetes.io/name',
  );
  const odd = fc.constantFrom(
    'yes',
    '0443',
    '',
    '1.0',
    'null',
    '2024-01-01',
    '- x',
    '#x',
    'a: b',
    ' pad',
    "it's",
    '"q"',
    'a,b',
    '{x}',
    '*a',
    '\t',
  );
  return fc.oneof({ weight: 4, arbitrary: word }, odd, fc.nat(70000), fc.boolean(), fc.constant(null));
}

/** Trees of any shape, not necessarily with something in them. */
export function anyPlain(): fc.Arbitrary<Plain> {
  return fc.letrec<{ value: Plain }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'plain' },
      { weight: 3, arbitrary: anyScalar() },
      { weight: 2, arbitrary: anyMap(tie('value')) },
      { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3, depthIdentifier: 'plain' }) },
    ),
  })).value;
}

function anyRoot(): fc.Arbitrary<Plain> {
  return anyMap(anyPlain(), 2);
}

function anyMap(value: fc.Arbitrary<Plain>, minKeys = 0): fc.Arbitrary<Plain> {
  const key = fc.constantFrom('name', 'labels', 'spec', 'from', 'ports', 'port', 'app.kubernetes.io/name', 'yes', '80');
  const entries = fc.uniqueArray(fc.tuple(key, value), {
    selector: ([name]) => name,
    minLength: minKeys,
    maxLength: 4,
    depthIdentifier: 'plain',
  });
  return entries.map((pairs) => new Map(pairs));
}

/** Writes a tree by drawing each matter of style from a tape of numbers. */
class Writer {
  private readonly tape: readonly number[];
  private readonly comments = new Map<string, FieldPath>();
  private at = 0;

  private readonly name: string;

  /** Names of anchors by what they stand on; absent where none are to be written. */
  private readonly anchors: Map<string, string> | undefined;

  constructor(tape: readonly number[], name: string, anchors?: Map<string, string>) {
    this.tape = tape;
    this.name = name;
    this.anchors = anchors;
  }

  write(plain: Plain): WrittenDocument {
    const lines = this.block(plain, 0, []);
    if (this.chance(15)) lines.push(this.comment([], 0));
    const eol = this.chance(20) ? '\r\n' : '\n';
    const text = lines.join(eol) + (this.chance(15) ? '' : eol);
    return { text, plain, comments: this.comments };
  }

  private draw(): number {
    this.at += 1;
    return this.tape[this.at % this.tape.length] ?? 0;
  }

  private chance(percent: number): boolean {
    return this.draw() < percent;
  }

  private comment(path: FieldPath, column: number): string {
    const text = `# ${this.name}${this.comments.size} ${formatPath(path) || 'document'}`;
    this.comments.set(text, path);
    return ' '.repeat(column) + text;
  }

  private trailing(path: FieldPath): string {
    return this.chance(15) ? ` ${this.comment(path, 0)}` : '';
  }

  /** Lines of a collection that has entries, the first one indented as well. */
  private block(value: Plain, column: number, path: FieldPath): string[] {
    const entries: readonly (readonly [string | number, Plain])[] = isPlainMap(value)
      ? [...value]
      : isPlainList(value)
        ? [...value.entries()]
        : [];
    return entries.flatMap(([step, item]) => {
      const own = [...path, step];
      const before: string[] = [];
      if (this.chance(8)) before.push('');
      if (this.chance(15)) before.push(this.comment(own, column));
      const lines = typeof step === 'number' ? this.item(item, column, own) : this.pair(step, item, column, own);
      return [...before, ...lines];
    });
  }

  private pair(key: string, value: Plain, column: number, path: FieldPath): string[] {
    const margin = ' '.repeat(column);
    const opening = `${margin}${this.scalar(key, true)}:`;
    if (!hasEntries(value) || this.chance(25)) return this.inline(`${opening} `, value, column, path);
    const inner = isPlainList(value) && this.chance(50) ? column : column + 1 + (this.draw() % 4);
    return [opening + this.trailing(path), ...this.block(value, inner, path)];
  }

  private item(value: Plain, column: number, path: FieldPath): string[] {
    const dash = `${' '.repeat(column)}-`;
    const gap = 1 + (this.chance(15) ? this.draw() % 3 : 0);
    if (!hasEntries(value) || this.chance(25)) return this.inline(dash + ' '.repeat(gap), value, column, path);
    if (this.chance(10)) return [dash + this.trailing(path), ...this.block(value, column + 1 + gap, path)];
    const [first = '', ...rest] = this.block(value, column + 1 + gap, path);
    // Blank lines and comments may stand before the first entry; then it cannot share the dash's line.
    if (first.trim() === '' || first.trim().startsWith('#')) return [dash, first, ...rest];
    return [dash + ' '.repeat(gap) + first.trimStart(), ...rest];
  }

  private inline(opening: string, value: Plain, column: number, path: FieldPath): string[] {
    if (hasEntries(value) && this.chance(30)) return this.tall(opening, value, column, path);
    return [`${opening}${this.anchored(value)}${this.trailing(path)}`];
  }

  /** A flow with every entry on a line of its own. */
  private tall(opening: string, value: Plain, column: number, path: FieldPath): string[] {
    const [open, close] = isPlainMap(value) ? ['{', '}'] : ['[', ']'];
    const entries: readonly (readonly [string | number, Plain])[] = isPlainMap(value)
      ? [...value]
      : isPlainList(value)
        ? [...value.entries()]
        : [];
    const lines = entries.map(([step, item], index) => {
      const comma = index < entries.length - 1 || this.chance(30) ? ',' : '';
      const key = typeof step === 'string' ? `${this.scalar(step, true)}: ` : '';
      return `${' '.repeat(column + 2)}${key}${this.flow(item)}${comma}${this.trailing([...path, step])}`;
    });
    return [
      `${opening}${open}${this.trailing(path)}`,
      ...lines,
      `${' '.repeat(column + 1)}${close}${this.trailing(path)}`,
    ];
  }

  private anchored(value: Plain): string {
    const content = this.flow(value);
    if (!this.anchors || isPlainMap(value) || content === '' || this.chance(30)) return content;
    const known = this.anchors.get(JSON.stringify(value));
    if (known !== undefined) return `*${known} `;
    const name = `a${this.anchors.size}`;
    this.anchors.set(JSON.stringify(value), name);
    return `&${name} ${content}`;
  }

  private flow(value: Plain): string {
    if (isPlainMap(value)) {
      const pad = this.chance(30) && value.size > 0 ? ' ' : '';
      return `{${pad}${[...value].map(([key, item]) => `${this.scalar(key, true)}: ${this.flow(item)}`).join(', ')}${pad}}`;
    }
    if (isPlainList(value))
      return `[${value.map((item) => this.flow(item)).join(', ')}${value.length > 0 && this.chance(10) ? ',' : ''}]`;
    return this.scalar(value, false);
  }

  private scalar(value: Plain, isKey: boolean): string {
    if (typeof value !== 'string') return value === null && this.chance(50) ? '~' : String(value);
    const isSafe = /^[a-z][a-z./-]*$/.test(value) && value !== 'yes' && value !== 'null';
    if (isSafe && !this.chance(15)) return value;
    if (this.chance(50) && !value.includes('\t')) return `'${value.replaceAll("'", "''")}'`;
    return isKey || this.chance(100) ? JSON.stringify(value) : value;
  }
}

function hasEntries(value: Plain): boolean {
  return (isPlainMap(value) && value.size > 0) || (isPlainList(value) && value.length > 0);
}
