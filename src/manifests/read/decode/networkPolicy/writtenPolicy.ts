import type { Direction } from '#netpol';
import type { Value } from '../../../syntax/value';
import { fieldOf, itemsOf, numberField, stringField, stringMapField } from '../fields';

/**
 * A policy's `spec` as decoded, before defaulting and validation: strings may be anything. A field that is absent here is absent or null
 * in the manifest, or of a wrong type. Positions in lists are those of the manifest.
 */
export interface WrittenPolicy {
  readonly podSelector: WrittenSelector;
  readonly policyTypes: readonly string[];
  readonly ingress: readonly WrittenRule[];
  readonly egress: readonly WrittenRule[];
}

export interface WrittenRule {
  readonly peers: readonly WrittenPeer[];
  readonly ports: readonly WrittenPort[];
}

export interface WrittenPeer {
  readonly podSelector?: WrittenSelector;
  readonly namespaceSelector?: WrittenSelector;
  readonly ipBlock?: WrittenIpBlock;
}

export interface WrittenIpBlock {
  readonly cidr: string;
  readonly except: readonly string[];
}

export interface WrittenPort {
  readonly protocol?: string;
  readonly port?: number | string;
  readonly endPort?: number;
}

export interface WrittenSelector {
  readonly matchLabels: ReadonlyMap<string, string>;
  readonly matchExpressions: readonly WrittenRequirement[];
}

export interface WrittenRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** The keys of a rule's peers. */
export const peersKey: Readonly<Record<Direction, 'from' | 'to'>> = { ingress: 'from', egress: 'to' };

/** Reads a policy's `spec`, leaving out what has a wrong type or no place there, as a lenient server does. */
export function readPolicy(spec: Value | undefined): WrittenPolicy {
  return {
    podSelector: readSelector(fieldOf(spec, 'podSelector')),
    policyTypes: readStrings(spec, 'policyTypes'),
    ingress: itemsOf(spec, 'ingress').map((rule) => readRule(rule, 'ingress')),
    egress: itemsOf(spec, 'egress').map((rule) => readRule(rule, 'egress')),
  };
}

function readRule(rule: Value, direction: Direction): WrittenRule {
  return {
    peers: itemsOf(rule, peersKey[direction]).map(readPeer),
    ports: itemsOf(rule, 'ports').map(readPort),
  };
}

function readPeer(peer: Value): WrittenPeer {
  const podSelector = fieldOf(peer, 'podSelector');
  const namespaceSelector = fieldOf(peer, 'namespaceSelector');
  const ipBlock = fieldOf(peer, 'ipBlock');
  return {
    ...(podSelector ? { podSelector: readSelector(podSelector) } : {}),
    ...(namespaceSelector ? { namespaceSelector: readSelector(namespaceSelector) } : {}),
    ...(ipBlock
      ? { ipBlock: { cidr: stringField(ipBlock, 'cidr') ?? '', except: readStrings(ipBlock, 'except') } }
      : {}),
  };
}

function readPort(item: Value): WrittenPort {
  const protocol = stringField(item, 'protocol');
  const port = stringField(item, 'port') ?? numberField(item, 'port');
  const endPort = numberField(item, 'endPort');
  return {
    ...(protocol === undefined ? {} : { protocol }),
    ...(port === undefined ? {} : { port }),
    ...(endPort === undefined ? {} : { endPort }),
  };
}

/** Reads a selector; one that is absent has no requirements. */
export function readSelector(selector: Value | undefined): WrittenSelector {
  return {
    matchLabels: stringMapField(selector, 'matchLabels'),
    matchExpressions: itemsOf(selector, 'matchExpressions').map((requirement) => ({
      key: stringField(requirement, 'key') ?? '',
      operator: stringField(requirement, 'operator') ?? '',
      values: readStrings(requirement, 'values'),
    })),
  };
}

/** Null items are empty strings, as for the server. */
function readStrings(value: Value | undefined, key: string): readonly string[] {
  return itemsOf(value, key).map((item) => (item.kind === 'string' ? item.value : ''));
}
