import { assertNever } from '#lib';
import type { Place } from '#netpol';
import type { DocumentReading, Reading } from '../reading';
import { parseLately } from '../syntax/parseLately';
import { documentOf } from '../syntax/parseSyntax';
import { splitDocuments } from '../syntax/splitDocuments';
import type { SourceFile, TextChange } from '../text';
import { applySplices } from './applySplices';
import type { Operation } from './document/operation';
import { blockText } from './document/print';
import { inOrder, type Replacement, replaceAll } from './document/replacement';
import { openSheet } from './document/sheet';
import type { Obstruction } from './document/splice';
import { detectStyle, ownStyle, type Style } from './document/style';
import { editDocument, targetOf } from './editDocument';
import { appendDocument } from './file/appendDocument';
import { contentOf, coreOf, removeDocument } from './file/removeDocument';
import { brokenDocument, documentAt, lineOf, notFound } from './lookup';
import type { Refusal } from './refusal';
import type { Step } from './steps';

/** Operations on one document. */
export interface DocumentOperations {
  readonly file: string;
  readonly document: number;
  readonly operations: readonly Operation[];
}

/**
 * The files while steps are being done to them: edits within documents first, then documents that come, then those that go, each time the last
 * one first. Every method answers with a refusal when it could not do its work; the desk is of no use then.
 */
export class Desk {
  files: readonly SourceFile[];
  readonly changes: TextChange[] = [];
  added: Place | undefined;
  private readonly reading: Reading;
  /** The texts of documents as they are meant to be, of the files that have been touched. */
  private readonly meant = new Map<string, string[]>();

  constructor(reading: Reading) {
    this.reading = reading;
    this.files = reading.files.map(({ name, text }) => ({ name, text }));
  }

  /** Operations that all mean the document as it was. */
  editDocument({ file, document, operations }: DocumentOperations): Refusal | undefined {
    const place: Place = { file, document, path: [] };
    const found = documentAt(this.reading, place);
    if (!found) return notFound(this.reading, place);
    const sheet = openSheet(found.syntax, () => styleOf(this.reading, file));
    if (!sheet) return brokenDocument(this.reading, found);
    const edits = editDocument(sheet, operations);
    if (edits.kind === 'obstructed') return this.refusalOf(found, edits.obstruction, edits.operation);
    this.meantOf(file)[document] = edits.text;
    for (const replacements of edits.replacements) this.replace(file, found.range.from, replacements);
    return undefined;
  }

  /** Characters of a document, which need not parse before or after. */
  rewriteDocument({ file, document, replacements }: Extract<Step, { kind: 'rewriteDocument' }>): void {
    const found = documentAt(this.reading, { file, document, path: [] });
    if (!found) return;
    this.meantOf(file)[document] = replaceAll(found.syntax.text, replacements);
    this.replace(file, found.range.from, replacements);
  }

  addDocument(step: Extract<Step, { kind: 'addDocument' | 'copyDocument' }>): Refusal | undefined {
    const { file } = step;
    const style = { ...styleOf(this.reading, file), json: 'no' as const };
    const body =
      step.kind === 'addDocument' ? blockText(step.value, { column: 0, name: '', style }) : this.copied(step);
    if (typeof body !== 'string') return body;
    const old = this.files.find(({ name }) => name === file);
    if (!old) {
      this.change({ kind: 'createFile', index: this.files.length, name: file, text: `${body}\n` });
      this.added = { file, document: 0, path: [] };
      return undefined;
    }
    this.meantOf(file).push(body);
    this.replace(file, 0, [appendDocument(old.text, body, style.eol)]);
    this.added = { file, document: splitDocuments(this.textOf(file)).length - 1, path: [] };
    return undefined;
  }

  /** Takes documents out of a file; their positions are those of the reading. */
  removeDocuments(file: string, documents: readonly number[]): Refusal | undefined {
    const meant = this.meantOf(file);
    const chunks = splitDocuments(this.textOf(file));
    for (const document of documents.toSorted((a, b) => b - a)) {
      if (chunks[document] === undefined) return notFound(this.reading, { file, document, path: [] });
      meant.splice(document, 1);
      // Offsets before the last removal still hold; only the first document looks at the one behind it.
      const text = this.textOf(file);
      this.replace(file, 0, removeDocument(text, document, document === 0 ? splitDocuments(text) : chunks));
    }
    return undefined;
  }

  /** Reads the files anew: all documents must say what they are meant to, whatever moved between them. */
  check(): Refusal | undefined {
    for (const [file, meant] of this.meant) {
      const now = splitDocuments(this.textOf(file)).map(({ text }) => text);
      if (!sayTheSame(now, meant)) return { kind: 'wouldNotReadBack', file };
    }
    return undefined;
  }

  /** A document's text without what does not belong to it, changed. */
  private copied({ file, document, operations }: Extract<Step, { kind: 'copyDocument' }>): string | Refusal {
    const found = documentAt(this.reading, { file, document, path: [] });
    if (!found) return notFound(this.reading, { file, document, path: [] });
    const core = coreOf(found.syntax.text);
    const text = found.syntax.text.slice(core.from, core.to);
    const sheet = openSheet(parseLately(text), () => styleOf(this.reading, file));
    if (!sheet) return brokenDocument(this.reading, found);
    const edits = editDocument(sheet, operations);
    if (edits.kind === 'obstructed') return this.refusalOf(found, edits.obstruction, edits.operation);
    return edits.text.replaceAll('\r\n', '\n').replace(/\s+$/, '');
  }

  private refusalOf(document: DocumentReading, { kind, at }: Obstruction, operation: Operation): Refusal {
    const { file, index } = document;
    switch (kind) {
      case 'notFound':
        return { kind: 'notFound', place: { file, document: index, path: targetOf(operation) } };
      case 'alias':
      case 'mergeKey':
      case 'complexKey':
        return {
          kind: 'exoticSyntax',
          file,
          line: lineOf(this.reading, file, document.range.from + at),
          context: kind,
        };
      case 'unsure':
        return { kind: 'wouldNotReadBack', file };
      default:
        return assertNever(kind);
    }
  }

  private replace(file: string, base: number, replacements: readonly Replacement[]): void {
    const text = this.textOf(file);
    for (const { from, to, text: inserted } of inOrder(replacements).toReversed()) {
      const removed = text.slice(base + from, base + to);
      if (removed !== inserted) this.change({ kind: 'splice', file, at: base + from, removed, inserted });
    }
  }

  private change(change: TextChange): void {
    this.changes.push(change);
    this.files = applySplices(this.files, [change]);
  }

  private textOf(file: string): string {
    return this.files.find(({ name }) => name === file)?.text ?? '';
  }

  private meantOf(file: string): string[] {
    const known = this.meant.get(file) ?? splitDocuments(this.textOf(file)).map(({ text }) => text);
    this.meant.set(file, known);
    return known;
  }
}

/** Whether documents hold the same, apart from comments around them and from documents that are nothing but comments. */
function sayTheSame(now: readonly string[], expected: readonly string[]): boolean {
  let at = 0;
  for (const text of now) {
    // Most documents are untouched: looking into them would cost more than the edit.
    if (text === expected[at]) {
      at += 1;
      continue;
    }
    const content = contentOf(text);
    if (content === '') continue;
    while (at < expected.length && contentOf(expected[at] ?? '') === '') at += 1;
    if (contentOf(expected[at] ?? '') !== content) return false;
    at += 1;
  }
  return expected.slice(at).every((text) => contentOf(text) === '');
}

/** The habits of a file: those of its last document that shows any. */
function styleOf(reading: Reading, file: string): Style {
  const found = reading.files.find(({ name }) => name === file);
  if (!found) return ownStyle;
  const eol = /\r?\n/.exec(found.text)?.[0] === '\r\n' ? '\r\n' : '\n';
  const last = found.documents.findLast(({ state }) => state === 'good');
  const style = { ...ownStyle, eol } as const;
  return last ? detectStyle(last.syntax.text, documentOf(last.syntax).contents ?? undefined, style) : style;
}
