import type { Finding, Resources } from '#netpol';
import type { Syntax } from './syntax/parseSyntax';
import type { SourceFile, TextRange } from './text';

/** One YAML document of a file, read. */
export interface DocumentReading {
  readonly file: string;
  /** Position in the file, from 0. */
  readonly index: number;
  /** Where it stands in the file, without the separators around it. */
  readonly range: TextRange;
  /** `stale`: it does not parse now, and what it last meant stands in its place. `broken`: it does not parse and never did. `empty`: only blanks and comments. */
  readonly state: 'good' | 'stale' | 'broken' | 'empty';
  readonly resources: Resources;
  readonly findings: readonly Finding[];
  /** The text of `range`, parsed. */
  readonly syntax: Syntax;
  /**
   * What `resources` were read from: this text itself, or the last one that parsed. Several where documents have run together since; none for a document that is
   * `broken` or `empty`.
   */
  readonly meanings: readonly Syntax[];
}

/** A file, read. */
export interface FileReading {
  readonly name: string;
  readonly text: string;
  readonly documents: readonly DocumentReading[];
}

/** What all files say together. Immutable; parts that an edit did not touch are the same objects as before. */
export interface Reading {
  readonly files: readonly FileReading[];
  /** Of all documents, in file and document order. */
  readonly resources: Resources;
  /** Of all documents and across them, by file, offset and code. */
  readonly findings: readonly Finding[];
}

export type { SourceFile };
