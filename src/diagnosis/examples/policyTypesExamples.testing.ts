import type { DiagnosisCode } from '#netpol';
import { policy } from '../manifests.testing';
import { api, type DiagnosisExample, db, docs, web } from './parts.testing';

/** Examples of the findings about `policyTypes`. */
export const policyTypesExamples = {
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
} satisfies Partial<Readonly<Record<DiagnosisCode, readonly DiagnosisExample[]>>>;
