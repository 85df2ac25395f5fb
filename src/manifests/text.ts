/** A half-open range of UTF-16 offsets in a file's text, from 0. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** One replacement in one file, self-contained so that it can be turned round: at `at`, `removed` gives way to `inserted`. */
export interface Splice {
  readonly kind: 'splice';
  readonly file: string;
  /** UTF-16 offset in the text as it is when this splice is applied. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** A file that comes into being, at a position among the others counted from 0. */
export interface CreateFile {
  readonly kind: 'createFile';
  readonly index: number;
  readonly name: string;
  readonly text: string;
}

/** The inverse of `CreateFile`: the file has this text at this position, and goes. */
export interface DeleteFile {
  readonly kind: 'deleteFile';
  readonly index: number;
  readonly name: string;
  readonly text: string;
}

/** A change to the files' texts, self-contained so that it can be turned round. */
export type TextChange = Splice | CreateFile | DeleteFile;

/** A named text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}
