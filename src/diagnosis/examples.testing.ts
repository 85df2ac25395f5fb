import type { DiagnosisCode } from '#netpol';
import { joined, namespace, pod, policy, scenario, service } from './manifests.testing';

/** Manifests that have a finding, and some that come close and have not. */
export interface DiagnosisExample {
  /** The case of the message. */
  readonly context?: string;
  readonly severity: 'warning' | 'info';
  readonly has: string;
  readonly hasNot: string;
}

const docs = (...documents: readonly string[]) => joined(documents);
const web = pod('shop/web app=web :80');
const api = pod('shop/api app=api :8080');
const db = pod('shop/db app=db :5432');
const coredns = pod('kube-system/coredns k8s-app=kube-dns :53/UDP :53');
const dnsRule = `
    - to:
        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }
          podSelector: { matchLabels: { k8s-app: kube-dns } }
      ports:
        - { protocol: UDP, port: 53 }
        - { protocol: TCP, port: 53 }`;
const sre = namespace('sre team=sre');
const prometheus = pod('sre/prometheus app=prometheus :9090');

/** For each code, examples of its cases. */
export const diagnosisExamples: Readonly<Record<DiagnosisCode, readonly DiagnosisExample[]>> = {
  peersApart: [
    {
      context: 'pods',
      severity: 'warning',
      has: docs(
        policy(`
  podSelector: { matchLabels: { app: web } }
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              team: sre
        - podSelector:
            matchLabels:
              app: prometheus`),
        sre,
        prometheus,
        pod('sre/runner app=runner'),
        web,
      ),
      // The pod selector has pods of its own: two peers were meant.
      hasNot: docs(
        policy(`
  podSelector: { matchLabels: { app: web } }
  ingress:
    - from:
        - namespaceSelector: { matchLabels: { team: sre } }
        - podSelector: { matchLabels: { app: api } }`),
        sre,
        prometheus,
        web,
        api,
      ),
    },
    {
      context: 'noPods',
      severity: 'info',
      has: policy(`
  podSelector: { matchLabels: { app: web } }
  ingress:
    - from:
        - namespaceSelector: { matchLabels: { team: sre } }
        - podSelector: { matchLabels: { app: prometheus } }`),
      hasNot: policy(`
  podSelector: { matchLabels: { app: web } }
  ingress:
    - from:
        - namespaceSelector: { matchLabels: { team: sre } }
          podSelector: { matchLabels: { app: prometheus } }`),
    },
  ],
  portsApart: [
    {
      context: 'egress',
      severity: 'warning',
      has: docs(
        policy(`
  podSelector: { matchLabels: { app: web } }
  policyTypes: [Egress]
  egress:
    - to:
        - podSelector: { matchLabels: { app: api } }
    - ports:
        - port: 8080`),
        web,
        api,
      ),
      hasNot: docs(
        policy(`
  podSelector: { matchLabels: { app: web } }
  policyTypes: [Egress]
  egress:
    - to:
        - podSelector: { matchLabels: { app: api } }
      ports:
        - port: 8080
    - ports:
        - port: 443`),
        web,
        api,
      ),
    },
    {
      context: 'ingress',
      severity: 'warning',
      has: docs(
        policy(`
  podSelector: { matchLabels: { app: db } }
  ingress:
    - from:
        - podSelector: { matchLabels: { app: api } }
    - ports:
        - port: 5432`),
        api,
        db,
      ),
      // The public port of a site beside free traffic within its namespace.
      hasNot: docs(
        policy(`
  podSelector: { matchLabels: { app: web } }
  ingress:
    - from:
        - podSelector: {}
    - ports:
        - port: 80`),
        web,
        api,
      ),
    },
  ],
  emptyRule: [
    {
      context: 'allowsAll_ingress',
      severity: 'warning',
      has: docs(
        policy('  podSelector: {}\n  policyTypes: [Ingress]\n  ingress:\n    - {}', 'shop/deny-all-ingress'),
        web,
      ),
      hasNot: docs(
        policy('  podSelector: {}\n  policyTypes: [Ingress]\n  ingress:\n    - {}', 'shop/allow-all-ingress'),
        web,
      ),
    },
    {
      context: 'allowsAll_egress',
      severity: 'warning',
      has: docs(policy('  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    -'), web),
      hasNot: docs(policy('  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - {}'), web),
    },
    {
      context: 'allowsNobody_ingress',
      severity: 'warning',
      has: docs(policy('  podSelector: {}\n  policyTypes: [Ingress]\n  ingress: []', 'shop/allow-all'), web),
      hasNot: docs(policy('  podSelector: {}\n  policyTypes: [Ingress]\n  ingress: []', 'shop/deny-ingress'), web),
    },
  ],
  listLeftEmpty: [
    {
      context: 'from',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from: []\n      ports:\n        - port: 5432',
        ),
        db,
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - ports:\n        - port: 5432'),
        db,
      ),
    },
    {
      context: 'to',
      severity: 'warning',
      has: docs(
        policy('  podSelector: { matchLabels: { app: db } }\n  policyTypes: [Egress]\n  egress:\n    - to:'),
        db,
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: db } }\n  policyTypes: [Egress]\n  egress:\n    - {}'),
        db,
      ),
    },
    {
      context: 'ports',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }\n      ports: []',
        ),
        api,
        db,
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from: []', 'shop/db-allow-external'),
        api,
        db,
      ),
    },
  ],
  emptySelector: [
    {
      context: 'podSelector',
      severity: 'warning',
      has: docs(policy('  podSelector:\n    matchLabels:\n  policyTypes: [Ingress]'), web),
      hasNot: docs(policy('  podSelector: {}\n  policyTypes: [Ingress]'), web),
    },
    {
      context: 'absent',
      severity: 'info',
      has: docs(policy('  policyTypes: [Ingress]'), web),
      hasNot: docs(policy('  podSelector: { matchLabels: {} }\n  policyTypes: [Ingress]'), web),
    },
    {
      context: 'namespaceSelectorDropped',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - namespaceSelector:\n          podSelector: { matchLabels: { app: api } }',
        ),
        api,
        db,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - namespaceSelector: {}\n          podSelector: { matchLabels: { app: api } }',
        ),
        api,
        db,
      ),
    },
    {
      context: 'podSelectorDropped',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { team: sre } }\n          podSelector:',
        ),
        sre,
        prometheus,
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { team: sre } }',
        ),
        sre,
        prometheus,
        web,
      ),
    },
    {
      context: 'podSelectorEverything',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - podSelector:\n            matchLabels:',
        ),
        web,
        api,
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - podSelector: {}'),
        web,
        api,
      ),
    },
    {
      context: 'namespaceSelectorEverything',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - namespaceSelector:\n            matchLabels:',
        ),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - namespaceSelector: {}',
        ),
        web,
      ),
    },
  ],
  portItemsApart: [
    {
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - ports:\n        - protocol: TCP\n        - port: 80',
        ),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - ports:\n        - protocol: TCP\n          port: 80\n        - port: 443',
        ),
        web,
      ),
    },
  ],
  portMissing: [
    {
      context: 'unsaid',
      severity: 'warning',
      has: docs(policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - ports:\n        - {}'), web),
      hasNot: docs(policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - {}'), web),
    },
    {
      context: 'said',
      severity: 'info',
      has: docs(
        policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - ports:\n        - protocol: TCP'),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - ports:\n        - protocol: TCP\n          port: 80',
        ),
        web,
      ),
    },
  ],
  ingressIsolatedToo: [
    {
      context: 'pods',
      severity: 'warning',
      has: docs(
        policy(`
  podSelector: { matchLabels: { app: api } }
  egress:
    - to:
        - podSelector: { matchLabels: { app: db } }`),
        api,
        db,
      ),
      hasNot: docs(
        policy(`
  podSelector: { matchLabels: { app: api } }
  policyTypes: [Egress]
  egress:
    - to:
        - podSelector: { matchLabels: { app: db } }`),
        api,
        db,
      ),
    },
    {
      context: 'noPods',
      severity: 'info',
      has: docs(
        policy('  podSelector: {}\n  policyTypes: [Ingress, Egress]', 'shop/default-deny'),
        policy('  podSelector: { matchLabels: { app: api } }\n  egress:\n    - {}'),
        api,
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: api } }\n  ingress:\n    - {}\n  egress:\n    - {}'),
        api,
      ),
    },
  ],
  egressNotIsolated: [
    {
      context: 'ingressInstead',
      severity: 'warning',
      has: docs(policy('  podSelector: { matchLabels: { app: api } }\n  egress: []'), api),
      hasNot: docs(policy('  podSelector: { matchLabels: { app: api } }\n  policyTypes: [Egress]\n  egress: []'), api),
    },
    {
      context: 'ingressInstead',
      severity: 'warning',
      has: docs(policy('  podSelector: {}', 'shop/deny-egress'), api),
      hasNot: docs(policy('  podSelector: {}', 'shop/deny-ingress'), api),
    },
    {
      context: 'egress',
      severity: 'warning',
      has: docs(policy('  podSelector: {}\n  ingress: []\n  egress: []', 'shop/deny-all'), api),
      hasNot: docs(
        policy('  podSelector: {}\n  policyTypes: [Ingress, Egress]\n  ingress: []\n  egress: []', 'shop/deny-all'),
        api,
      ),
    },
  ],
  rulesIgnored: [
    {
      context: 'egress',
      severity: 'warning',
      has: docs(
        policy(`
  podSelector: { matchLabels: { app: api } }
  policyTypes:
    - Ingress
  ingress:
    - {}
  egress:
    - to:
        - podSelector: { matchLabels: { app: db } }`),
        api,
        db,
      ),
      hasNot: docs(
        policy(`
  podSelector: { matchLabels: { app: api } }
  policyTypes:
    - Ingress
  ingress:
    - {}
  egress: []`),
        api,
        db,
      ),
    },
    {
      context: 'ingress',
      severity: 'warning',
      has: docs(policy('  podSelector: {}\n  policyTypes: [Egress]\n  ingress:\n    - {}'), api),
      hasNot: docs(policy('  podSelector: {}\n  policyTypes: [Egress, Ingress]\n  ingress:\n    - {}'), api),
    },
  ],
  egressLeftOpen: [
    {
      context: 'pods',
      severity: 'info',
      has: docs(policy('  podSelector: {}\n  policyTypes: [Ingress]', 'shop/default-deny'), web),
      hasNot: docs(policy('  podSelector: {}\n  policyTypes: [Ingress]', 'shop/default-deny-ingress'), web),
    },
    {
      context: 'noPods',
      severity: 'info',
      has: policy('  podSelector: {}\n  policyTypes: [Ingress]', 'shop/default-deny'),
      hasNot: docs(
        policy('  podSelector: {}\n  policyTypes: [Ingress]', 'shop/default-deny'),
        policy('  podSelector: {}\n  policyTypes: [Egress]', 'shop/default-deny-egress'),
      ),
    },
  ],
  selectsNothing: [
    {
      context: 'similar',
      severity: 'warning',
      has: docs(policy('  podSelector: { matchLabels: { role: db } }'), pod('shop/db name=db :5432'), web),
      hasNot: docs(policy('  podSelector: { matchLabels: { name: db } }'), pod('shop/db name=db :5432'), web),
    },
    {
      context: 'similar',
      severity: 'warning',
      has: docs(policy('  podSelector: { matchLabels: { app: backned } }'), pod('shop/backend app=backend :5000'), web),
      // Names that differ in their number differ on purpose.
      hasNot: docs(policy('  podSelector: {}'), pod('shop/worker1 app=worker1'), web),
    },
    {
      context: 'ownerLabels',
      severity: 'warning',
      has: docs(
        policy('  podSelector: { matchLabels: { tier: data } }'),
        `apiVersion: apps/v1
kind: Deployment
metadata: { name: db, namespace: shop, labels: { tier: data } }
spec:
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: main, image: registry.example/main:1 }] }`,
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: db } }'),
        `apiVersion: apps/v1
kind: Deployment
metadata: { name: db, namespace: shop, labels: { tier: data } }
spec:
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: main, image: registry.example/main:1 }] }`,
      ),
    },
    {
      context: 'otherNamespace',
      severity: 'warning',
      has: docs(policy('  podSelector: { matchLabels: { app: db } }', 'default/p'), db),
      hasNot: policy('  podSelector: { matchLabels: { app: db } }', 'default/p'),
    },
    {
      context: 'nothingNear',
      severity: 'info',
      has: docs(policy('  podSelector: { matchLabels: { tier: cache } }'), web),
      hasNot: docs(policy('  podSelector: { matchLabels: { tier: cache } }', 'empty/p'), web),
    },
  ],
  peerMatchesNothing: [
    {
      context: 'namespaceName',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { name: frontend } }',
        ),
        namespace('frontend team=ui'),
        pod('frontend/site app=site'),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { name: frontend } }',
        ),
        namespace('frontend name=frontend'),
        pod('frontend/site app=site'),
        web,
      ),
    },
    {
      context: 'namespaceNameUndeclared',
      severity: 'info',
      has: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { name: frontend } }',
        ),
        pod('frontend/site app=site'),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { project: other } }',
        ),
        pod('frontend/site app=site'),
        web,
      ),
    },
    {
      context: 'namespaceKey',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { kubernetes.io/metadata-name: sre } }',
        ),
        sre,
        prometheus,
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: sre } }',
        ),
        sre,
        prometheus,
        web,
      ),
    },
    {
      context: 'namespaceLabel',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: Frontend } }',
        ),
        pod('frontend/site app=site'),
        web,
      ),
      // Namespaces that these manifests do not hold.
      hasNot: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ingress-nginx } }',
        ),
        pod('frontend/site app=site'),
        web,
      ),
    },
    {
      context: 'noNamespace',
      severity: 'info',
      has: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { project: apollo } }',
        ),
        namespace('shop team=sales'),
        sre,
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { project: apollo } }',
        ),
        web,
      ),
    },
    {
      context: 'otherNamespace',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - podSelector:\n            matchLabels: { app: prometheus }',
        ),
        sre,
        prometheus,
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - podSelector:\n            matchLabels: { app: prometheus }\n          namespaceSelector: {}',
        ),
        sre,
        prometheus,
        web,
      ),
    },
    {
      context: 'podLabel',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: backned } }',
        ),
        pod('shop/backend app=backend'),
        db,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: backend } }',
        ),
        pod('shop/backend app=backend'),
        db,
      ),
    },
    {
      context: 'noPod',
      severity: 'info',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { tier: cache } }',
        ),
        db,
      ),
      hasNot: policy(
        '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { tier: cache } }',
      ),
    },
  ],
  neverMatches: [
    {
      severity: 'warning',
      has: docs(
        policy(`
  podSelector:
    matchExpressions:
      - { key: app, operator: In, values: [web] }
      - { key: app, operator: NotIn, values: [web] }`),
        web,
      ),
      hasNot: docs(
        policy(`
  podSelector:
    matchExpressions:
      - { key: app, operator: In, values: [web, api] }
      - { key: app, operator: NotIn, values: [web] }`),
        web,
        api,
      ),
    },
  ],
  protectsCaller: [
    {
      severity: 'warning',
      has: docs(
        policy(`
  podSelector:
    matchLabels:
      app: api
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app: db
      ports:
        - port: 5432`),
        api,
        db,
      ),
      hasNot: docs(
        policy(`
  podSelector: { matchLabels: { app: db } }
  ingress:
    - from:
        - podSelector: { matchLabels: { app: api } }
      ports:
        - port: 5432`),
        api,
        db,
      ),
    },
  ],
  hostNetworkIgnored: [
    {
      context: 'podSelector',
      severity: 'warning',
      has: docs(policy('  podSelector: { matchLabels: { app: exporter } }'), pod('shop/exporter app=exporter host')),
      hasNot: docs(policy('  podSelector: {}'), pod('shop/exporter app=exporter host')),
    },
    {
      context: 'peer',
      severity: 'warning',
      has: docs(
        policy('  podSelector: {}\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: proxy } }'),
        pod('shop/proxy app=proxy host'),
        web,
      ),
      hasNot: docs(
        policy('  podSelector: {}\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: proxy } }'),
        pod('shop/proxy app=proxy'),
        web,
      ),
    },
  ],
  denyAllows: [
    {
      context: 'egress',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock:\n            cidr: 169.254.169.254/32',
          'shop/metadata',
        ),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock:\n            cidr: 0.0.0.0/0\n            except: [169.254.169.254/32]',
          'shop/metadata',
        ),
        web,
      ),
    },
    {
      context: 'ingress',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - ipBlock: { cidr: 198.51.100.0/24 }',
          'shop/block-attackers',
        ),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - ipBlock: { cidr: 198.51.100.0/24 }',
          'shop/office',
        ),
        web,
      ),
    },
  ],
  denyTakesNothing: [
    {
      context: 'rule',
      severity: 'warning',
      has: docs(
        policy('  podSelector: { matchLabels: { app: db } }\n  ingress: []', 'shop/deny-db'),
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: {}',
          'shop/db',
        ),
        web,
        db,
        scenario('shop/web -> shop/db:5432/TCP deny'),
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: db } }\n  ingress: []', 'shop/deny-db'),
        web,
        db,
        scenario('shop/web -> shop/db:5432/TCP deny'),
      ),
    },
    {
      context: 'policies',
      severity: 'info',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: {}',
          'shop/db',
        ),
        policy('  podSelector: { matchLabels: { app: db } }\n  ingress: []', 'shop/deny-db'),
        web,
        db,
      ),
      // The usual pair of a denial and what is left open after it.
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: db } }\n  ingress: []', 'shop/deny-db'),
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: {}',
          'shop/db',
        ),
        web,
        db,
      ),
    },
  ],
  exceptReopened: [
    {
      severity: 'warning',
      has: docs(
        policy(`
  podSelector: {}
  ingress:
    - from:
        - ipBlock: { cidr: 0.0.0.0/0, except: [203.0.113.0/24] }
    - from:
        - ipBlock: { cidr: 203.0.112.0/22 }`),
        web,
      ),
      // Everything outside, and one port within.
      hasNot: docs(
        policy(`
  podSelector: {}
  ingress:
    - from:
        - ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] }
    - from:
        - ipBlock: { cidr: 10.0.0.0/8 }
      ports:
        - port: 80`),
        web,
      ),
    },
  ],
  ruleCovered: [
    {
      context: 'allowAll',
      severity: 'warning',
      has: docs(
        policy('  podSelector: {}\n  policyTypes: [Ingress]\n  ingress:\n    - {}', 'shop/allow-all'),
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        api,
        db,
      ),
      hasNot: docs(
        policy('  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - {}', 'shop/allow-all-egress'),
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        api,
        db,
      ),
    },
    {
      context: 'allowAllHere',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }\n    - {}',
        ),
        api,
        db,
      ),
      hasNot: docs(policy('  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - {}'), api, db),
    },
    {
      context: 'wider',
      severity: 'info',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }',
          'shop/again',
        ),
        api,
        db,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }',
          'shop/web',
        ),
        api,
        db,
        web,
      ),
    },
    {
      context: 'widerHere',
      severity: 'info',
      has: docs(
        policy(`
  podSelector: { matchLabels: { app: db } }
  ingress:
    - from:
        - podSelector: {}
    - from:
        - podSelector: { matchLabels: { app: api } }
      ports:
        - port: 5432`),
        api,
        db,
      ),
      hasNot: docs(
        policy(`
  podSelector: { matchLabels: { app: db } }
  ingress:
    - from:
        - podSelector: {}
      ports:
        - port: 9187
    - from:
        - podSelector: { matchLabels: { app: api } }
      ports:
        - port: 5432`),
        api,
        db,
      ),
    },
  ],
  replyRule: [
    {
      context: 'pods',
      severity: 'info',
      has: docs(
        policy(`
  podSelector: { matchLabels: { app: db } }
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: { matchLabels: { app: api } }
      ports:
        - port: 5432
  egress:
    - to:
        - podSelector: { matchLabels: { app: api } }
      ports:
        - port: 5432`),
        api,
        db,
      ),
      // The callers listen too: they may well be called.
      hasNot: docs(
        policy(`
  podSelector: { matchLabels: { app: db } }
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: { matchLabels: { app: api } }
      ports:
        - port: 5432
  egress:
    - to:
        - podSelector: { matchLabels: { app: api } }
      ports:
        - port: 8080`),
        api,
        db,
      ),
    },
    {
      context: 'noPods',
      severity: 'info',
      has: docs(
        policy(`
  podSelector: { matchLabels: { app: db } }
  policyTypes: [Ingress, Egress]
  egress:
    - ports:
        - port: 1024
          endPort: 65535`),
        db,
      ),
      hasNot: docs(
        policy(`
  podSelector: { matchLabels: { app: db } }
  policyTypes: [Ingress, Egress]
  egress:
    - ports:
        - port: 30000
          endPort: 30100`),
        db,
      ),
    },
  ],
  probeRule: [
    {
      severity: 'info',
      has: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - ipBlock: { cidr: 192.168.7.0/24 }\n      ports:\n        - port: 80',
          'shop/allow-kubelet-probes',
        ),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: {}\n  ingress:\n    - from:\n        - ipBlock: { cidr: 192.168.7.0/24 }\n      ports:\n        - port: 80',
          'shop/office',
        ),
        web,
      ),
    },
  ],
  oneSideOpen: [
    {
      context: 'egress',
      severity: 'warning',
      has: docs(
        policy('  podSelector: {}\n  policyTypes: [Ingress, Egress]', 'shop/default-deny'),
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        api,
        db,
        scenario('shop/api -> shop/db:5432/TCP allow'),
      ),
      hasNot: docs(
        policy('  podSelector: {}\n  policyTypes: [Ingress, Egress]', 'shop/default-deny'),
        policy(
          '  podSelector: { matchLabels: { app: db } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        api,
        db,
        scenario('shop/api -> shop/db:5432/TCP deny'),
      ),
    },
    {
      context: 'ingress',
      severity: 'warning',
      has: docs(
        policy('  podSelector: { matchLabels: { app: db } }\n  policyTypes: [Ingress]', 'shop/db'),
        policy(
          '  podSelector: { matchLabels: { app: api } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - podSelector: { matchLabels: { app: db } }',
        ),
        api,
        db,
        scenario('shop/api -> shop/db:5432/TCP'),
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: api } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - podSelector: { matchLabels: { app: db } }',
        ),
        api,
        db,
        scenario('shop/api -> shop/db:5432/TCP'),
      ),
    },
  ],
  ipv4Only: [
    {
      context: 'ingress',
      severity: 'warning',
      has: docs(
        policy('  podSelector: {}\n  ingress:\n    - from:\n        - ipBlock: { cidr: 0.0.0.0/0 }'),
        web,
        scenario('user=2001:db8::7/128'),
      ),
      hasNot: docs(
        policy('  podSelector: {}\n  ingress:\n    - from:\n        - ipBlock: { cidr: 0.0.0.0/0 }'),
        web,
        scenario('user=203.0.113.7/32'),
      ),
    },
    {
      context: 'egress',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 0.0.0.0/0 }',
        ),
        pod('shop/six app=six @fd00::6'),
      ),
      hasNot: docs(
        policy(
          '  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 0.0.0.0/0 }\n        - ipBlock: { cidr: ::/0 }',
        ),
        pod('shop/six app=six @fd00::6'),
      ),
    },
  ],
  privateRangesOpen: [
    {
      context: 'part',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8, 172.16.0.0/20, 192.168.0.0/16] }',
        ),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16] }',
        ),
        web,
      ),
    },
    {
      context: 'missing',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8, 192.168.0.0/16] }',
        ),
        web,
      ),
      // The range of this cluster alone.
      hasNot: docs(
        policy(
          '  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] }',
        ),
        web,
      ),
    },
  ],
  ipBlockHoldsPods: [
    {
      context: 'some',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - ipBlock: { cidr: 10.244.1.5/32 }',
        ),
        web,
        pod('shop/api app=api @10.244.1.5'),
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - ipBlock: { cidr: 10.244.1.6/32 }',
        ),
        web,
        pod('shop/api app=api @10.244.1.5'),
      ),
    },
    {
      context: 'never',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - ipBlock: { cidr: 10.244.1.0/24 }',
        ),
        web,
        pod('shop/api app=api @10.244.1.5'),
        scenario('plugin=cilium'),
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - ipBlock: { cidr: 10.0.0.0/8 }',
        ),
        web,
        pod('shop/api app=api @10.244.1.5'),
        scenario('plugin=cilium'),
      ),
    },
  ],
  ipBlockHoldsService: [
    {
      context: 'service',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 10.96.7.7/32 }\n      ports:\n        - port: 8080',
        ),
        web,
        api,
        service('shop/api', '{ clusterIP: 10.96.7.7, selector: { app: api }, ports: [{ port: 8080 }] }'),
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 198.51.100.7/32 }\n      ports:\n        - port: 8080',
        ),
        web,
        api,
        service('shop/api', '{ clusterIP: 10.96.7.7, selector: { app: api }, ports: [{ port: 8080 }] }'),
      ),
    },
    {
      context: 'apiServer',
      severity: 'info',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 10.96.0.1/32 }\n      ports:\n        - port: 443',
        ),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 192.168.7.10/32 }\n      ports:\n        - port: 6443',
        ),
        web,
      ),
    },
  ],
  clientAddressHidden: [
    {
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - ipBlock: { cidr: 203.0.113.0/24 }',
        ),
        web,
        service('shop/web', '{ type: LoadBalancer, selector: { app: web }, ports: [{ port: 80 }] }'),
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - ipBlock: { cidr: 203.0.113.0/24 }',
        ),
        web,
        service(
          'shop/web',
          '{ type: LoadBalancer, externalTrafficPolicy: Local, selector: { app: web }, ports: [{ port: 80 }] }',
        ),
      ),
    },
  ],
  protocolMissing: [
    {
      context: 'dns',
      severity: 'warning',
      has: docs(policy(`  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - ports:\n        - port: 53`), web),
      hasNot: docs(
        policy(
          `  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - ports:\n        - port: 53\n        - port: 53\n          protocol: UDP`,
        ),
        web,
      ),
    },
    {
      context: 'udp',
      severity: 'warning',
      has: docs(
        policy(
          `  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 198.51.100.7/32 }\n      ports:\n        - port: 123`,
        ),
        web,
      ),
      hasNot: docs(
        policy(
          `  podSelector: {}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 198.51.100.7/32 }\n      ports:\n        - port: 443`,
        ),
        web,
      ),
    },
    {
      context: 'declared',
      severity: 'warning',
      has: docs(
        policy('  podSelector: { matchLabels: { app: game } }\n  ingress:\n    - ports:\n        - port: 7777'),
        pod('shop/game app=game :7777/UDP'),
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: game } }\n  ingress:\n    - ports:\n        - port: 7777'),
        pod('shop/game app=game :7777/UDP :7777'),
      ),
    },
  ],
  servicePort: [
    {
      severity: 'warning',
      has: docs(
        policy('  podSelector: { matchLabels: { app: api } }\n  ingress:\n    - ports:\n        - port: 80'),
        api,
        service('shop/api', '{ selector: { app: api }, ports: [{ port: 80, targetPort: 8080 }] }'),
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: api } }\n  ingress:\n    - ports:\n        - port: 8080'),
        api,
        service('shop/api', '{ selector: { app: api }, ports: [{ port: 80, targetPort: 8080 }] }'),
      ),
    },
  ],
  portNameMissing: [
    {
      context: 'names',
      severity: 'warning',
      has: docs(
        policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - ports:\n        - port: htpp'),
        pod('shop/web app=web :80/TCP(http)'),
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - ports:\n        - port: http'),
        pod('shop/web app=web :80/TCP(http)'),
      ),
    },
    {
      context: 'otherProtocol',
      severity: 'warning',
      has: docs(
        policy('  podSelector: { matchLabels: { app: dns } }\n  ingress:\n    - ports:\n        - port: dns'),
        pod('shop/dns app=dns :5300/UDP(dns)'),
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: dns } }\n  ingress:\n    - ports:\n        - port: dns\n          protocol: UDP',
        ),
        pod('shop/dns app=dns :5300/UDP(dns)'),
      ),
    },
    {
      context: 'noNames',
      severity: 'warning',
      has: docs(
        policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - ports:\n        - port: http'),
        web,
      ),
      hasNot: docs(
        policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - ports:\n        - port: 80'),
        web,
      ),
    },
    {
      context: 'outside',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 198.51.100.7/32 }\n      ports:\n        - port: https',
        ),
        web,
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 198.51.100.7/32 }\n      ports:\n        - port: 443',
        ),
        web,
      ),
    },
  ],
  pluginLacks: [
    {
      context: 'endPort',
      severity: 'warning',
      has: docs(
        policy('  podSelector: {}\n  ingress:\n    - ports:\n        - port: 8000\n          endPort: 9000'),
        web,
        scenario('plugin=weave-net'),
      ),
      hasNot: docs(
        policy('  podSelector: {}\n  ingress:\n    - ports:\n        - port: 8000\n          endPort: 9000'),
        web,
        scenario('plugin=calico'),
      ),
    },
    {
      context: 'namedPortPolicy',
      severity: 'warning',
      has: docs(
        policy('  podSelector: {}\n  ingress:\n    - ports:\n        - port: http'),
        pod('shop/web app=web :80/TCP(http)'),
        scenario('plugin=weave-net'),
      ),
      // That Flannel enforces nothing is told once, elsewhere.
      hasNot: docs(
        policy('  podSelector: {}\n  ingress:\n    - ports:\n        - port: http'),
        pod('shop/web app=web :80/TCP(http)'),
        scenario('plugin=flannel'),
      ),
    },
  ],
  dnsForgotten: [
    {
      context: 'needed',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        web,
        api,
        service('shop/api', '{ selector: { app: api }, ports: [{ port: 8080 }] }'),
      ),
      hasNot: docs(
        policy(
          `  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - podSelector: { matchLabels: { app: api } }${dnsRule}`,
        ),
        web,
        api,
        service('shop/api', '{ selector: { app: api }, ports: [{ port: 8080 }] }'),
      ),
    },
    {
      context: 'perhaps',
      severity: 'info',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        web,
        api,
      ),
      // A fixed address needs no name.
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - ipBlock: { cidr: 10.0.0.0/24 }\n      ports:\n        - port: 5978',
        ),
        web,
      ),
    },
    {
      context: 'needed',
      severity: 'warning',
      has: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        web,
        api,
        coredns,
        scenario('shop/web -> kube-system/coredns:53/UDP'),
      ),
      hasNot: docs(
        policy(
          '  podSelector: { matchLabels: { app: web } }\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - podSelector: { matchLabels: { app: api } }',
        ),
        web,
        api,
        coredns,
        scenario('shop/web -> kube-system/coredns:53/UDP deny'),
      ),
    },
  ],
  dnsRuleMisses: [
    {
      context: 'ownNamespace',
      severity: 'warning',
      has: docs(
        policy(`
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - podSelector: { matchLabels: { k8s-app: kube-dns } }
      ports:
        - { protocol: UDP, port: 53 }
        - { protocol: TCP, port: 53 }`),
        web,
      ),
      hasNot: docs(policy(`  podSelector: {}\n  policyTypes: [Egress]\n  egress:${dnsRule}`), web),
    },
    {
      context: 'udpAlone',
      severity: 'info',
      has: docs(
        policy(`
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }
      ports:
        - { protocol: UDP, port: 53 }`),
        web,
      ),
      hasNot: docs(
        policy(`
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - ipBlock: { cidr: 192.0.2.53/32 }
      ports:
        - { protocol: UDP, port: 53 }`),
        web,
      ),
    },
    {
      context: 'nodeLocal',
      severity: 'warning',
      has: docs(
        policy(`  podSelector: {}\n  policyTypes: [Egress]\n  egress:${dnsRule}`),
        web,
        coredns,
        pod('kube-system/node-local-dns k8s-app=node-local-dns host'),
      ),
      hasNot: docs(policy(`  podSelector: {}\n  policyTypes: [Egress]\n  egress:${dnsRule}`), web, coredns),
    },
    {
      context: 'otherPort',
      severity: 'warning',
      has: docs(
        policy(`
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: openshift-dns } }
      ports:
        - { protocol: UDP, port: 53 }
        - { protocol: TCP, port: 53 }`),
        web,
        pod('openshift-dns/dns-default dns.operator.openshift.io/daemonset-dns=default :5353/UDP :5353'),
      ),
      hasNot: docs(
        policy(`
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: openshift-dns } }
      ports:
        - { protocol: UDP, port: 5353 }
        - { protocol: TCP, port: 5353 }`),
        web,
        pod('openshift-dns/dns-default dns.operator.openshift.io/daemonset-dns=default :5353/UDP :5353'),
      ),
    },
  ],
  dnsIsolated: [
    {
      context: 'pods',
      severity: 'warning',
      has: docs(policy('  podSelector: {}\n  policyTypes: [Ingress]', 'kube-system/default-deny-ingress'), coredns),
      hasNot: docs(
        policy('  podSelector: {}\n  policyTypes: [Ingress]', 'kube-system/default-deny-ingress'),
        policy(
          '  podSelector: { matchLabels: { k8s-app: kube-dns } }\n  ingress:\n    - from:\n        - namespaceSelector: {}\n      ports:\n        - { protocol: UDP, port: 53 }\n        - { protocol: TCP, port: 53 }',
          'kube-system/dns',
        ),
        coredns,
      ),
    },
    {
      context: 'noPods',
      severity: 'warning',
      has: policy('  podSelector: {}\n  policyTypes: [Ingress]', 'kube-system/default-deny-ingress'),
      hasNot: policy('  podSelector: {}\n  policyTypes: [Ingress]', 'shop/default-deny-ingress'),
    },
  ],
  unknownCodeIgnored: [
    {
      severity: 'info',
      has: docs(`# sluice: ignore nothingOfTheKind\n${web}`),
      hasNot: docs(`# sluice: ignore selectsNothing\n${web}`),
    },
    {
      context: 'misspelt',
      severity: 'info',
      has: docs(`# sluice: ignore selectNothing\n${web}`),
      hasNot: docs(`# sluice: ignore notSimulated\n${web}`),
    },
  ],
};
