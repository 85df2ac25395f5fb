import { type External, type FieldPath, type Flow, type Protocol, pluginProfiles, type Scenario } from '#netpol';
import type { Value } from '../../../syntax/value';
import { checkShape, type Mismatch } from '../checkShape';
import { closestName } from '../closestName';
import { fieldAt, fieldOf, itemsOf, stringField } from '../fields';
import { type Issue, placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';
import { objectionsToPortName, objectionsToPortNumber } from '../names';
import { cidrViolations } from '../networkPolicy/ipBlockViolations';
import type { Violation } from '../violation';
import { violationIssues } from '../violationIssues';
import { excerptOf, wrongTypeIssue } from '../wrongTypeIssue';
import { scenarioShape } from './scenarioShape';

/** A Scenario, and everything wrong with it. */
export interface DecodedScenario {
  readonly scenario: Scenario;
  readonly issues: readonly Issue[];
}

/** Reads a Scenario. Outside sources and flows that lack something they need are told and left out; the others keep their place. */
export function decodeScenario(object: ManifestObject): DecodedScenario {
  const spec = fieldAt(object.value, ['spec']);
  const issues: Issue[] = checkShape(object.value, scenarioShape).map((each) => mismatchIssue(object, each));
  const plugin = stringField(spec, 'plugin');
  if (plugin !== undefined) issues.push(...pluginIssues(object, plugin));
  const external = itemsOf(spec, 'external').flatMap((item, at) =>
    readExternal(object, item, ['spec', 'external', at], issues),
  );
  const flows = itemsOf(spec, 'flows').flatMap((item, at) => readFlow(object, item, ['spec', 'flows', at], issues));
  const scenario: Scenario = {
    kind: 'Scenario',
    name: stringField(fieldAt(object.value, ['metadata']), 'name') ?? '',
    ...(plugin === undefined ? {} : { plugin }),
    external,
    flows,
    origin: object.place,
  };
  return { scenario, issues };
}

function mismatchIssue(object: ManifestObject, mismatch: Mismatch): Issue {
  if (mismatch.kind === 'wrongType') return wrongTypeIssue(object, mismatch);
  const { path, within, holder } = mismatch;
  const field = String(path.at(-1));
  const suggestion = closestName(field, Object.keys(within.fields));
  const rename = suggestion !== undefined && !holder.entries.has(suggestion);
  return {
    code: 'unknownField',
    severity: 'error',
    path,
    part: 'key',
    params:
      suggestion === undefined ? { field, context: 'scenario' } : { field, suggestion, context: 'scenarioMisspelt' },
    repairs: rename ? [{ kind: 'renameKey', at: placeIn(object, path.slice(0, -1)), key: field, to: suggestion }] : [],
  };
}

function pluginIssues(object: ManifestObject, plugin: string): readonly Issue[] {
  const known = pluginProfiles.map(({ id }) => id);
  if (known.includes(plugin)) return [];
  const path = ['spec', 'plugin'];
  const suggestion = closestName(plugin, known);
  return [
    {
      code: 'unknownPlugin',
      severity: 'warning',
      path,
      params: { plugin, known: known.join(', ') },
      repairs: suggestion === undefined ? [] : [{ kind: 'setValue', at: placeIn(object, path), value: suggestion }],
    },
  ];
}

function readExternal(object: ManifestObject, item: Value, path: FieldPath, issues: Issue[]): readonly External[] {
  const name = requiredString(item, 'name', path, issues);
  const cidr = requiredString(item, 'cidr', path, issues);
  if (name === undefined || cidr === undefined) return [];
  const found = violationIssues(object, cidrViolations(cidr, [...path, 'cidr']));
  issues.push(...found);
  return found.some(({ code }) => code === 'invalidCidr') ? [] : [{ name, cidr, origin: placeIn(object, path) }];
}

function readFlow(object: ManifestObject, item: Value, path: FieldPath, issues: Issue[]): readonly Flow[] {
  const from = requiredString(item, 'from', path, issues);
  const to = requiredString(item, 'to', path, issues);
  const port = readPort(object, item, path, issues);
  const protocol = readProtocol(object, item, path, issues);
  const expect = readExpect(item, path, issues);
  if (from === undefined || to === undefined || port === undefined) return [];
  return [{ from, to, protocol, port, ...(expect ? { expect } : {}), origin: placeIn(object, path) }];
}

function readPort(object: ManifestObject, item: Value, path: FieldPath, issues: Issue[]): number | string | undefined {
  const field = fieldOf(item, 'port');
  const at = [...path, 'port'];
  if (!field) {
    issues.push(required('port', at));
    return undefined;
  }
  if (field.kind === 'number') {
    if (Number.isInteger(field.value) && objectionsToPortNumber(field.value).length === 0) return field.value;
    issues.push({ code: 'invalidPort', severity: 'error', path: at, params: { port: field.value } });
    return undefined;
  }
  if (field.kind !== 'string') return undefined;
  if (objectionsToPortName(field.value).length === 0) return field.value;
  const quoted = /^\d+$/.test(field.value) ? { context: 'quotedNumber' } : {};
  const violation: Violation = {
    code: 'invalidPortName',
    path: at,
    answer: '',
    params: { name: field.value, ...quoted },
  };
  issues.push(...violationIssues(object, [violation]));
  return undefined;
}

/** TCP where none is named, or none that there is. */
function readProtocol(object: ManifestObject, item: Value, path: FieldPath, issues: Issue[]): Protocol {
  const protocol = stringField(item, 'protocol');
  if (protocol === undefined || protocol === 'TCP') return 'TCP';
  if (protocol === 'UDP' || protocol === 'SCTP') return protocol;
  const violation: Violation = {
    code: 'unsupportedProtocol',
    path: [...path, 'protocol'],
    answer: '',
    params: { protocol },
  };
  issues.push(...violationIssues(object, [violation]));
  return 'TCP';
}

function readExpect(item: Value, path: FieldPath, issues: Issue[]): 'allow' | 'deny' | undefined {
  const field = fieldOf(item, 'expect');
  if (field?.kind !== 'string') return undefined;
  if (field.value === 'allow' || field.value === 'deny') return field.value;
  const params = { field: 'expect', value: excerptOf(field), context: 'expect' };
  issues.push({ code: 'wrongType', severity: 'error', path: [...path, 'expect'], params });
  return undefined;
}

/** Undefined when absent (which is told) or of a wrong type (which has been told). */
function requiredString(item: Value, key: string, path: FieldPath, issues: Issue[]): string | undefined {
  const text = stringField(item, key);
  const absent = (item.kind === 'map' || item.kind === 'null') && !fieldOf(item, key);
  if (absent || text === '') issues.push(required(key, [...path, key]));
  return text || undefined;
}

function required(field: string, path: FieldPath): Issue {
  return { code: 'required', severity: 'error', path, params: { field } };
}
