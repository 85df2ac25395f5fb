import type { DiagnosisCode } from '#netpol';
import { pod, policy, scenario, service } from '../manifests.testing';
import { api, type DiagnosisExample, docs, web } from './parts.testing';

/** Examples of the findings about addresses. */
export const addressExamples = {
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
} satisfies Partial<Readonly<Record<DiagnosisCode, readonly DiagnosisExample[]>>>;
