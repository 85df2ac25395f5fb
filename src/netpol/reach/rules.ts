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
import type { Choice, ClassSets } from './classSets';
import type { Passage } from './resolvePorts';

/** A policy in the terms of classes. */
export interface CompiledPolicy {
  /** Rules in force for a direction; absent when the policy does not isolate in it. */
  readonly rules: Readonly<Record<Direction, readonly Rule[] | undefined>>;
  readonly podSelector: LabelSelector;
}

/** A rule, kept once for equal ones of any policy whose meaning does not differ. */
export interface Rule {
  readonly id: number;
  /** Empty means any peer. */
  readonly peers: readonly RulePeer[];
  readonly ports: readonly NetworkPolicyPort[];
  /** Whether a port is named, so that the destination decides. */
  readonly namesPorts: boolean;
  /** What its ports come to, by the named ports of a destination; filled as it is asked. */
  readonly passages: (Passage | undefined)[];
}

/** A peer of a rule: classes that selectors choose, or addresses. */
export type RulePeer =
  | { readonly kind: 'selectors'; readonly choice: Choice }
  | {
      readonly kind: 'block';
      /** As outside addresses and pods see it: whole where it is not known whether the plugin knows of `except`. */
      readonly outside: AddressBlock;
      readonly pods: AddressBlock;
    };

/** What rules are compiled with. */
export interface RuleSources {
  readonly blocks: AddressBlocks;
  readonly sets: ClassSets;
  readonly plugin: PluginProfile;
  readonly cluster: Pick<Cluster, 'assumptions'>;
}

/** The rules of all policies seen so far. */
export class Rules {
  private readonly rules = new Map<string, Rule>();
  private readonly compiled = new WeakMap<NetworkPolicy, CompiledPolicy | 'passedOver'>();
  private readonly blocks: AddressBlocks;
  private readonly sets: ClassSets;
  private readonly plugin: PluginProfile;
  private readonly blocksForPodsUnknown: boolean;

  constructor({ blocks, sets, plugin, cluster: { assumptions } }: RuleSources) {
    this.blocks = blocks;
    this.sets = sets;
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
    };
  }

  private rule({ peers, ports }: NetworkPolicyRule, namespace: string): Rule {
    const compiled = peers.map((peer) => this.peer(peer, namespace));
    const key = `${ports.map(portKey).join()} ${compiled.map(peerKey).join()}`;
    const known = this.rules.get(key);
    if (known !== undefined) return known;
    const namesPorts = ports.some(({ port }) => typeof port === 'string');
    const rule: Rule = { id: this.rules.size, peers: compiled, ports, namesPorts, passages: [] };
    this.rules.set(key, rule);
    return rule;
  }

  private peer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer, namespace: string): RulePeer {
    if (ipBlock !== undefined) {
      const exact = this.blocks.intern(ipBlock);
      const whole = () => this.blocks.intern({ cidr: ipBlock.cidr, except: [] });
      return {
        kind: 'block',
        outside: this.plugin.ipBlock === 'unknown' ? whole() : exact,
        pods: this.blocksForPodsUnknown ? whole() : exact,
      };
    }
    return {
      kind: 'selectors',
      choice: {
        // A lone podSelector stays in the policy's namespace.
        namespaces: namespaceSelector === undefined ? namespace : this.sets.of('namespaces', namespaceSelector),
        pods: podSelector && this.sets.of('pods', podSelector),
      },
    };
  }
}

function portKey({ protocol, port, endPort }: NetworkPolicyPort): string {
  return `${protocol} ${typeof port === 'string' ? JSON.stringify(port) : port} ${endPort}`;
}

function peerKey(peer: RulePeer): string {
  if (peer.kind === 'block') return `block ${peer.outside.id} ${peer.pods.id}`;
  const { namespaces, pods } = peer.choice;
  return `${typeof namespaces === 'string' ? JSON.stringify(namespaces) : namespaces.id} ${pods?.id}`;
}
