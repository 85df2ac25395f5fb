import type { DiagnosisCode } from '#netpol';
import { addressExamples } from './examples/addressExamples.testing';
import { dnsExamples } from './examples/dnsExamples.testing';
import type { DiagnosisExample } from './examples/parts.testing';
import { policyTypesExamples } from './examples/policyTypesExamples.testing';
import { portExamples } from './examples/portExamples.testing';
import { ruleExamples } from './examples/ruleExamples.testing';
import { selectorExamples } from './examples/selectorExamples.testing';
import { shapeExamples } from './examples/shapeExamples.testing';

/** For each code, examples of its cases: manifests that have it, and a near miss. */
export const diagnosisExamples: Readonly<Record<DiagnosisCode, readonly DiagnosisExample[]>> = {
  ...shapeExamples,
  ...policyTypesExamples,
  ...selectorExamples,
  ...ruleExamples,
  ...addressExamples,
  ...portExamples,
  ...dnsExamples,
};
