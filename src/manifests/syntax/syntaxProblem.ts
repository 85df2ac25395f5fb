import type { TextRange } from '../text';

/** What is wrong with (or worth saying about) the syntax of one document. */
export interface SyntaxProblem {
  readonly code: 'yamlSyntax' | 'yamlTab' | 'yamlAlias' | 'yamlDuplicateKey' | 'tooLarge';
  /** `error`: kubectl cannot read the document, or a limit keeps us from it. */
  readonly severity: 'error' | 'warning';
  /** Offsets in the chunk. */
  readonly range: TextRange;
  /** Which case of the code, as in the message `finding.<code>_<context>`. */
  readonly context?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** What kubectl says of it after `error converting YAML to JSON: `, where that is known for certain. */
  readonly kubectl?: string;
}
