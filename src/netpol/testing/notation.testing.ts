import type { AdminPolicy } from '../adminPolicy';
import type { Assumptions, Cluster } from '../cluster';
import { clusterOf } from '../joining/clusterOf';
import { resolveEndpoint } from '../joining/resolveEndpoint';
import { judge } from '../judging/judge';
import type { Place } from '../place';
import type { PluginProfile } from '../plugin';
import { findPlugin } from '../plugins/findPlugin';
import type {
  ContainerPort,
  Direction,
  Namespace,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicyRule,
  PodManifest,
  Scenario,
  WorkloadKind,
} from '../resources';
import type { Connection, Endpoint, Verdict } from '../verdict';
import { type AdminPolicyNotation, adminPolicyOf } from './adminNotation.testing';
import {
  type LabelsNotation,
  labelsOf,
  portOf,
  protocolOf,
  type SelectorNotation,
  selectorOf,
} from './selectorNotation.testing';

export {
  type LabelsNotation,
  type RequirementNotation,
  type SelectorNotation,
  selectorOf,
} from './selectorNotation.testing';

/** One item of `from` or `to`. */
export interface PeerNotation {
  readonly podSelector?: SelectorNotation;
  readonly namespaceSelector?: SelectorNotation;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

/** `'80/TCP'`, `'web/TCP'`, `'8000-8010/TCP'`, `'TCP'` (every port). */
export type PortNotation = string;

/** One item of `ingress` or `egress`. */
export interface RuleNotation {
  readonly from?: readonly PeerNotation[];
  readonly to?: readonly PeerNotation[];
  readonly ports?: readonly PortNotation[];
}

/** A policy; `policyTypes` are those for which rules stand here, unless it says otherwise. */
export interface PolicyNotation {
  readonly podSelector?: SelectorNotation;
  readonly policyTypes?: readonly Direction[];
  readonly policyTypesDefaulted?: boolean;
  readonly ingress?: readonly RuleNotation[];
  readonly egress?: readonly RuleNotation[];
  readonly admission?: NetworkPolicy['admission'];
}

/** A manifest that runs pods. */
export interface PodNotation {
  readonly kind?: WorkloadKind;
  readonly labels?: LabelsNotation;
  /** `'80/TCP'` or `'web=8080/TCP'`. */
  readonly ports?: readonly string[];
  readonly podIPs?: readonly string[];
  readonly hostNetwork?: boolean;
  readonly owner?: { readonly kind: string; readonly name: string };
  readonly replicas?: number;
}

/** A whole cluster in a few lines; names are `namespace/name`. */
export interface ClusterNotation {
  readonly namespaces?: Readonly<Record<string, LabelsNotation>>;
  /** By `namespace/name`, or `namespace/name[Kind]`. */
  readonly pods: Readonly<Record<string, PodNotation>>;
  readonly policies?: Readonly<Record<string, PolicyNotation>>;
  /** By name; two of one name (of different kinds) are told apart as `name[Kind]`. */
  readonly adminPolicies?: Readonly<Record<string, AdminPolicyNotation>>;
  /** Ranges that a scenario names as outside. */
  readonly outside?: readonly string[];
  readonly assumptions?: Partial<Assumptions>;
}

/** Builds a cluster; each object is a document of `test.yaml`: namespaces first, then pods, policies and those of administrators. */
export function cluster(notation: ClusterNotation): Cluster {
  let document = 0;
  const next = (): Place => ({ file: 'test.yaml', document: document++, path: [] });
  const namespaces = Object.entries(notation.namespaces ?? {}).map(
    ([name, labels]): Namespace => ({ kind: 'Namespace', name, labels: labelsOf(labels), origin: next() }),
  );
  const pods = Object.entries(notation.pods).map(([id, pod]) => podOf(id, pod, next()));
  const policies = Object.entries(notation.policies ?? {}).map(([id, policy]) => policyOf(id, policy, next()));
  const adminPolicies = Object.entries(notation.adminPolicies ?? {}).map(
    ([id, policy]): AdminPolicy => adminPolicyOf(id, policy, next()),
  );
  const external = (notation.outside ?? []).map((cidr, index) => ({ name: `outside${index}`, cidr, origin: next() }));
  const scenario: Scenario = { kind: 'Scenario', name: 'test', external, flows: [], origin: next() };
  return clusterOf(
    { namespaces, pods, policies, adminPolicies, scenarios: [scenario], others: [] },
    notation.assumptions,
  );
}

/** Reads `x/a -> x/b:80/TCP`; an end that is an address or a CIDR is outside. */
export function connection(of: Cluster, text: string): Connection {
  const [, from, to, port, protocol] = /^(\S+) -> (\S+):([^:/\s]+)\/(TCP|UDP|SCTP)$/.exec(text) ?? [];
  if (from === undefined || to === undefined || port === undefined) throw new Error(`no connection: ${text}`);
  return {
    from: endpoint(of, from),
    to: endpoint(of, to),
    protocol: protocolOf(protocol),
    port: portOf(port),
  };
}

/** The verdict on a connection, under a plugin by its id or profile; `changes` replace parts of the connection. */
export function verdict(
  of: Cluster,
  text: string,
  plugin?: string | PluginProfile,
  changes: Partial<Connection> = {},
): JudgedText {
  const profile = typeof plugin === 'object' ? plugin : findPlugin(plugin);
  return { text, verdict: judge(of, { ...connection(of, text), ...changes }, profile) };
}

/** A verdict with the question, so that a failing test can say both. */
export interface JudgedText {
  readonly text: string;
  readonly verdict: Verdict;
}

/** An item of `ports` from its notation. */
export function portItemOf(notation: PortNotation): NetworkPolicyPort {
  const [left, right] = notation.split('/');
  if (right === undefined) return { protocol: protocolOf(left) };
  const protocol = protocolOf(right);
  const range = /^(\d+)-(\d+)$/.exec(left ?? '');
  if (range) return { protocol, port: Number(range[1]), endPort: Number(range[2]) };
  return { protocol, port: portOf(left ?? '') };
}

function endpoint(of: Cluster, ref: string): Endpoint {
  if (/^[0-9.]+(\/\d+)?$|:/.test(ref)) return { kind: 'external', external: { name: 'outside', cidr: ref } };
  const found = resolveEndpoint(of, [], ref);
  if (found === undefined) throw new Error(`no workload: ${ref}`);
  return found;
}

function podOf(id: string, notation: PodNotation, origin: Place): PodManifest {
  const [, namespace, name, kind] = /^([^/]+)\/([^[]+)(?:\[(\w+)\])?$/.exec(id) ?? [];
  if (namespace === undefined || name === undefined) throw new Error(`no name: ${id}`);
  return {
    kind: notation.kind ?? kindOf(kind),
    namespace,
    name,
    labels: labelsOf(notation.labels ?? { pod: name }),
    ports: (notation.ports ?? []).map(containerPortOf),
    hostNetwork: notation.hostNetwork ?? false,
    podIPs: notation.podIPs ?? [],
    ...(notation.owner === undefined ? {} : { owner: notation.owner }),
    ...(notation.replicas === undefined ? {} : { replicas: notation.replicas }),
    origin,
    podMetadata: origin,
    podSpec: origin,
  };
}

function kindOf(text: string | undefined): WorkloadKind {
  switch (text) {
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'Job':
    case 'CronJob':
    case 'ReplicationController':
      return text;
    default:
      return 'Pod';
  }
}

function containerPortOf(text: string): ContainerPort {
  const [, name, number, protocol] = /^(?:([^=]+)=)?(\d+)\/(\w+)$/.exec(text) ?? [];
  const port = { containerPort: Number(number), protocol: protocolOf(protocol) };
  return name === undefined ? port : { ...port, name };
}

function policyOf(id: string, notation: PolicyNotation, origin: Place): NetworkPolicy {
  const [namespace, name] = id.split('/');
  if (namespace === undefined || name === undefined) throw new Error(`no name: ${id}`);
  const written: Direction[] = [];
  if (notation.ingress !== undefined) written.push('ingress');
  if (notation.egress !== undefined) written.push('egress');
  return {
    kind: 'NetworkPolicy',
    namespace,
    name,
    podSelector: selectorOf(notation.podSelector ?? {}),
    policyTypes: notation.policyTypes ?? written,
    policyTypesDefaulted: notation.policyTypesDefaulted ?? false,
    ingress: (notation.ingress ?? []).map(ruleOf),
    egress: (notation.egress ?? []).map(ruleOf),
    admission: notation.admission ?? 'accepted',
    origin,
  };
}

function ruleOf(notation: RuleNotation): NetworkPolicyRule {
  return {
    peers: [...(notation.from ?? []), ...(notation.to ?? [])].map(peerOf),
    ports: (notation.ports ?? []).map(portItemOf),
  };
}

function peerOf({ podSelector, namespaceSelector, ipBlock }: PeerNotation): NetworkPolicyPeer {
  return {
    ...(podSelector === undefined ? {} : { podSelector: selectorOf(podSelector) }),
    ...(namespaceSelector === undefined ? {} : { namespaceSelector: selectorOf(namespaceSelector) }),
    ...(ipBlock === undefined ? {} : { ipBlock: { cidr: ipBlock.cidr, except: ipBlock.except ?? [] } }),
  };
}
