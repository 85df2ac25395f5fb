import type { DiagnosisCode } from '#netpol';
import { policy, scenario } from '../manifests.testing';
import { api, type DiagnosisExample, db, docs, web } from './parts.testing';

/** Examples of the findings about what rules add up to. */
export const ruleExamples = {
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
} satisfies Partial<Readonly<Record<DiagnosisCode, readonly DiagnosisExample[]>>>;
