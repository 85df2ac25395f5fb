import type {
  Direction,
  LabelSelector,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicyRule,
  PolicyEdit,
  Protocol,
} from '#netpol';
import { type Plain, type PlainMap, plainMap } from './document/plain';
import type { Edit, EditPort } from './edit';

/** A Pod as one writes it by hand. Its image listens on 80; what the picture asks does not depend on it. */
export function newPod({ namespace, name, labels, ports }: Extract<Edit, { kind: 'addPod' }>): PlainMap {
  return plainMap({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: newMetadata(name, namespace, labels),
    spec: plainMap({ containers: [newContainer(name, ports)] }),
  });
}

/** A container for a pod of that name. */
export function newContainer(pod: string, ports: readonly EditPort[]): PlainMap {
  const name = pod.replaceAll('.', '-').slice(0, 63).replace(/-+$/, '');
  return plainMap({
    name,
    image: 'nginx:stable',
    ports: ports.length > 0 ? ports.map(newContainerPort) : undefined,
  });
}

/** An item of a container's `ports`. */
export function newContainerPort({ name, containerPort, protocol }: EditPort): PlainMap {
  return plainMap({ name, containerPort, protocol: unlessTcp(protocol) });
}

/** A Namespace. */
export function newNamespace(name: string, labels: Readonly<Record<string, string>>): PlainMap {
  return plainMap({ apiVersion: 'v1', kind: 'Namespace', metadata: newMetadata(name, 'default', labels) });
}

/** A Scenario with nothing but what its first edit brings. */
export function newScenario(spec: PlainMap): PlainMap {
  return plainMap({
    apiVersion: 'sluice.dev/v1alpha1',
    kind: 'Scenario',
    metadata: plainMap({ name: 'traffic' }),
    spec,
  });
}

/** An item of a Scenario's `flows`; TCP goes without saying. */
export function newFlow({ from, to, port, protocol }: Omit<Extract<Edit, { kind: 'addFlow' }>, 'kind'>): PlainMap {
  return plainMap({ from, to, port, protocol: unlessTcp(protocol) });
}

/** A NetworkPolicy with its keys in the order of the API's own examples. */
export function newPolicy(edit: Extract<PolicyEdit, { kind: 'addPolicy' }>): PlainMap {
  const { namespace, name, podSelector, policyTypes } = edit;
  const rules = (direction: Direction) => edit[direction]?.map((rule) => newRule(direction, rule));
  return plainMap({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: newMetadata(name, namespace, {}),
    spec: plainMap({
      podSelector: newSelector(podSelector),
      policyTypes: newPolicyTypes(policyTypes),
      ingress: rules('ingress'),
      egress: rules('egress'),
    }),
  });
}

/** `policyTypes` in the API's spelling and usual order. */
export function newPolicyTypes(types: readonly Direction[]): readonly string[] {
  return (['ingress', 'egress'] as const).filter((type) => types.includes(type)).map(newPolicyType);
}

/** A direction as `policyTypes` spells it. */
export function newPolicyType(direction: Direction): string {
  return direction === 'ingress' ? 'Ingress' : 'Egress';
}

/** An item of `ingress` or `egress`. Empty lists are left out: to the API they are one case with absent ones. */
export function newRule(direction: Direction, { peers, ports }: NetworkPolicyRule): PlainMap {
  return plainMap({
    [peersKey(direction)]: peers.length > 0 ? peers.map(newPeer) : undefined,
    ports: ports.length > 0 ? ports.map(newPort) : undefined,
  });
}

/** The key that holds a rule's peers. */
export function peersKey(direction: Direction): 'from' | 'to' {
  return direction === 'ingress' ? 'from' : 'to';
}

/** An item of `from` or `to`. */
export function newPeer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer): PlainMap {
  return plainMap({
    ipBlock:
      ipBlock && plainMap({ cidr: ipBlock.cidr, except: ipBlock.except.length > 0 ? ipBlock.except : undefined }),
    namespaceSelector: namespaceSelector && newSelector(namespaceSelector),
    podSelector: podSelector && newSelector(podSelector),
  });
}

/** An item of a rule's `ports`. */
export function newPort({ protocol, port, endPort }: NetworkPolicyPort): PlainMap {
  return plainMap({ protocol, port, endPort });
}

function newSelector({ matchLabels, matchExpressions }: LabelSelector): PlainMap {
  const expressions = matchExpressions.map(({ key, operator, values }) =>
    plainMap({ key, operator, values: values.length > 0 ? values : undefined }),
  );
  return plainMap({
    matchLabels: matchLabels.size > 0 ? new Map<string, Plain>(matchLabels) : undefined,
    matchExpressions: expressions.length > 0 ? expressions : undefined,
  });
}

function newMetadata(name: string, namespace: string, labels: Readonly<Record<string, string>>): PlainMap {
  const entries = new Map<string, Plain>(Object.entries(labels));
  return plainMap({
    name,
    namespace: namespace === 'default' ? undefined : namespace,
    labels: entries.size > 0 ? entries : undefined,
  });
}

function unlessTcp(protocol: Protocol): Protocol | undefined {
  return protocol === 'TCP' ? undefined : protocol;
}
