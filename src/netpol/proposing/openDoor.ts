import type { Cluster, Workload } from '../cluster';
import { policyIndex } from '../joining/policyIndex';
import { standingPods } from '../joining/standingPods';
import { judge } from '../judging/judge';
import { isolatingPolicies } from '../judging/networkPolicyTier';
import { matchesLabels } from '../matching/labelSelector';
import { labelsOfNamespace } from '../matching/party';
import { peerMatches } from '../matching/peerMatch';
import type { PluginProfile } from '../plugin';
import type { PolicyEdit } from '../policyEdit';
import type { NewIsolation, Obstacle } from '../proposal';
import type { Direction, NetworkPolicy, NetworkPolicyPeer, NetworkPolicyRule, PodManifest } from '../resources';
import type { Connection, Endpoint } from '../verdict';
import { distinguish } from './distinguish';
import { canonicalCidr, peersFor } from './peersFor';
import { policyName } from './policyName';
import { selectablePods, workloadsOf } from './population';
import { portsFor } from './portsFor';
import { samePorts } from './sameItems';

/** What is asked: that one door of a workload lets a connection through. */
export interface DoorRequest {
  readonly cluster: Cluster;
  readonly connection: Connection;
  readonly direction: Direction;
  /** The end whose door it is. */
  readonly subject: Workload;
  readonly facing: Endpoint;
  readonly plugin: PluginProfile;
  /** `rules`: a rule that is there already may be extended. `wholeRules`: only new rules are written. */
  readonly extend: 'rules' | 'wholeRules';
}

/** What opens a door. */
export interface Opening {
  readonly kind: 'opening';
  readonly edits: readonly PolicyEdit[];
  readonly newlyIsolated: readonly NewIsolation[];
  /** Workloads that the edits concern beside the two ends. */
  readonly alsoConcerned: readonly Workload[];
}

/**
 * The least that opens a door which stops a connection: an item more in a rule, else a rule more in a policy, else a
 * policy more. A policy is extended only when it selects nobody else, and a rule only when that opens nothing else.
 */
export function openDoor(request: DoorRequest): Opening | Obstacle {
  const { cluster, connection, direction, subject, facing, plugin } = request;
  const found = peersFor(cluster, subject.namespace, facing, plugin);
  if (found.kind !== 'peers') return found;
  const ports = portsFor(cluster, connection, plugin);
  if (ports.kind !== 'ports') return ports;
  const rule: NetworkPolicyRule = { peers: found.peers, ports: ports.ports };

  const pods = stoppedPods(request);
  const others = selectablePods(cluster, subject.namespace).filter((pod) => !pods.includes(pod));
  const distinction = distinguish(pods, others);
  const meant = new Set([...pods, ...standingPods(subject), ...(distinction?.alsoMatches ?? [])]);
  const policies = policiesFor(request, pods, meant);
  const [policy] = policies;
  const taken = workloadsOf(cluster, found.alsoMatches).filter((workload) => workload !== subject);
  if (policy !== undefined) {
    const selected = workloadsOf(
      cluster,
      others.filter((pod) => matchesLabels(policy.podSelector, pod.labels)),
    );
    return {
      kind: 'opening',
      edits: extend(request, policies, policy, rule, new Set(found.alsoMatches)),
      newlyIsolated: [],
      alsoConcerned: [...selected.filter((workload) => workload !== subject), ...taken],
    };
  }
  if (distinction === undefined) return { kind: 'noDistinguishingLabel', workload: subject.id };
  const twins = distinction.alsoMatches;
  return {
    kind: 'opening',
    edits: [
      {
        kind: 'addPolicy',
        namespace: subject.namespace,
        name: policyName(cluster, subject.namespace, `${subject.name}-${direction}`),
        podSelector: distinction.selector,
        policyTypes: [direction],
        [direction]: [rule],
      },
    ],
    // Only the Baseline tier can have stopped a pod that is open to NetworkPolicies.
    newlyIsolated: newIsolations(cluster, [...pods, ...twins], direction),
    alsoConcerned: [...workloadsOf(cluster, twins).filter((workload) => workload !== subject), ...taken],
  };
}

/** The workloads of pods that a new policy isolates in a direction where they are open now. */
export function newIsolations(
  cluster: Cluster,
  pods: readonly PodManifest[],
  direction: Direction,
): readonly NewIsolation[] {
  const open = pods.filter((pod) => policyIndex(cluster).isolating(pod, direction).length === 0);
  return workloadsOf(cluster, open).map(({ id }) => ({ workload: id, direction }));
}

/** The pods of the subject at whose door the connection stops. */
function stoppedPods({ cluster, connection, direction, subject, plugin }: DoorRequest): readonly PodManifest[] {
  const pods = standingPods(subject);
  if (pods.length === 1) return pods;
  return pods.filter((pod) => {
    const alone: Endpoint = { kind: 'workload', workload: { ...subject, pods: [pod] } };
    const narrowed = direction === 'egress' ? { ...connection, from: alone } : { ...connection, to: alone };
    return judge(cluster, narrowed, plugin)[direction].outcome !== 'allowed';
  });
}

/** Policies in force that isolate all these pods and select nobody but those who are meant, in document order. */
function policiesFor(
  { cluster, direction, subject, plugin }: DoorRequest,
  pods: readonly PodManifest[],
  meant: ReadonlySet<PodManifest>,
): readonly NetworkPolicy[] {
  const [first, ...rest] = pods;
  if (first === undefined) return [];
  const inNamespace = selectablePods(cluster, subject.namespace);
  return isolatingPolicies(cluster, first, direction, plugin).filter(
    (policy) =>
      rest.every((pod) => isolatingPolicies(cluster, pod, direction, plugin).includes(policy)) &&
      inNamespace.every((pod) => meant.has(pod) || !matchesLabels(policy.podSelector, pod.labels)),
  );
}

function extend(
  request: DoorRequest,
  policies: readonly NetworkPolicy[],
  first: NetworkPolicy,
  rule: NetworkPolicyRule,
  twins: ReadonlySet<PodManifest>,
): readonly PolicyEdit[] {
  const { direction } = request;
  if (request.extend === 'rules') {
    for (const policy of policies) {
      const index = policy[direction].findIndex(({ peers, ports }) => peers.length > 0 && samePorts(ports, rule.ports));
      if (index < 0) continue;
      return rule.peers.map((peer) => ({ kind: 'addPeer', policy: policy.origin, direction, rule: index, peer }));
    }
    for (const policy of policies) {
      const index = policy[direction].findIndex(
        ({ peers, ports }) => ports.length > 0 && takesJust(request, policy, peers, twins),
      );
      if (index < 0) continue;
      return rule.ports.map((port) => ({ kind: 'addRulePort', policy: policy.origin, direction, rule: index, port }));
    }
  }
  return [{ kind: 'addRule', policy: first.origin, direction, rule }];
}

/** Whether peers take the facing end whole and, as the cluster stands, nobody else. */
function takesJust(
  { cluster, facing, plugin }: DoorRequest,
  policy: NetworkPolicy,
  peers: readonly NetworkPolicyPeer[],
  twins: ReadonlySet<PodManifest>,
): boolean {
  if (peers.length === 0) return false;
  if (facing.kind === 'external') {
    const cidr = canonicalCidr(facing.external.cidr);
    return peers.every(({ ipBlock }) => {
      return ipBlock !== undefined && ipBlock.except.length === 0 && canonicalCidr(ipBlock.cidr) === cidr;
    });
  }
  if (peers.some(({ ipBlock }) => ipBlock !== undefined)) return false;
  const context = { policy, plugin, cluster };
  const wanted = new Set(standingPods(facing.workload));
  for (const workload of cluster.workloads.values()) {
    for (const pod of standingPods(workload)) {
      const namespaceLabels = labelsOfNamespace(cluster, pod.namespace);
      const party = { kind: 'pod', workload, pod, namespaceLabels, address: undefined } as const;
      const taken = peers.some((peer) => peerMatches(peer, party, undefined, context) === 'yes');
      if (taken ? !wanted.has(pod) && !twins.has(pod) : wanted.has(pod)) return false;
    }
  }
  return true;
}
