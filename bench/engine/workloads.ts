import { seededRandom } from '../seededRandom.mjs';
import { administrators } from './administrators';
import { at, type ManifestText, namespaceYaml, podYaml, policyYaml, type Workload, workload } from './manifestTexts';

/** Draws a whole number from 0, below another. */
export type Draw = (below: number) => number;

/** The workloads by name, each written when it is asked for. */
export const workloads: Readonly<Record<string, () => Workload>> = {
  'W1-100': () => mixed('W1-100', { pods: 100, namespaces: 10, policies: 50, seed: 100 }),
  'W1-500': () => mixed('W1-500', { pods: 500, namespaces: 25, policies: 250, seed: 500 }),
  'W1-1000': () => mixed('W1-1000', { pods: 1000, namespaces: 50, policies: 500, seed: 1000 }),
  'W1-10000': () => mixed('W1-10000', { pods: 10000, namespaces: 100, policies: 1000, seed: 10000 }),
  'W1-10000-5000': () => mixed('W1-10000-5000', { pods: 10000, namespaces: 200, policies: 5000, seed: 15000 }),
  'W2-30': () => dense('W2-30', 30),
  'W2-240': () => dense('W2-240', 240),
  'W3-250': () => smallNamespaces('W3-250', 250),
  'W4-1000': () => mixed('W4-1000', { pods: 1000, namespaces: 50, policies: 500, seed: 4, unique: 'unique' }),
  'W5-1000': () => manyPorts('W5-1000'),
  'W6-5000': () => manyBlocks('W6-5000'),
  'W7-1000': () =>
    mixed('W7-1000', { pods: 1000, namespaces: 50, policies: 500, seed: 1000, administered: 'administered' }),
  'W9-1000': () => mixed('W9-1000', { pods: 1000, namespaces: 50, policies: 500, seed: 1000, blocks: 'noBlocks' }),
};

interface Size {
  readonly pods: number;
  readonly namespaces: number;
  readonly policies: number;
  readonly seed: number;
  /** Whether every pod has a label of its own, so that no two are alike. */
  readonly unique?: 'unique';
  /** Whether administrators have policies too. */
  readonly administered?: 'administered';
  /** Whether no policy has an `ipBlock`. */
  readonly blocks?: 'noBlocks';
}

/** Labels of three kinds, policies of five, as found in mixed clusters. */
function mixed(name: string, size: Size): Workload {
  const draw = seededRandom(size.seed);
  const namespaces = Array.from({ length: size.namespaces }, (_, index) => `ns-${index}`);
  const documents = namespaces.map((each) =>
    namespaceYaml(each, { team: `team-${draw(8)}`, env: at(environments, draw(2)) }),
  );
  for (let index = 0; index < size.pods; index += 1) {
    const labels = { app: `app-${draw(20)}`, tier: at(tiers, draw(3)), env: at(environments, draw(2)) };
    const own = size.unique === undefined ? {} : { id: `id-${index}` };
    documents.push(
      podYaml({ namespace: at(namespaces, index % namespaces.length), index, labels: { ...labels, ...own } }),
    );
  }
  for (let index = 0; index < size.policies; index += 1) {
    documents.push(mixedPolicy(index, at(namespaces, draw(namespaces.length)), size.blocks, draw));
  }
  const own = `${size.pods} pods, ${size.namespaces} namespaces, ${size.policies} policies`;
  if (size.administered === undefined) return workload(name, documents, own);
  const added = administrators(draw);
  return workload(name, [...documents, ...added], `${own}, ${added.length} of administrators`);
}

function mixedPolicy(index: number, namespace: string, blocks: Size['blocks'], draw: Draw): ManifestText {
  const drawn = draw(100);
  const kind = blocks === 'noBlocks' && drawn >= 75 && drawn < 90 ? 60 : drawn;
  const header = { namespace, name: `policy-${index}` };
  const app = () => `{ matchLabels: { app: app-${draw(20)} } }`;
  if (kind < 15) {
    const types = draw(3) === 0 ? '[Ingress, Egress]' : '[Ingress]';
    return policyYaml(header, [`podSelector: {}`, `policyTypes: ${types}`]);
  }
  if (kind < 50) {
    return policyYaml(header, [
      `podSelector: ${app()}`,
      'policyTypes: [Ingress]',
      `ingress: [{ from: [{ podSelector: ${app()} }]${portsYaml(draw)} }]`,
    ]);
  }
  if (kind < 75) {
    const direction = draw(2);
    const peer = `{ namespaceSelector: { matchLabels: { team: team-${draw(8)} } }, podSelector: ${app()} }`;
    return policyYaml(header, [
      `podSelector: ${app()}`,
      `policyTypes: [${direction === 0 ? 'Ingress' : 'Egress'}]`,
      direction === 0
        ? `ingress: [{ from: [${peer}]${portsYaml(draw)} }]`
        : `egress: [{ to: [${peer}]${portsYaml(draw)} }]`,
    ]);
  }
  if (kind < 90) {
    const octet = draw(200);
    return policyYaml(header, [
      `podSelector: ${app()}`,
      'policyTypes: [Egress]',
      'egress:',
      `- { to: [{ ipBlock: { cidr: ${octet + 1}.0.0.0/8, except: [${octet + 1}.${draw(200)}.0.0/16] } }]${portsYaml(draw)} }`,
      '- { to: [{ namespaceSelector: {} }], ports: [{ protocol: UDP, port: 53 }] }',
    ]);
  }
  const expressions = `[{ key: tier, operator: In, values: [${at(tiers, draw(3))}, ${at(tiers, draw(3))}] }, { key: env, operator: NotIn, values: [${at(environments, draw(2))}] }]`;
  return policyYaml(header, [
    `podSelector: { matchExpressions: ${expressions} }`,
    'policyTypes: [Ingress]',
    `ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: app, operator: Exists }] } }]${portsYaml(draw)} }]`,
  ]);
}

function portsYaml(draw: Draw): string {
  const kind = draw(100);
  const one = () => `{ port: ${at(commonPorts, draw(commonPorts.length))} }`;
  if (kind < 30) return '';
  if (kind < 60) return `, ports: [${one()}]`;
  if (kind < 75) return `, ports: [${one()}, ${one()}]`;
  if (kind < 90) {
    const start = 1024 + draw(30000);
    return `, ports: [{ port: ${start}, endPort: ${start + draw(1000)} }]`;
  }
  return ', ports: [{ protocol: UDP, port: 53 }]';
}

/** Ten pods and twenty policies a namespace, each policy with many peers in groups of other namespaces. */
function dense(name: string, count: number): Workload {
  const draw = seededRandom(count);
  const namespaces = Array.from({ length: count }, (_, index) => `ns-${index}`);
  const documents = namespaces.map((each, index) => namespaceYaml(each, { group: `group-${index % 10}` }));
  for (const [number, namespace] of namespaces.entries()) {
    for (let index = 0; index < 10; index += 1) {
      documents.push(podYaml({ namespace, index: number * 10 + index, labels: { role: `role-${index}` } }));
    }
    for (let index = 0; index < 20; index += 1) {
      const some = (what: string) => Array.from({ length: 4 }, () => `${what}-${draw(10)}`).join(', ');
      const among = (key: string) => `{ matchExpressions: [{ key: ${key}, operator: In, values: [${some(key)}] }] }`;
      const peer = () => `{ namespaceSelector: ${among('group')}, podSelector: ${among('role')} }`;
      const port = () => `{ port: ${1000 + draw(200)}, endPort: ${1200 + draw(200)} }`;
      const direction = index % 2 === 0 ? 'ingress' : 'egress';
      const peers = direction === 'ingress' ? 'from' : 'to';
      const rules = Array.from(
        { length: 3 },
        () => `- { ${peers}: [${peer()}, ${peer()}], ports: [${port()}, ${port()}] }`,
      );
      documents.push(
        policyYaml({ namespace, name: `policy-${index}` }, [
          `podSelector: { matchLabels: { role: role-${(index >> 1) % 10} } }`,
          `policyTypes: [${direction === 'ingress' ? 'Ingress' : 'Egress'}]`,
          `${direction}:`,
          ...rules,
        ]),
      );
    }
  }
  return workload(name, documents, `${count} namespaces of 10 pods and 20 policies`);
}

/** Namespaces of four pods and five policies, for their own pods. */
function smallNamespaces(name: string, count: number): Workload {
  const draw = seededRandom(count);
  const documents: ManifestText[] = [];
  for (let number = 0; number < count; number += 1) {
    const namespace = `ns-${number}`;
    documents.push(namespaceYaml(namespace, { app: namespace }));
    for (let index = 0; index < 4; index += 1) {
      documents.push(podYaml({ namespace, index: number * 4 + index, labels: { app: `app-${index}` } }));
    }
    for (let index = 0; index < 5; index += 1) {
      const peer =
        index === 4
          ? `{ namespaceSelector: { matchLabels: { app: ns-${draw(count)} } } }`
          : `{ podSelector: { matchLabels: { app: app-${draw(4)} } } }`;
      documents.push(
        policyYaml({ namespace, name: `policy-${index}` }, [
          `podSelector: { matchLabels: { app: app-${index % 4} } }`,
          'policyTypes: [Ingress]',
          `ingress: [{ from: [${peer}]${portsYaml(draw)} }]`,
        ]),
      );
    }
  }
  return workload(name, documents, `${count} namespaces of 4 pods and 5 policies`);
}

/** A thousand policies of ten ranges apart, and port names that mean another number on each pod. */
function manyPorts(name: string): Workload {
  const draw = seededRandom(5);
  const namespaces = Array.from({ length: 20 }, (_, index) => `ns-${index}`);
  const documents = namespaces.map((each) => namespaceYaml(each, {}));
  for (let index = 0; index < 500; index += 1) {
    const labels = { app: `app-${draw(20)}` };
    documents.push(podYaml({ namespace: at(namespaces, index % 20), index, labels, port: 8000 + (index % 50) }));
  }
  for (let index = 0; index < 1000; index += 1) {
    const ranges = Array.from({ length: 10 }, (_, part) => {
      const start = part * 6000 + 1 + draw(3000);
      return `{ port: ${start}, endPort: ${start + draw(2900)} }`;
    });
    documents.push(
      policyYaml({ namespace: at(namespaces, index % 20), name: `policy-${index}` }, [
        `podSelector: { matchLabels: { app: app-${draw(20)} } }`,
        'policyTypes: [Ingress, Egress]',
        `ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: app-${draw(20)} } } }], ports: [${ranges.join(', ')}, { port: web }] }]`,
        `egress: [{ to: [{ namespaceSelector: {} }], ports: [{ port: web }, ${ranges[0]}] }]`,
      ]),
    );
  }
  return workload(name, documents, '500 pods, 1,000 policies of 10 port ranges, named ports');
}

/** Five thousand blocks that overlap, most with exceptions, of both families. */
function manyBlocks(name: string): Workload {
  const draw = seededRandom(6);
  const namespaces = Array.from({ length: 20 }, (_, index) => `ns-${index}`);
  const documents = namespaces.map((each) => namespaceYaml(each, {}));
  for (let index = 0; index < 500; index += 1) {
    documents.push(podYaml({ namespace: at(namespaces, index % 20), index, labels: { app: `app-${draw(20)}` } }));
  }
  for (let index = 0; index < 500; index += 1) {
    const blocks = Array.from({ length: 10 }, (_, part) => {
      if (part === 9) return `{ ipBlock: { cidr: "2001:db8:${draw(4096).toString(16)}::/48" } }`;
      const [a, b] = [1 + draw(220), draw(256)];
      return `{ ipBlock: { cidr: ${a}.${b & 0xf0}.0.0/12, except: [${a}.${b}.${draw(256)}.0/24] } }`;
    });
    documents.push(
      policyYaml({ namespace: at(namespaces, index % 20), name: `policy-${index}` }, [
        `podSelector: { matchLabels: { app: app-${draw(20)} } }`,
        'policyTypes: [Ingress, Egress]',
        `ingress: [{ from: [${blocks.join(', ')}]${portsYaml(draw)} }]`,
        `egress: [{ to: [${blocks.join(', ')}]${portsYaml(draw)} }]`,
      ]),
    );
  }
  return workload(name, documents, '500 pods, 500 policies of 10 blocks, IPv4 and IPv6');
}

const tiers = ['front', 'middle', 'back'];
const environments = ['test', 'live'];
const commonPorts = ['80', '443', '3306', '5432', '6379', '8080', '9090', 'web'];
