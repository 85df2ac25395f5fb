import type { Cluster } from '../cluster';
import { namesAPort } from '../matching/namesAPort';
import type { PluginProfile } from '../plugin';
import type {
  Direction,
  LabelSelector,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicyRule,
} from '../resources';
import type { AddressBlock, AddressBlocks } from './addressBlocks';
import type { ClassId, NamespaceVersion, PodClasses } from './podClasses';
import { type Selectors, selectorKey } from './selectors';

/** A policy in the terms of classes. */
export interface CompiledPolicy {
  /** Rules in force for a direction; absent when the policy does not isolate in it. */
  readonly rules: Readonly<Record<Direction, readonly Rule[] | undefined>>;
  readonly podSelector: LabelSelector;
  readonly selectorKey: string;
}

/** A rule, kept once for equal ones of any policy whose meaning does not differ. */
export interface Rule {
  readonly id: number;
  /** Empty means any peer. */
  readonly peers: readonly RulePeer[];
  readonly ports: readonly NetworkPolicyPort[];
  /** Whether a port is named, so that the destination decides. */
  readonly namesPorts: boolean;
}

/** A peer of a rule: classes that selectors choose, or addresses. */
export type RulePeer =
  | { readonly kind: 'selectors'; readonly set: PeerSet }
  | {
      readonly kind: 'block';
      /** As outside addresses and pods see it: whole where it is not known whether the plugin knows of `except`. */
      readonly outside: AddressBlock;
      readonly pods: AddressBlock;
    };

/** The classes that a peer's selectors choose. */
export interface PeerSet {
  /** A lone `podSelector` stays in the policy's namespace. */
  readonly ownNamespace: string | undefined;
  readonly namespaceSelector: { readonly selector: LabelSelector; readonly key: string } | undefined;
  readonly podSelector: { readonly selector: LabelSelector; readonly key: string } | undefined;
  /** Classes below `upTo` that are chosen. */
  readonly members: ClassId[];
  upTo: number;
}

/** The rules of all policies seen so far. */
export class Rules {
  private readonly rules = new Map<string, Rule>();
  private readonly sets = new Map<string, PeerSet>();
  private readonly compiled = new WeakMap<NetworkPolicy, CompiledPolicy | 'passedOver'>();
  private readonly blocks: AddressBlocks;
  private readonly plugin: PluginProfile;
  private readonly blocksForPodsUnknown: boolean;

  constructor(blocks: AddressBlocks, plugin: PluginProfile, { assumptions }: Pick<Cluster, 'assumptions'>) {
    this.blocks = blocks;
    this.plugin = plugin;
    this.blocksForPodsUnknown = plugin.ipBlockMatchesPods === 'unknown' && assumptions.ipBlockMatchesPods !== 'never';
  }

  /** A policy in force as the plugin takes it; absent when it passes over the policy whole. */
  compile(policy: NetworkPolicy): CompiledPolicy | undefined {
    let compiled = this.compiled.get(policy);
    if (compiled === undefined) {
      compiled = this.compileAnew(policy);
      this.compiled.set(policy, compiled);
    }
    return compiled === 'passedOver' ? undefined : compiled;
  }

  private compileAnew(policy: NetworkPolicy): CompiledPolicy | 'passedOver' {
    if (this.plugin.namedPorts === 'refusesPolicy' && namesAPort(policy)) return 'passedOver';
    const rulesOf = (direction: Direction) =>
      policy.policyTypes.includes(direction) && this.plugin.enforces[direction] !== 'no'
        ? policy[direction].map((rule) => this.rule(rule, policy.namespace))
        : undefined;
    return {
      rules: { ingress: rulesOf('ingress'), egress: rulesOf('egress') },
      podSelector: policy.podSelector,
      selectorKey: selectorKey(policy.podSelector),
    };
  }

  private rule({ peers, ports }: NetworkPolicyRule, namespace: string): Rule {
    const portKeys = ports.map(({ protocol, port, endPort }) => `${protocol} ${JSON.stringify(port)} ${endPort}`);
    const peerKeys = peers.map((peer) => peerKey(peer, namespace));
    const key = JSON.stringify([portKeys, peerKeys]);
    const known = this.rules.get(key);
    if (known !== undefined) return known;
    const rule: Rule = {
      id: this.rules.size,
      peers: peers.map((peer, index) => this.peer(peer, namespace, peerKeys[index] ?? '')),
      ports,
      namesPorts: ports.some(({ port }) => typeof port === 'string'),
    };
    this.rules.set(key, rule);
    return rule;
  }

  private peer(
    { podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer,
    namespace: string,
    key: string,
  ): RulePeer {
    if (ipBlock !== undefined) {
      const exact = this.blocks.intern(ipBlock);
      const whole = () => this.blocks.intern({ cidr: ipBlock.cidr, except: [] });
      return {
        kind: 'block',
        outside: this.plugin.ipBlock === 'unknown' ? whole() : exact,
        pods: this.blocksForPodsUnknown ? whole() : exact,
      };
    }
    let set = this.sets.get(key);
    if (set === undefined) {
      set = {
        ownNamespace: namespaceSelector === undefined ? namespace : undefined,
        namespaceSelector: namespaceSelector && { selector: namespaceSelector, key: selectorKey(namespaceSelector) },
        podSelector: podSelector && { selector: podSelector, key: selectorKey(podSelector) },
        members: [],
        upTo: 0,
      };
      this.sets.set(key, set);
    }
    return { kind: 'selectors', set };
  }
}

/** Matches a peer's selectors with the classes that came since it was last asked. */
export function extendPeerSet(set: PeerSet, classes: PodClasses, selectors: Selectors): void {
  const count = classes.all.length;
  if (set.upTo === count) return;
  const bits = set.podSelector && selectors.matches(set.podSelector.selector, set.podSelector.key);
  const namespaceBits =
    set.namespaceSelector && selectors.matches(set.namespaceSelector.selector, set.namespaceSelector.key);
  const takesNamespace = ({ name, labels }: NamespaceVersion) =>
    namespaceBits === undefined ? name === set.ownNamespace : namespaceBits[labels] === 1;
  const take = (id: ClassId) => {
    const each = classes.all[id];
    if (each === undefined || id < set.upTo || each.kind === 'node') return;
    if (bits === undefined || bits[each.labels] === 1) set.members.push(id);
  };
  if (count - set.upTo < classes.namespaces.length) {
    for (let id = set.upTo; id < count; id += 1) {
      const each = classes.all[id];
      if (each !== undefined && takesNamespace(each.namespace)) take(id);
    }
  } else {
    for (const namespace of classes.namespaces) {
      if (takesNamespace(namespace)) namespace.classes.forEach(take);
    }
  }
  set.upTo = count;
}

function peerKey({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer, namespace: string): string {
  if (ipBlock !== undefined) return `block ${[ipBlock.cidr, ...ipBlock.except].join()}`;
  const pods = podSelector === undefined ? '' : selectorKey(podSelector);
  return namespaceSelector === undefined
    ? `own ${namespace} ${pods}`
    : `selected ${selectorKey(namespaceSelector)} ${pods}`;
}
