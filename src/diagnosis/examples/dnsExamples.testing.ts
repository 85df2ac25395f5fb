import type { DiagnosisCode } from '#netpol';
import { pod, policy, scenario, service } from '../manifests.testing';
import { api, coredns, type DiagnosisExample, dnsRule, docs, web } from './parts.testing';

/** Examples of the findings about DNS, and about comments that silence. */
export const dnsExamples = {
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
} satisfies Partial<Readonly<Record<DiagnosisCode, readonly DiagnosisExample[]>>>;
