import type { DiagnosisCode } from '#netpol';
import { pod, policy, scenario, service } from '../manifests.testing';
import { api, type DiagnosisExample, docs, web } from './parts.testing';

/** Examples of the findings about ports. */
export const portExamples = {
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
} satisfies Partial<Readonly<Record<DiagnosisCode, readonly DiagnosisExample[]>>>;
