import type { DiagnosisCode, FieldPath, Finding, Place, PodManifest, Repair } from '#netpol';

/** What a rule of diagnosis has to say, before it is given its place in a text. */
export interface Remark {
  readonly code: DiagnosisCode;
  readonly severity: 'warning' | 'info';
  /** The object that it concerns. */
  readonly origin: Place;
  /** The field that shows it, from the object's root. */
  readonly at: FieldPath;
  /** Whether to show the key alone; otherwise the value. */
  readonly part?: 'key' | 'entry';
  /** Values for the message. Lists of pods are joined by commas. `context` chooses a case of the message. */
  readonly params?: Finding['params'];
  readonly repairs?: readonly Repair[];
  /** The pods whose traffic it is about. */
  readonly pods?: readonly PodManifest[];
}
