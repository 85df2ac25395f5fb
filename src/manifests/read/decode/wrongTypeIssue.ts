import { assertNever } from '#lib';
import { type FieldPath, formatPath } from '#netpol';
import type { Value } from '../../syntax/value';
import type { Mismatch } from './checkShape';
import type { Issue } from './issue';
import type { ManifestObject } from './manifestObject';
import type { Shape } from './shape';
import { wrongTypeRepairs } from './wrongTypeRepairs';

/** Tells a value of a wrong type, with the repair where writing the same value otherwise would do. */
export function wrongTypeIssue(
  object: ManifestObject,
  mismatch: Extract<Mismatch, { kind: 'wrongType' }>,
  apiMessage?: string,
): Issue {
  const { path, value, wanted } = mismatch;
  return {
    code: 'wrongType',
    severity: 'error',
    path,
    params: { field: nameOf(path), value: excerptOf(value), context: contextOf(value, wanted) },
    ...(apiMessage === undefined ? {} : { apiMessage }),
    repairs: wrongTypeRepairs(object, mismatch),
  };
}

/** The last named field with the positions behind it: `ports[0]`. */
function nameOf(path: FieldPath): string {
  const named = path.findLastIndex((step) => typeof step === 'string');
  return formatPath(path.slice(Math.max(named, 0)));
}

function contextOf(value: Value, wanted: Shape): string {
  switch (wanted.kind) {
    case 'string':
      return value.kind === 'boolean' ? 'stringGotBoolean' : value.kind === 'number' ? 'stringGotNumber' : 'string';
    case 'boolean':
      return 'boolean';
    case 'int32':
    case 'intOrString':
      return value.kind === 'string' ? 'numberGotString' : wanted.kind === 'int32' ? 'number' : 'port';
    case 'stringMap':
    case 'struct':
      return value.kind === 'list' ? 'mapGotList' : value.kind === 'string' ? 'mapGotString' : 'map';
    case 'list':
      return value.kind === 'map' ? 'listGotMap' : 'list';
    case 'anything':
      return 'map';
    default:
      return assertNever(wanted);
  }
}

/** A value as a message shows it: scalars as written (long texts shortened), maps and lists by their brackets. */
export function excerptOf(value: Value): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
    case 'number':
      return value.source;
    case 'string':
      return value.plain ? shortened(value.value) : `"${shortened(value.value)}"`;
    case 'list':
      return '[…]';
    case 'map':
      return '{…}';
    default:
      return assertNever(value);
  }
}

const excerptLength = 40;

function shortened(text: string): string {
  return text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text;
}
