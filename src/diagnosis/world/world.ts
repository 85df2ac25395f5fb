import type { Reading } from '#manifests';
import {
  type AddressRange,
  type Cluster,
  type Connection,
  type Direction,
  type Flow,
  flowConnection,
  judge,
  type LabelSelector,
  type NetworkPolicy,
  type NetworkPolicyPeer,
  type PluginProfile,
  type PodManifest,
  type Verdict,
  type Workload,
} from '#netpol';
import { peerPods } from './peerPods';
import { podIndex } from './podIndex';
import { rangeOf } from './rangeOf';
import { type Service, servicesOf } from './services';
import { type Subject, subjectOf } from './subject';

/** What all rules of diagnosis share: worked out once, or when it is first asked for. */
export interface World {
  readonly reading: Reading;
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
  /** Policies that are in force and whose text is read as it stands, in document order. */
  readonly subjects: readonly Subject[];
  /** Pods that selectors can match. */
  podsIn(namespace: string): readonly PodManifest[];
  readonly pods: readonly PodManifest[];
  /** Pods that a selector matches in one namespace. */
  matching(namespace: string, selector: LabelSelector): readonly PodManifest[];
  /** Pods that a selector matches in any namespace, by namespace. */
  matchingAnywhere(selector: LabelSelector): readonly PodManifest[];
  /** Pods on their node's network, which selectors do not match. */
  readonly hostPods: readonly PodManifest[];
  /** Pods that a peer's selectors match; none for an `ipBlock`. */
  matched(policy: NetworkPolicy, peer: NetworkPolicyPeer): readonly PodManifest[];
  /** Whether a peer's selectors match any pod. */
  matchesSome(policy: NetworkPolicy, peer: NetworkPolicyPeer): boolean;
  /** Policies in force that isolate a pod in a direction. */
  isolating(pod: PodManifest, direction: Direction): readonly Subject[];
  readonly services: readonly Service[];
  /** Pods that a Service sends connections to. */
  behind(service: Service): readonly PodManifest[];
  /** Pods that answer the cluster's DNS queries; empty when the manifests hold none. */
  readonly dns: readonly PodManifest[];
  /** Pods that keep answers of the cluster's DNS on each node. */
  readonly nodeCaches: readonly PodManifest[];
  /** Pods whose addresses the manifests tell, with each of them. */
  readonly addresses: readonly PodAddress[];
  /** Every name that a pod gives a port, with its protocol: `TCP http`. */
  readonly portNames: ReadonlySet<string>;
  workloadOf(pod: PodManifest): Workload;
  /** Drawn flows whose ends exist, judged. */
  readonly flows: readonly JudgedFlow[];
}

/** An address of a pod. */
export interface PodAddress {
  readonly pod: PodManifest;
  readonly range: AddressRange;
}

/** A drawn flow and its verdict. */
export interface JudgedFlow {
  readonly flow: Flow;
  readonly connection: Connection;
  readonly verdict: Verdict;
}

/** The world that manifests, their cluster and a plugin make. */
export function worldOf(reading: Reading, cluster: Cluster, plugin: PluginProfile): World {
  const workloads = new Map<PodManifest, Workload>();
  for (const workload of cluster.workloads.values()) for (const pod of workload.pods) workloads.set(pod, workload);
  const everyPod = [...workloads.keys()];
  const isHost = (pod: PodManifest) => pod.hostNetwork && cluster.assumptions.hostNetworkPods === 'nodeAddress';
  const pods = everyPod.filter((pod) => !isHost(pod));
  const hostPods = everyPod.filter(isHost);
  const index = podIndex(pods);
  const podsIn = index.in;
  const subjects = standing(reading, cluster).map((policy) =>
    subjectOf(policy, index.matching(policy.namespace, policy.podSelector), reading),
  );
  const isolation = new Map<PodManifest, Subject[]>();
  for (const subject of subjects) for (const pod of subject.pods) add(isolation, pod, subject);
  const peers = peerPods(cluster, index);
  const services = lazy(() => servicesOf(reading));
  const flows = lazy(() => flowsOf(reading, cluster, plugin));
  const nodeCaches = lazy(() =>
    everyPod.filter(({ labels, name }) => labels.get('k8s-app') === 'node-local-dns' || name === 'node-local-dns'),
  );
  const addresses = lazy(() =>
    pods.flatMap((pod) =>
      pod.podIPs.flatMap((text) => {
        const range = rangeOf(text);
        return range === undefined ? [] : [{ pod, range }];
      }),
    ),
  );
  const portNames = lazy(
    () =>
      new Set(
        pods.flatMap((pod) =>
          pod.ports.flatMap(({ name, protocol }) => (name === undefined ? [] : [`${protocol} ${name}`])),
        ),
      ),
  );
  const dns = lazy(() => everyPod.filter(answersDns));
  return {
    reading,
    cluster,
    plugin,
    subjects,
    podsIn,
    matching: index.matching,
    matchingAnywhere: (selector) => [...cluster.namespaces.keys()].flatMap((name) => index.matching(name, selector)),
    pods,
    hostPods,
    matched: peers.matched,
    matchesSome: peers.matchesSome,
    isolating: (pod, direction) =>
      (isolation.get(pod) ?? []).filter(({ policy }) => policy.policyTypes.includes(direction)),
    get services() {
      return services();
    },
    behind: ({ namespace, selector }) =>
      selector.size === 0 ? [] : index.matching(namespace, { matchLabels: selector, matchExpressions: [] }),
    get dns() {
      return dns();
    },
    get nodeCaches() {
      return nodeCaches();
    },
    get addresses() {
      return addresses();
    },
    get portNames() {
      return portNames();
    },
    workloadOf: (pod) => {
      const workload = workloads.get(pod);
      if (workload === undefined) throw new Error('every pod of a cluster belongs to a workload');
      return workload;
    },
    get flows() {
      return flows();
    },
  };
}

/** Of two policies with one name the later stands. One that a server refuses, or whose text does not parse now, is not diagnosed. */
function standing({ files }: Reading, { policies }: Cluster): readonly NetworkPolicy[] {
  const last = new Map<string, NetworkPolicy>();
  for (const policy of policies) {
    if (policy.admission === 'accepted') last.set(`${policy.namespace}/${policy.name}`, policy);
  }
  const states = new Map(files.map(({ name, documents }) => [name, documents]));
  return [...last.values()].filter(({ origin }) => states.get(origin.file)?.[origin.document]?.state === 'good');
}

function flowsOf({ resources }: Reading, cluster: Cluster, plugin: PluginProfile): readonly JudgedFlow[] {
  return resources.scenarios.flatMap(({ flows, external }) =>
    flows.flatMap((flow) => {
      const connection = flowConnection(cluster, external, flow);
      return connection === undefined ? [] : [{ flow, connection, verdict: judge(cluster, connection, plugin) }];
    }),
  );
}

/** Where and under what names distributions run the cluster's DNS. */
function answersDns({ namespace, labels, name }: PodManifest): boolean {
  if (namespace === 'openshift-dns') return labels.get('dns.operator.openshift.io/daemonset-dns') === 'default';
  if (namespace !== 'kube-system') return false;
  const app = labels.get('k8s-app') ?? labels.get('app.kubernetes.io/name');
  return app === 'kube-dns' || app === 'coredns' || name === 'coredns' || name === 'kube-dns';
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function lazy<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
