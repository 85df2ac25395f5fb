import type { DiagnosisCode } from '#netpol';
import { namespace, pod, policy } from '../manifests.testing';
import { api, type DiagnosisExample, db, docs, prometheus, sre, web } from './parts.testing';

/** Examples of the findings about selectors. */
export const selectorExamples = {
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
} satisfies Partial<Readonly<Record<DiagnosisCode, readonly DiagnosisExample[]>>>;
