import { assertNever } from '#lib';
import {
  type AdminAction,
  type AdminPeer,
  type AdminSubject,
  type Direction,
  type FieldPath,
  parseCidr,
} from '#netpol';
import type { Value } from '../../../syntax/value';
import { fieldOf, itemsOf } from '../fields';
import { goQuote } from '../goQuote';
import { cidrViolations } from '../networkPolicy/ipBlockViolations';
import { selectorViolations } from '../networkPolicy/specViolations';
import { storeSelector } from '../networkPolicy/storePolicy';
import { readSelector } from '../networkPolicy/writtenPolicy';
import { type AdminDialect, mostValuesOfPeer } from './adminDialect';
import { checkLength, missing, type Report } from './adminViolation';
import { theOneField } from './theOneField';

/** Reads `spec.subject`; all pods where it cannot be read. */
export function readSubject(
  spec: Value | undefined,
  path: FieldPath,
  dialect: AdminDialect,
  report: Report,
): AdminSubject {
  const subject = fieldOf(spec, 'subject');
  if (!subject) report(missing(path));
  else {
    const field = theOneField(subject, ['namespaces', 'pods'], path, report);
    if (field) return readPods(field.name, field.value, [...path, field.name], dialect, report);
  }
  return { kind: 'namespaces', namespaceSelector: readAnySelector(undefined) };
}

/** Where a peer stands. */
export interface PeerContext {
  readonly direction: Direction;
  readonly action: AdminAction;
  readonly path: FieldPath;
  readonly dialect: AdminDialect;
}

/** Reads an item of `from` or `to`; one without a field that is known here fails closed. */
export function readPeer(peer: Value, { direction, action, path, dialect }: PeerContext, report: Report): AdminPeer {
  const names = direction === 'ingress' ? inCluster : dialect.ranked ? destinations : baselineDestinations;
  const field = theOneField(peer, names, path, report);
  if (!field) return { kind: 'unknownField' };
  const at = [...path, field.name];
  switch (field.name) {
    case 'networks':
      return { kind: 'networks', cidrs: readNetworks(peer, at, report) };
    case 'domainNames':
      checkDomainNames(peer, action, at, dialect, report);
      return { kind: 'notSimulated', field: 'domainNames' };
    case 'nodes':
      checkSelector(field.value, at, report);
      return { kind: 'notSimulated', field: 'nodes' };
    case 'namespaces':
    case 'pods':
      return readPods(field.name, field.value, at, dialect, report);
    default:
      return assertNever(field.name);
  }
}

const inCluster = ['namespaces', 'pods'] as const;
const baselineDestinations = [...inCluster, 'nodes', 'networks'] as const;
const destinations = [...baselineDestinations, 'domainNames'] as const;

function readPods(
  kind: 'namespaces' | 'pods',
  value: Value,
  path: FieldPath,
  dialect: AdminDialect,
  report: Report,
): AdminSubject {
  if (kind === 'namespaces') {
    checkSelector(value, path, report);
    return { kind, namespaceSelector: readAnySelector(value) };
  }
  const namespaceSelector = fieldOf(value, 'namespaceSelector');
  const podSelector = fieldOf(value, 'podSelector');
  if (namespaceSelector) checkSelector(namespaceSelector, [...path, 'namespaceSelector'], report);
  else if (dialect.namespaceSelectorNeeded) report(missing([...path, 'namespaceSelector']));
  if (podSelector) checkSelector(podSelector, [...path, 'podSelector'], report);
  else report(missing([...path, 'podSelector']));
  return {
    kind,
    namespaceSelector: readAnySelector(namespaceSelector),
    podSelector: readAnySelector(podSelector),
  };
}

function readAnySelector(value: Value | undefined) {
  return storeSelector(readSelector(value));
}

/** The definitions do not ask for more than texts here, but no implementation can use a selector that breaks the rules of labels. */
function checkSelector(value: Value, path: FieldPath, report: Report): void {
  for (const { answer: _, ...violation } of selectorViolations(readSelector(value), path)) report(violation);
}

function readNetworks(peer: Value, path: FieldPath, report: Report): readonly string[] {
  const cidrs = stringsOf(peer, 'networks');
  checkValues(cidrs, path, report);
  cidrs.forEach((cidr, at) => {
    // Bits beyond the prefix are let through, and mean nothing: a warning of its own.
    if (parseCidr(cidr).problems.every((problem) => problem === 'hostBits')) return;
    for (const { answer: _, ...violation } of cidrViolations(cidr, [...path, at])) report(violation);
  });
  return cidrs;
}

function checkDomainNames(
  peer: Value,
  action: AdminAction,
  path: FieldPath,
  { actions }: AdminDialect,
  report: Report,
): void {
  const names = stringsOf(peer, 'domainNames');
  checkValues(names, path, report);
  names.forEach((name, at) => {
    if (!domainName.test(name)) report({ code: 'invalidDomainName', path: [...path, at], params: { name } });
  });
  if (action === 'Accept') return;
  report({ code: 'domainNamesWithoutAccept', path, params: { action, accept: actions[0] ?? '' } });
}

const label = '[a-zA-Z0-9]([-a-zA-Z0-9_]*[a-zA-Z0-9])?';
const domainName = new RegExp(`^(\\*\\.)?(${label}\\.)+${label}\\.?$`);

function checkValues(values: readonly string[], path: FieldPath, report: Report): void {
  checkLength(path, values.length, 1, mostValuesOfPeer, report);
  values.forEach((value, at) => {
    if (values.indexOf(value) === at) return;
    report({
      code: 'duplicateItem',
      path: [...path, at],
      answer: `Duplicate value: ${goQuote(value)}`,
      params: { value },
    });
  });
}

/** Items that are no texts are empty, so that positions hold. */
function stringsOf(value: Value, key: string): readonly string[] {
  return itemsOf(value, key).map((item) => (item.kind === 'string' ? item.value : ''));
}
