import { seededRandom } from './seededRandom.mjs';

/**
 * @typedef {{ workloads: number, namespaces: number, policies: number, flows: number, seed: number }} Size
 * @typedef {{ namespace: string, name: string, tier: string, kind: string, port: number }} Workload
 * @typedef {(below: number) => number} Draw
 */

/** The large workspace that the README's figures speak of. */
export const largeWorkspace = Object.freeze({ workloads: 200, namespaces: 20, policies: 100, flows: 400, seed: 20 });

const tiers = ['frontend', 'backend', 'data'];
const ports = [80, 443, 3306, 5000, 5432, 6379, 8080, 9090];

/**
 * Writes manifests as people do, of a given size, the same for the same seed. The first policy selects the second
 * workload and admits the first one on its port, and the first flow is that connection: a change to that port is seen
 * on a known edge.
 * @param {Size} size
 * @returns {readonly { name: string, text: string }[]} files by name
 */
export function generateWorkspace(size) {
  const draw = seededRandom(size.seed);
  const namespaces = Array.from({ length: size.namespaces }, (_, index) => `team-${pad(index)}`);
  const workloads = Array.from({ length: size.workloads }, (_, index) => workloadOf(index, namespaces, draw));
  return [
    { name: 'policies.yaml', text: policies(size, workloads, draw).join('---\n') },
    { name: 'workloads.yaml', text: [...namespaces.map(namespaceYaml), ...workloads.map(workloadYaml)].join('---\n') },
    { name: 'traffic.yaml', text: scenarioYaml(flows(size, workloads, draw)) },
  ];
}

/**
 * @param {number} index
 * @param {readonly string[]} namespaces
 * @param {Draw} draw
 * @returns {Workload}
 */
function workloadOf(index, namespaces, draw) {
  return {
    // The first two share a namespace, so that the first policy needs no namespaceSelector.
    namespace: at(namespaces, Math.max(0, index - 1) % namespaces.length),
    name: `app-${pad(index)}`,
    tier: at(tiers, draw(tiers.length)),
    kind: at(['Pod', 'Deployment', 'Deployment', 'StatefulSet'], draw(4)),
    port: at(ports, draw(ports.length)),
  };
}

/**
 * @param {Size} size
 * @param {readonly Workload[]} workloads
 * @param {Draw} draw
 */
function policies(size, workloads, draw) {
  const known = allowYaml('policy-000', at(workloads, 1), at(workloads, 0));
  const others = Array.from({ length: size.policies - 1 }, (_, index) => {
    const name = `policy-${pad(index + 1)}`;
    const subject = at(workloads, 2 + draw(workloads.length - 2));
    const peer = at(workloads, draw(workloads.length));
    const kind = draw(20);
    if (kind < 3) return defaultDenyYaml(name, subject.namespace);
    if (kind < 10) return allowYaml(name, subject, peer);
    if (kind < 15) return tierYaml(name, subject, peer);
    if (kind < 18) return addressYaml(name, subject);
    return expressionYaml(name, subject);
  });
  return [known, ...others];
}

/**
 * @param {Size} size
 * @param {readonly Workload[]} workloads
 * @param {Draw} draw
 */
function flows(size, workloads, draw) {
  const known = { from: at(workloads, 0), to: at(workloads, 1) };
  const others = Array.from({ length: size.flows - 1 }, () => {
    const from = draw(workloads.length);
    const step = 1 + draw(workloads.length - 1);
    return { from: at(workloads, from), to: at(workloads, (from + step) % workloads.length) };
  });
  return [known, ...others];
}

/** @param {string} name */
function namespaceYaml(name) {
  return `apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
  labels:
    team: ${name}
`;
}

/** @param {Workload} workload */
function workloadYaml({ namespace, name, tier, kind, port }) {
  const labels = `app: ${name}, tier: ${tier}`;
  if (kind === 'Pod') {
    return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: ${namespace}
  labels: { ${labels} }
spec:
  containers:
    - name: main
      image: registry.example/${name}
      ports:
        - containerPort: ${port}
`;
  }
  return `apiVersion: apps/v1
kind: ${kind}
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  replicas: 2
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { ${labels} }
    spec:
      containers:
        - name: main
          image: registry.example/${name}
          ports:
            - containerPort: ${port}
`;
}

/** @param {readonly { from: Workload, to: Workload }[]} flows */
function scenarioYaml(flows) {
  const lines = flows.map(
    ({ from, to }) =>
      `    - { from: ${from.namespace}/${from.name}, to: ${to.namespace}/${to.name}, port: ${to.port} }\n`,
  );
  return `apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata:
  name: bench
spec:
  plugin: calico
  external:
    - { name: user, cidr: 203.0.113.10/32 }
  flows:
${lines.join('')}`;
}

/**
 * @param {string} name
 * @param {string} namespace
 */
function header(name, namespace) {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
`;
}

/**
 * @param {string} name
 * @param {string} namespace
 */
function defaultDenyYaml(name, namespace) {
  return `${header(name, namespace)}  podSelector: {} # every pod of the namespace
  policyTypes: [Ingress]
`;
}

/**
 * @param {string} name
 * @param {Workload} subject
 * @param {Workload} peer
 */
function allowYaml(name, subject, peer) {
  const elsewhere =
    subject.namespace === peer.namespace
      ? ''
      : `          namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: ${peer.namespace}
`;
  return `${header(name, subject.namespace)}  podSelector:
    matchLabels:
      app: ${subject.name}
  policyTypes:
    - Ingress
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app: ${peer.name} # and nobody else
${elsewhere}      ports:
        - protocol: TCP
          port: ${subject.port}
`;
}

/**
 * @param {string} name
 * @param {Workload} subject
 * @param {Workload} peer
 */
function tierYaml(name, subject, peer) {
  return `${header(name, subject.namespace)}  podSelector:
    matchLabels: { tier: ${subject.tier} }
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - namespaceSelector:
            matchLabels: { team: ${peer.namespace} }
          podSelector:
            matchLabels: { tier: ${peer.tier} }
  egress:
    - ports:
        - { protocol: UDP, port: 53 }
        - { protocol: TCP, port: 53 }
    - to:
        - namespaceSelector: {}
`;
}

/**
 * @param {string} name
 * @param {Workload} subject
 */
function addressYaml(name, subject) {
  return `${header(name, subject.namespace)}  podSelector:
    matchLabels:
      app: ${subject.name}
  policyTypes: [Egress]
  egress:
    - to:
        - ipBlock:
            cidr: 10.0.0.0/8
            except:
              - 10.1.0.0/16
`;
}

/**
 * @param {string} name
 * @param {Workload} subject
 */
function expressionYaml(name, subject) {
  return `${header(name, subject.namespace)}  podSelector:
    matchExpressions:
      - key: tier
        operator: In
        values: [${subject.tier}, backend]
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector: {}
      ports:
        - port: ${subject.port}
          endPort: ${subject.port + 10}
`;
}

/** @param {number} index */
function pad(index) {
  return String(index).padStart(3, '0');
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {number} index
 * @returns {T}
 */
function at(items, index) {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item ${index} among ${items.length}.`);
  return item;
}
