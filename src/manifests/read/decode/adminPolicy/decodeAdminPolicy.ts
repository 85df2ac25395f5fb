import { type AdminPolicy, type AdminPolicyKind, type FieldPath, formatPath } from '#netpol';
import type { Value } from '../../../syntax/value';
import { checkShape, type Mismatch } from '../checkShape';
import { fieldAt, stringField } from '../fields';
import { goQuote } from '../goQuote';
import type { Issue } from '../issue';
import type { ManifestObject } from '../manifestObject';
import { metadataShape, metadataViolations } from '../metadata';
import type { Shape } from '../shape';
import { violationIssues } from '../violationIssues';
import { wrongTypeIssue } from '../wrongTypeIssue';
import { adminDialects } from './adminDialect';
import { adminNotes } from './adminNotes';
import { adminShapes } from './adminShapes';
import type { AdminViolation } from './adminViolation';
import { readAdminSpec } from './readAdminPolicy';
import { unknownAdminFields } from './unknownAdminFields';

/** A policy of an administrator, and everything wrong with it. */
export interface DecodedAdminPolicy {
  readonly policy: AdminPolicy;
  readonly issues: readonly Issue[];
}

type WrongType = Extract<Mismatch, { kind: 'wrongType' }>;
type UnknownField = Extract<Mismatch, { kind: 'unknownField' }>;

/**
 * Reads an AdminNetworkPolicy, BaselineAdminNetworkPolicy or ClusterNetworkPolicy as a server does that has their definitions installed: unknown fields are
 * refused first, then types and rules together, each on a line of its own. An issue carries that line, where the words are known: several lines make
 * up one answer. `versionIssues` say that no server has this kind in the manifest's apiVersion.
 */
export function decodeAdminPolicy(
  object: ManifestObject,
  kind: AdminPolicyKind,
  versionIssues: readonly Issue[],
): DecodedAdminPolicy {
  const dialect = adminDialects[kind];
  const metadata = fieldAt(object.value, ['metadata']);
  const mismatches = checkShape(object.value, adminShapes[kind]);
  const inMetadata = metadata ? checkShape(metadata, metadataShape, ['metadata']).filter(isWrongType) : [];
  const inPolicy = mismatches.filter(isWrongType).filter(({ path }) => path[0] !== 'metadata');
  const unknownFields = mismatches.filter(isUnknownField);
  const wrongTypes = [...inMetadata, ...inPolicy];
  const { spec, violations: inSpec } = readAdminSpec(object.value, dialect);
  const violations = [...nameViolations(object.value, kind), ...inSpec].filter(
    ({ path, at = path }) => !wrongTypes.some((wrong) => isWithin(at, wrong.path) || isWithin(wrong.path, at)),
  );
  const refused = versionIssues.length > 0 || wrongTypes.length > 0 || violations.length > 0;
  const policy: AdminPolicy = {
    kind,
    name: stringField(metadata, 'name') || (stringField(metadata, 'generateName') ?? ''),
    ...spec,
    admission: refused ? 'refused' : unknownFields.length > 0 ? 'refusedByStrict' : 'accepted',
    origin: object.place,
  };
  const issues = [
    ...inMetadata.map((each) => wrongTypeIssue(object, each, kubectlAnswer(object, each))),
    ...versionIssues,
    ...unknownAdminFields(object, unknownFields, strictAnswer(kind, dialect.version, unknownFields)),
    ...inPolicy.map((each) => wrongTypeIssue(object, each, typeAnswer(each))),
    ...violations.flatMap((each) => issuesOf(object, each)),
    ...adminNotes(object, spec),
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

/** These kinds are of the whole cluster: a namespace in the manifest is overlooked. The baseline has one name only. */
function nameViolations(object: Value, kind: AdminPolicyKind): readonly AdminViolation[] {
  const violations = metadataViolations(object, 'subdomain').filter(({ code }) => code !== 'invalidNamespace');
  const name = stringField(fieldAt(object, ['metadata']), 'name');
  if (kind !== 'BaselineAdminNetworkPolicy' || name === undefined || name === 'default') return violations;
  const path = ['metadata', 'name'];
  return [{ code: 'invalidName', path, params: { name, context: 'baseline' } }];
}

function issuesOf(object: ManifestObject, { answer, ...violation }: AdminViolation): readonly Issue[] {
  const line = answer === undefined ? undefined : `${formatPath(violation.path)}: ${answer}`;
  return violationIssues(object, [{ ...violation, answer: answer ?? '' }], line);
}

function kubectlAnswer({ place }: ManifestObject, { path, goMessage }: WrongType): string | undefined {
  return path.length > 1 ? `error: unable to decode "${place.file}": json: ${goMessage}` : undefined;
}

const strictErrorsTold = 100;

function strictAnswer(kind: AdminPolicyKind, version: string, fields: readonly UnknownField[]): string {
  const told = fields.slice(0, strictErrorsTold).map(({ path }) => `unknown field ${goQuote(formatPath(path))}`);
  return `Error from server (BadRequest): ${kind} in version "${version}" cannot be handled as a ${kind}: strict decoding error: ${told.join(', ')}`;
}

/** The line of a schema's check of types; nothing for numbers that do not fit, whose words depend on the number. */
function typeAnswer({ path, value, wanted }: WrongType): string | undefined {
  const got = typeOf(value);
  const want = typeWanted(wanted);
  if (got === want || got === undefined || want === undefined) return undefined;
  const field = formatPath(path);
  return `${field}: Invalid value: "${got}": ${field} in body must be of type ${want}: "${got}"`;
}

function typeOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'map':
      return 'object';
    case 'list':
      return 'array';
    case 'number':
      return /^-?\d+$/.test(value.json) ? 'integer' : 'number';
    case 'string':
    case 'boolean':
      return value.kind;
    case 'null':
      return undefined;
  }
}

function typeWanted(shape: Shape): string | undefined {
  switch (shape.kind) {
    case 'string':
    case 'boolean':
      return shape.kind;
    case 'int32':
      return 'integer';
    case 'list':
      return 'array';
    case 'struct':
    case 'stringMap':
      return 'object';
    case 'intOrString':
    case 'anything':
      return undefined;
  }
}
