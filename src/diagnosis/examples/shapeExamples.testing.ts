import type { DiagnosisCode } from '#netpol';
import { pod, policy } from '../manifests.testing';
import { api, type DiagnosisExample, db, docs, prometheus, sre, web } from './parts.testing';

/** Examples of the findings of shape. */
export const shapeExamples = {
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
} satisfies Partial<Readonly<Record<DiagnosisCode, readonly DiagnosisExample[]>>>;
