import type { FindingCode, Severity } from '#netpol';
import type { TextPosition } from '../input/lineIndex';

/** Something to tell about the manifests, ready to be written. */
export interface Problem {
  /** `unreadable`: a file that stands there cannot be read. */
  readonly code: FindingCode | 'unreadable';
  readonly severity: Severity;
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
  /** `spec.ingress[0].from[1]`, from the object's root; empty for the document as a whole. */
  readonly path: string;
  /** Our sentence; where the API server or kubectl would answer, what it answers stands on lines of its own behind it, word for word. */
  readonly message: string;
}
