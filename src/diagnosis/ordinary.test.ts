import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#netpol';
import { diagnosedFiles, joined, namespace, pod, policy } from './manifests.testing';

/** Findings in one line each: `warning selectsNothing`. */
const told = (findings: readonly Finding[]) => findings.map(({ severity, code }) => `${severity} ${code}`);
const toldOf = (...documents: readonly string[]) => told(diagnosedFiles([{ name: 'a.yaml', text: joined(documents) }]));

describe('diagnose, of the applications of the corpus', () => {
  it.each(['ballot', 'shop', 'tiers'])('finds nothing in %s', (app) => {
    const folder = `corpus/apps/${app}/manifests`;
    const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
    expect(told(diagnosedFiles(files))).toEqual([]);
  });
});

describe('diagnose, of the examples to begin with', () => {
  it.each([
    ['db-policy', []],
    ['no-policy', []],
    // True of both: web and backend may reach pods, and no DNS.
    ['five-rules', ['info dnsForgotten', 'info dnsForgotten']],
    ['note-as-written', []],
  ])('finds in %s what is true of it', (name, expected) => {
    const texts = 'src/session/examples/texts';
    const files = [name, 'workloads', 'traffic'].map((each) => ({
      name: `${each}.yaml`,
      text: readFileSync(`${texts}/${each}.yaml`, 'utf8'),
    }));
    expect(told(diagnosedFiles(files))).toEqual(expected);
  });
});

const web = pod('default/web app=web :80');
const api = pod('default/api app=bookstore role=api :8080');
const search = pod('default/search app=bookstore role=search :8080');
const db = pod('default/db app=db role=db :6379');
const frontend = pod('default/frontend role=frontend');
const other = pod('other/client app=client');

/** What is written every day, as tutorials and reference pages have it. */
const ordinary: Readonly<Record<string, readonly string[]>> = {
  'deny all ingress of a namespace': [
    policy('  podSelector: {}\n  policyTypes:\n    - Ingress', 'default/default-deny-ingress'),
    web,
  ],
  'allow all ingress of a namespace': [
    policy('  podSelector: {}\n  ingress:\n    - {}\n  policyTypes:\n    - Ingress', 'default/allow-all-ingress'),
    web,
  ],
  'deny all egress of a namespace': [
    policy('  podSelector: {}\n  policyTypes:\n    - Egress', 'default/default-deny-egress'),
    web,
  ],
  'allow all egress of a namespace': [
    policy('  podSelector: {}\n  egress:\n    - {}\n  policyTypes:\n    - Egress', 'default/allow-all-egress'),
    web,
  ],
  'deny both directions': [
    policy('  podSelector: {}\n  policyTypes:\n    - Ingress\n    - Egress', 'default/default-deny-all'),
    web,
  ],
  'three kinds of sources, and one fixed destination': [
    policy(
      `
  podSelector:
    matchLabels:
      role: db
  policyTypes:
    - Ingress
    - Egress
  ingress:
    - from:
        - ipBlock:
            cidr: 172.17.0.0/16
            except:
              - 172.17.1.0/24
        - namespaceSelector:
            matchLabels:
              project: myproject
        - podSelector:
            matchLabels:
              role: frontend
      ports:
        - protocol: TCP
          port: 6379
  egress:
    - to:
        - ipBlock:
            cidr: 10.0.0.0/24
      ports:
        - protocol: TCP
          port: 5978`,
      'default/test-network-policy',
    ),
    namespace('myproject project=myproject'),
    pod('myproject/client app=client'),
    db,
    frontend,
  ],
  'the same without any pod': [
    policy(
      `
  podSelector: { matchLabels: { role: db } }
  ingress:
    - from:
        - ipBlock: { cidr: 172.17.0.0/16 }
        - namespaceSelector: { matchLabels: { project: myproject } }
        - podSelector: { matchLabels: { role: frontend } }`,
      'default/test-network-policy',
    ),
  ],
  'a range of ports': [
    policy(
      `
  podSelector: { matchLabels: { role: db } }
  policyTypes: [Egress]
  egress:
    - to:
        - ipBlock: { cidr: 10.0.0.0/24 }
      ports:
        - protocol: TCP
          port: 32000
          endPort: 32768`,
      'default/multi-port-egress',
    ),
    db,
  ],
  'several namespaces by name': [
    policy(
      `
  podSelector: { matchLabels: { app: web } }
  policyTypes: [Ingress]
  ingress:
    - from:
        - namespaceSelector:
            matchExpressions:
              - { key: kubernetes.io/metadata.name, operator: In, values: [frontend, backend] }`,
      'default/egress-namespaces',
    ),
    web,
  ],
  'deny all of an application': [
    policy('  podSelector: { matchLabels: { app: web } }\n  ingress: []', 'default/web-deny-all'),
    web,
  ],
  'limit an application to its own pods': [
    policy(
      '  podSelector: { matchLabels: { app: bookstore, role: api } }\n  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: bookstore } }',
      'default/api-allow',
    ),
    api,
    search,
  ],
  'allow all to an application beside a default deny': [
    policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - {}', 'default/web-allow-all'),
    policy('  podSelector: {}\n  policyTypes: [Ingress]', 'default/default-deny-ingress'),
    web,
  ],
  'deny other namespaces': [
    policy(
      '  podSelector:\n    matchLabels:\n  ingress:\n    - from:\n        - podSelector: {}'.replace(
        '\n    matchLabels:',
        ' {}',
      ),
      'default/deny-from-other-namespaces',
    ),
    web,
    other,
  ],
  'allow all namespaces': [
    policy(
      '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - namespaceSelector: {}',
      'default/web-allow-all-namespaces',
    ),
    web,
    other,
  ],
  'allow a namespace by its purpose': [
    policy(
      '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { purpose: production } }',
      'default/web-allow-prod',
    ),
    namespace('prod purpose=production'),
    namespace('dev purpose=testing'),
    web,
  ],
  'allow some pods of another namespace': [
    policy(
      '  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from:\n        - namespaceSelector: { matchLabels: { team: operations } }\n          podSelector: { matchLabels: { type: monitoring } }',
      'default/web-allow-all-ns-monitoring',
    ),
    namespace('other team=operations'),
    pod('other/agent type=monitoring'),
    web,
  ],
  'deny all of an application, then allow some': [
    policy('  podSelector: { matchLabels: { app: web } }\n  ingress: []', 'default/web-deny-all'),
    policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - {}', 'default/web-allow-all'),
    web,
  ],
  'allow external traffic': [
    policy('  podSelector: { matchLabels: { app: web } }\n  ingress:\n    - from: []', 'default/web-allow-external'),
    web,
  ],
  'allow one port': [
    policy(
      '  podSelector: { matchLabels: { app: apiserver } }\n  ingress:\n    - ports:\n        - port: 5000\n      from:\n        - podSelector: { matchLabels: { role: monitoring } }',
      'default/api-allow-5000',
    ),
    pod('default/apiserver app=apiserver :8000 :5000'),
    pod('default/monitor role=monitoring'),
  ],
  'allow from several sources': [
    policy(
      `
  podSelector: { matchLabels: { app: bookstore, role: db } }
  ingress:
    - from:
        - podSelector: { matchLabels: { app: bookstore, role: search } }
        - podSelector: { matchLabels: { app: bookstore, role: api } }`,
      'default/redis-allow-services',
    ),
    pod('default/redis app=bookstore role=db :6379'),
    api,
    search,
  ],
  'deny egress of an application': [
    policy(
      '  podSelector: { matchLabels: { app: web } }\n  policyTypes:\n    - Egress\n  egress: []',
      'default/foo-deny-egress',
    ),
    web,
  ],
  'deny egress of an application but for DNS': [
    policy(
      `
  podSelector: { matchLabels: { app: web } }
  policyTypes:
    - Egress
  egress:
    - ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP`,
      'default/foo-deny-egress',
    ),
    web,
  ],
  'deny external egress': [
    policy(
      `
  podSelector: { matchLabels: { app: web } }
  policyTypes:
    - Egress
  egress:
    - ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
      to:
        - namespaceSelector: {}`,
      'default/foo-deny-external-egress',
    ),
    web,
  ],
  'DNS first, then what else may go out': [
    policy(
      `
  podSelector: { matchLabels: { app: web } }
  policyTypes: [Egress]
  egress:
    - ports:
        - { port: 53, protocol: UDP }
        - { port: 53, protocol: TCP }
    - to:
        - podSelector: { matchLabels: { role: db } }
      ports:
        - { port: 6379, protocol: TCP }`,
      'default/web-egress',
    ),
    web,
    db,
  ],
  'the internet without the private ranges': [
    policy(
      `
  podSelector: { matchLabels: { app: web } }
  policyTypes: [Egress]
  egress:
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
            except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16]
    - to:
        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }
          podSelector: { matchLabels: { k8s-app: kube-dns } }
      ports:
        - { port: 53, protocol: UDP }
        - { port: 53, protocol: TCP }`,
      'default/internet-only',
    ),
    web,
  ],
};

describe('diagnose, of ordinary policies', () => {
  it.each(Object.entries(ordinary))('finds nothing in: %s', (_, documents) => {
    expect(toldOf(...documents)).toEqual([]);
  });

  it('remarks on a deny-all that leaves egress open, and no more', () => {
    expect(toldOf(policy('  podSelector: {}\n  ingress: []', 'default/default-deny-all'), web)).toEqual([
      'info egressLeftOpen',
    ]);
  });
});
