import { type FieldPath, formatPath, type NetworkPolicy } from '#netpol';
import { checkShape, type Mismatch } from '../checkShape';
import { fieldAt, stringField } from '../fields';
import { goQuote } from '../goQuote';
import { type Issue, placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';
import { metadataShape, metadataViolations } from '../metadata';
import { rejection } from '../violation';
import { violationIssues } from '../violationIssues';
import { wrongTypeIssue } from '../wrongTypeIssue';
import { isExplainedBy } from './explainedViolation';
import { ipBlockWarnings } from './ipBlockViolations';
import { policyShape } from './policyShape';
import { specViolations } from './specViolations';
import { storePolicy } from './storePolicy';
import { unknownFieldIssues } from './unknownFieldIssues';
import { peersKey, readPolicy, type WrittenPolicy } from './writtenPolicy';
import { wrongTypeIssues } from './wrongTypeIssues';

/** A policy, and everything wrong with it. */
export interface DecodedPolicy {
  readonly policy: NetworkPolicy;
  readonly issues: readonly Issue[];
}

type WrongType = Extract<Mismatch, { kind: 'wrongType' }>;
type UnknownField = Extract<Mismatch, { kind: 'unknownField' }>;

/**
 * Reads a NetworkPolicy as kubectl and the API server do, stage by stage: kubectl reads the metadata and looks the kind up, the server decodes
 * (types, then unknown fields), fills in, validates. Whoever meets an error in one stage does not come to the next, so each issue carries the
 * answer that its own stage would give. `versionIssues` say that no server has this kind in the manifest's apiVersion.
 */
export function decodePolicy(object: ManifestObject, versionIssues: readonly Issue[]): DecodedPolicy {
  const metadata = fieldAt(object.value, ['metadata']);
  const name = stringField(metadata, 'name') ?? '';
  const written = readPolicy(fieldAt(object.value, ['spec']));

  const inMetadata = metadata ? checkShape(metadata, metadataShape, ['metadata']).filter(isWrongType) : [];
  const mismatches = checkShape(object.value, policyShape);
  const inPolicy = mismatches.filter(isWrongType).filter(({ path }) => path[0] !== 'metadata');
  const unknownFields = mismatches.filter(isUnknownField);
  const wrongTypes = [...inMetadata, ...inPolicy];
  const violations = [...metadataViolations(object.value, 'subdomain'), ...specViolations(written)].filter(
    ({ path, at = path }) => !wrongTypes.some((wrong) => isWithin(at, wrong.path) || isWithin(wrong.path, at)),
  );

  const refusal = violations.length > 0 ? rejection('NetworkPolicy', name, violations) : undefined;
  const stored = storePolicy(written);
  const namespace = stringField(metadata, 'namespace') || 'default';
  const refused = versionIssues.length > 0 || wrongTypes.length > 0 || violations.length > 0;
  const policy: NetworkPolicy = {
    kind: 'NetworkPolicy',
    namespace,
    name: name || (stringField(metadata, 'generateName') ?? ''),
    ...stored,
    admission: refused ? 'refused' : unknownFields.length > 0 ? 'refusedByStrict' : 'accepted',
    origin: object.place,
  };
  const issues = [
    ...inMetadata.map((each) => wrongTypeIssue(object, each, kubectlAnswer(object, each))),
    ...versionIssues,
    ...wrongTypeIssues(object, inPolicy, decodingAnswerTo),
    ...unknownFieldIssues(object, unknownFields, {
      apiMessage: strictAnswer(unknownFields),
      lenient: { namespace, stored, ...refusedAnyhow(object, versionIssues, wrongTypes, refusal) },
    }),
    ...violationIssues(
      object,
      violations.filter((violation) => !isExplainedBy(violation, unknownFields)),
      refusal,
    ),
    ...notationIssues(object, written),
  ];
  return { policy, issues };
}

function isWrongType(mismatch: Mismatch): mismatch is WrongType {
  return mismatch.kind === 'wrongType';
}

function isUnknownField(mismatch: Mismatch): mismatch is UnknownField {
  return mismatch.kind === 'unknownField';
}

function isWithin(path: FieldPath, outer: FieldPath): boolean {
  return outer.every((step, at) => path[at] === step);
}

/** What kubectl says of metadata that is no object at all is not known. */
function kubectlAnswer({ place }: ManifestObject, { path, goMessage }: WrongType): string | undefined {
  return path.length > 1 ? `error: unable to decode "${place.file}": json: ${goMessage}` : undefined;
}

function decodingAnswerTo({ goMessage }: WrongType): string {
  return decodingAnswer(`json: ${goMessage}`);
}

/** What refuses the policy even where unknown fields are let pass, the first stage first. */
function refusedAnyhow(
  object: ManifestObject,
  versionIssues: readonly Issue[],
  [wrong]: readonly WrongType[],
  refusal: string | undefined,
): { readonly refusal?: string } {
  const version = versionIssues.find(({ apiMessage }) => apiMessage !== undefined)?.apiMessage;
  const decoding = wrong?.path[0] === 'metadata' ? kubectlAnswer(object, wrong) : wrong && decodingAnswerTo(wrong);
  const first = version ?? decoding ?? refusal;
  return first === undefined ? {} : { refusal: first };
}

function decodingAnswer(detail: string): string {
  return `Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: ${detail}`;
}

const strictErrorsTold = 100;

function strictAnswer(fields: readonly UnknownField[]): string {
  const told = fields.slice(0, strictErrorsTold).map(({ path }) => `unknown field ${goQuote(formatPath(path))}`);
  return decodingAnswer(`strict decoding error: ${told.join(', ')}`);
}

function notationIssues(object: ManifestObject, written: WrittenPolicy): readonly Issue[] {
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    written[direction].flatMap((rule, at) =>
      rule.peers.flatMap(({ ipBlock }, index) => {
        if (!ipBlock) return [];
        const path = ['spec', direction, at, peersKey[direction], index, 'ipBlock'];
        return ipBlockWarnings(ipBlock, path).map(
          ({ path, cidr, canonical, warning }): Issue => ({
            code: 'nonCanonicalCidr',
            severity: 'warning',
            path,
            apiMessage: `Warning: ${formatPath(path)}: ${warning}`,
            params: { cidr, canonical },
            repairs: [{ kind: 'setValue', at: placeIn(object, path), value: canonical }],
          }),
        );
      }),
    ),
  );
}
