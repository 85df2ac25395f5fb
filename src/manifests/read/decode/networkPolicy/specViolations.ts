import type { Direction, FieldPath } from '#netpol';
import { labelViolations } from '../metadata';
import {
  objectionsToLabelValue,
  objectionsToPortName,
  objectionsToPortNumber,
  objectionsToQualifiedName,
} from '../names';
import { invalid, unsupported, type Violation } from '../violation';
import { ipBlockViolations } from './ipBlockViolations';
import {
  peersKey,
  type WrittenPeer,
  type WrittenPolicy,
  type WrittenPort,
  type WrittenRequirement,
  type WrittenSelector,
} from './writtenPolicy';

/**
 * Checks a policy's `spec` as the API server does when it is created, in the server's order: its pod selector, then ports and peers of each
 * ingress rule, of each egress rule, then the policy types.
 */
export function specViolations(written: WrittenPolicy): readonly Violation[] {
  return [
    ...selectorViolations(written.podSelector, ['spec', 'podSelector']),
    ...ruleViolations(written, 'ingress'),
    ...ruleViolations(written, 'egress'),
    ...policyTypeViolations(written.policyTypes, ['spec', 'policyTypes']),
  ];
}

function ruleViolations(written: WrittenPolicy, direction: Direction): readonly Violation[] {
  return written[direction].flatMap((rule, at) => {
    const path = ['spec', direction, at];
    return [
      ...rule.ports.flatMap((port, index) => portViolations(port, [...path, 'ports', index])),
      ...rule.peers.flatMap((peer, index) => peerViolations(peer, [...path, peersKey[direction], index])),
    ];
  });
}

function portViolations({ protocol, port, endPort }: WrittenPort, path: FieldPath): readonly Violation[] {
  const violations: Violation[] = [];
  if (protocol !== undefined && !protocols.includes(protocol)) {
    const answer = unsupported(protocol, protocols);
    violations.push({ code: 'unsupportedProtocol', path: [...path, 'protocol'], answer, params: { protocol } });
  }
  const portPath = [...path, 'port'];
  const endPath = [...path, 'endPort'];
  if (typeof port === 'number') {
    for (const detail of objectionsToPortNumber(port)) {
      violations.push({ code: 'invalidPort', path: portPath, answer: invalid(port, detail), params: { port } });
    }
    if (endPort === undefined) return violations;
    if (endPort < port) {
      const answer = invalid(endPort, 'must be greater than or equal to `port`');
      violations.push({ code: 'endPortBelowPort', path: endPath, answer, params: { endPort, port } });
    }
    for (const detail of objectionsToPortNumber(endPort)) {
      violations.push({ code: 'invalidEndPort', path: endPath, answer: invalid(endPort, detail), params: { endPort } });
    }
  } else if (port === undefined) {
    if (endPort === undefined) return violations;
    const answer = invalid(endPort, 'may not be specified when `port` is not specified');
    violations.push({ code: 'endPortWithoutPort', path: endPath, answer, params: { endPort } });
  } else {
    if (endPort !== undefined) {
      const answer = invalid(endPort, 'may not be specified when `port` is non-numeric');
      violations.push({ code: 'endPortWithNamedPort', path: endPath, answer, params: { endPort, port } });
    }
    const params = { name: port, ...portNameContext(port) };
    for (const detail of objectionsToPortName(port)) {
      violations.push({ code: 'invalidPortName', path: portPath, answer: invalid(port, detail), params });
    }
  }
  return violations;
}

const protocols: readonly string[] = ['TCP', 'UDP', 'SCTP'];

/** What the name was probably meant to be. */
function portNameContext(name: string): { readonly context?: 'quotedNumber' | 'range' | 'protocol' | 'several' } {
  if (/^\d+$/.test(name)) return { context: 'quotedNumber' };
  if (/^\d+\s*[-:]\s*\d+(\/\w+)?$/.test(name)) return { context: 'range' };
  if (/^\d+\/\w+$/.test(name)) return { context: 'protocol' };
  if (/^\d+(\s*[,;]\s*\d+)+$/.test(name)) return { context: 'several' };
  return {};
}

function peerViolations(
  { podSelector, namespaceSelector, ipBlock }: WrittenPeer,
  path: FieldPath,
): readonly Violation[] {
  const violations: Violation[] = [];
  if (podSelector) violations.push(...selectorViolations(podSelector, [...path, 'podSelector']));
  if (namespaceSelector) violations.push(...selectorViolations(namespaceSelector, [...path, 'namespaceSelector']));
  if (ipBlock) violations.push(...ipBlockViolations(ipBlock, [...path, 'ipBlock']));
  if (!podSelector && !namespaceSelector && !ipBlock) {
    violations.push({ code: 'emptyPeer', path, answer: 'Required value: must specify a peer', params: {} });
  } else if (ipBlock && (podSelector || namespaceSelector)) {
    const answer = 'Forbidden: may not specify both ipBlock and another peer';
    violations.push({ code: 'ipBlockWithSelector', path, answer, params: {} });
  }
  return violations;
}

/** Checks a selector, in the server's order: labels, then requirements. */
export function selectorViolations(
  { matchLabels, matchExpressions }: WrittenSelector,
  path: FieldPath,
): readonly Violation[] {
  return [
    ...labelViolations(matchLabels, [...path, 'matchLabels']),
    ...matchExpressions.flatMap((requirement, at) =>
      requirementViolations(requirement, [...path, 'matchExpressions', at]),
    ),
  ];
}

function requirementViolations({ key, operator, values }: WrittenRequirement, path: FieldPath): readonly Violation[] {
  const violations: Violation[] = [];
  const valuesPath = [...path, 'values'];
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length > 0) break;
      violations.push({
        code: 'valuesRequired',
        path: valuesPath,
        answer: "Required value: must be specified when `operator` is 'In' or 'NotIn'",
        params: { operator },
      });
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values.length === 0) break;
      violations.push({
        code: 'valuesForbidden',
        path: valuesPath,
        answer: "Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
        params: { operator },
      });
      break;
    default:
      violations.push({
        code: 'invalidOperator',
        path: [...path, 'operator'],
        answer: invalid(operator, 'not a valid selector operator'),
        params: operator === '' ? { operator, context: 'missing' } : { operator },
      });
  }
  const keyPath = [...path, 'key'];
  for (const detail of objectionsToQualifiedName(key)) {
    violations.push({
      code: 'invalidLabelKey',
      path: keyPath,
      answer: invalid(key, detail),
      params: key === '' ? { key, context: 'missing' } : { key },
    });
  }
  values.forEach((value, at) => {
    for (const detail of objectionsToLabelValue(value)) {
      const answer = invalid(value, detail);
      violations.push({ code: 'invalidLabelValue', path: [...valuesPath, at], answer, params: { key, value } });
    }
  });
  return violations;
}

function policyTypeViolations(types: readonly string[], path: FieldPath): readonly Violation[] {
  if (types.length > policyTypes.length) {
    const answer = `Invalid value: ${JSON.stringify(types)}: may not specify more than two policyTypes`;
    return [{ code: 'tooManyPolicyTypes', path, answer, params: { count: types.length } }];
  }
  return types.flatMap((type, at) =>
    policyTypes.includes(type)
      ? []
      : [
          {
            code: 'unsupportedPolicyType' as const,
            path: [...path, at],
            answer: unsupported(type, policyTypes),
            params: { type },
          },
        ],
  );
}

const policyTypes: readonly string[] = ['Ingress', 'Egress'];
