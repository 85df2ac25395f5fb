/** What a command may touch of the world. Everything else in this folder is pure. */
export interface Io {
  /** What stands at a path; absent when nothing does. */
  readonly kindOf: (path: string) => 'file' | 'folder' | undefined;
  /** Files at any depth beneath a folder, as paths from it with forward slashes, in no particular order. Throws when the folder cannot be listed. */
  readonly filesBeneath: (folder: string) => readonly string[];
  /** Throws when the file cannot be read. */
  readonly readFile: (path: string) => Uint8Array;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Results go here. */
  readonly stdout: (text: string) => void;
  /** Problems and progress go here. */
  readonly stderr: (text: string) => void;
  /** Whether a person is looking: colours on standard output, progress on standard error. */
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
}

/** 0 as it should be, 1 not so, 2 nothing could be read or the call is wrong, 3 neither allowed nor denied. */
export type ExitCode = 0 | 1 | 2 | 3;
