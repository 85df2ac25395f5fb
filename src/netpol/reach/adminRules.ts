import type { AdminAction, AdminPolicy, AdminPort, AdminRule } from '../adminPolicy';
import { actionOf, failsClosed } from '../matching/adminRuleMatch';
import type { ContainerPort, Direction } from '../resources';
import type { AddressBlock, AddressBlocks } from './addressBlocks';
import type { Choice, ClassSets } from './classSets';
import { allPorts, noPorts, type PortSetId, type PortSets } from './portSets';

/** A policy of administrators in the terms of classes. */
export interface CompiledAdminPolicy {
  readonly policy: AdminPolicy;
  readonly subject: Choice;
  /** From the top, without those that can match nothing. */
  readonly rules: Readonly<Record<Direction, readonly CompiledAdminRule[]>>;
}

/** A rule of administrators, kept once for equal ones of any policy. */
export interface CompiledAdminRule {
  readonly id: number;
  readonly action: AdminAction;
  /** `everybody`: the rule has a peer that is not known, and so denies all. */
  readonly peers: AdminRulePeers | 'everybody';
  readonly ports: readonly AdminPort[];
  /** Whether a port is named, so that the destination decides. */
  readonly namesPorts: boolean;
  /** Its ports, by the named ports of a destination; filled as it is asked. */
  readonly portSets: (PortSetId | undefined)[];
}

interface AdminRulePeers {
  readonly choices: readonly Choice[];
  readonly networks: readonly AddressBlock[];
  /** Whether it may match outside addresses and pods on their node's network, in a way that is not simulated. */
  readonly mayMatchNodesAndOutside: boolean;
}

/** The rules of all policies of administrators seen so far. */
export class AdminRules {
  private readonly rules = new Map<string, CompiledAdminRule>();
  private readonly compiled = new WeakMap<AdminPolicy, CompiledAdminPolicy>();
  private readonly blocks: AddressBlocks;
  private readonly sets: ClassSets;

  constructor(blocks: AddressBlocks, sets: ClassSets) {
    this.blocks = blocks;
    this.sets = sets;
  }

  /** A policy in force; the same object for the same policy. */
  compile(policy: AdminPolicy): CompiledAdminPolicy {
    const known = this.compiled.get(policy);
    if (known !== undefined) return known;
    const rulesOf = (direction: Direction) => policy[direction].flatMap((rule) => this.rule(rule) ?? []);
    const compiled = {
      policy,
      subject: this.choice(policy.subject),
      rules: { ingress: rulesOf('ingress'), egress: rulesOf('egress') },
    };
    this.compiled.set(policy, compiled);
    return compiled;
  }

  private rule(rule: AdminRule): CompiledAdminRule | undefined {
    const action = actionOf(rule);
    if (failsClosed(rule)) return action === 'Accept' ? undefined : this.intern(action, 'everybody', []);
    const choices: Choice[] = [];
    const networks: AddressBlock[] = [];
    let mayMatchNodesAndOutside = false;
    for (const peer of rule.peers) {
      if (peer.kind === 'namespaces' || peer.kind === 'pods') choices.push(this.choice(peer));
      if (peer.kind === 'networks') {
        networks.push(...peer.cidrs.map((cidr) => this.blocks.intern({ cidr, except: [] })));
      }
      if (peer.kind === 'notSimulated') mayMatchNodesAndOutside = true;
    }
    return this.intern(action, { choices, networks, mayMatchNodesAndOutside }, rule.ports);
  }

  private intern(action: AdminAction, peers: CompiledAdminRule['peers'], ports: readonly AdminPort[]) {
    const key = `${action} ${peersKey(peers)} ${ports.map(portKey).join()}`;
    const known = this.rules.get(key);
    if (known !== undefined) return known;
    const namesPorts = ports.some(({ kind }) => kind === 'named');
    const rule: CompiledAdminRule = { id: this.rules.size, action, peers, ports, namesPorts, portSets: [] };
    this.rules.set(key, rule);
    return rule;
  }

  private choice(pods: AdminPolicy['subject']): Choice {
    return {
      namespaces: this.sets.of('namespaces', pods.namespaceSelector),
      pods: pods.kind === 'pods' ? this.sets.of('pods', pods.podSelector) : undefined,
    };
  }
}

/** The ports of a rule for a destination that declares the given ports, as `adminPortMatches` reads each item. */
export function adminPorts(items: readonly AdminPort[], declared: readonly ContainerPort[], sets: PortSets): PortSetId {
  if (items.length === 0) return allPorts;
  let ports = noPorts;
  for (const item of items) {
    if (item.kind === 'range') {
      ports = sets.union(ports, sets.range(item.protocol, item.port, item.endPort));
      continue;
    }
    for (const { name, protocol, containerPort } of declared) {
      if (name === item.name) ports = sets.union(ports, sets.range(protocol, containerPort, containerPort));
    }
  }
  return ports;
}

function peersKey(peers: CompiledAdminRule['peers']): string {
  if (peers === 'everybody') return peers;
  const choices = peers.choices.map(({ namespaces, pods }) =>
    typeof namespaces === 'string' ? namespaces : `${namespaces.id}/${pods?.id}`,
  );
  return `${choices.join()} ${peers.networks.map(({ id }) => id).join()} ${peers.mayMatchNodesAndOutside}`;
}

function portKey(item: AdminPort): string {
  return item.kind === 'named' ? JSON.stringify(item.name) : `${item.protocol} ${item.port} ${item.endPort}`;
}
