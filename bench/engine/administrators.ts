import { at, type ManifestText } from './manifestTexts';
import type { Draw } from './workloads';

/**
 * Policies of administrators over namespaces with the labels `team` and `env` and pods with `app`, `tier` and `env`: an
 * Admin tier of a hundred priorities in both versions of the API, and a Baseline tier.
 */
export function administrators(draw: Draw): readonly ManifestText[] {
  const first = Array.from({ length: 60 }, (_, priority) => v1alpha1(`admin-${priority}`, priority, draw));
  const others = Array.from({ length: 40 }, (_, index) =>
    v1alpha2(`cluster-${index}`, { tier: 'Admin', priority: 60 + index }, draw),
  );
  const baseline = Array.from({ length: 5 }, (_, index) =>
    v1alpha2(`baseline-${index}`, { tier: 'Baseline', priority: 1 + index }, draw),
  );
  return [...first, ...others, ...baseline, v1alpha1('default', undefined, draw)];
}

/** An AdminNetworkPolicy, or the one BaselineAdminNetworkPolicy where there is no priority. */
function v1alpha1(name: string, priority: number | undefined, draw: Draw): ManifestText {
  const actions = priority === undefined ? ['Allow', 'Deny'] : ['Allow', 'Deny', 'Pass', 'Pass'];
  const ports = () => {
    const kind = draw(5);
    if (kind === 0) return '';
    if (kind === 1) return ', ports: [{ namedPort: web }]';
    const start = 1024 + draw(30000);
    if (kind === 2)
      return `, ports: [{ portRange: { protocol: TCP, start: ${start}, end: ${start + 1 + draw(1000)} } }]`;
    return `, ports: [{ portNumber: { protocol: TCP, port: ${at(numbers, draw(numbers.length))} } }]`;
  };
  return adminYaml({
    version: 'v1alpha1',
    kind: priority === undefined ? 'BaselineAdminNetworkPolicy' : 'AdminNetworkPolicy',
    name,
    rank: priority === undefined ? [] : [`priority: ${priority}`],
    rule: (peers, named) =>
      `{ action: ${at(actions, draw(actions.length))}, ${peers}${named === 'pods' ? ports() : ''} }`,
    draw,
  });
}

function v1alpha2(
  name: string,
  { tier, priority }: { readonly tier: string; readonly priority: number },
  draw: Draw,
): ManifestText {
  const actions = ['Accept', 'Deny', 'Pass', 'Pass'];
  const protocols = () => {
    const kind = draw(5);
    if (kind === 0) return '';
    if (kind === 1) return ', protocols: [{ destinationNamedPort: web }]';
    const start = 1024 + draw(30000);
    if (kind === 2) {
      return `, protocols: [{ udp: { destinationPort: { range: { start: ${start}, end: ${start + 1 + draw(1000)} } } } }]`;
    }
    return `, protocols: [{ tcp: { destinationPort: { number: ${at(numbers, draw(numbers.length))} } } }]`;
  };
  return adminYaml({
    version: 'v1alpha2',
    kind: 'ClusterNetworkPolicy',
    name,
    rank: [`tier: ${tier}`, `priority: ${priority}`],
    rule: (peers, named) =>
      `{ action: ${at(actions, draw(actions.length))}, ${peers}${named === 'pods' ? protocols() : ''} }`,
    draw,
  });
}

interface AdminText {
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly rank: readonly string[];
  /** Writes a rule for its peers; port names go with pods alone. */
  readonly rule: (peers: string, named: 'pods' | 'networks') => string;
  readonly draw: Draw;
}

function adminYaml({ version, kind, name, rank, rule, draw }: AdminText): ManifestText {
  const team = () => `{ matchLabels: { team: team-${draw(8)} } }`;
  const pods = () => `pods: { namespaceSelector: ${team()}, podSelector: { matchLabels: { app: app-${draw(20)} } } }`;
  const peer = () => (draw(3) === 0 ? `{ namespaces: ${team()} }` : `{ ${pods()} }`);
  const network = () => `{ networks: [10.100.${draw(4)}.0/24, ${101 + draw(40)}.0.0.0/8] }`;
  const rules = (field: 'from' | 'to') =>
    Array.from({ length: 1 + draw(3) }, () =>
      field === 'to' && draw(3) === 0
        ? rule(`to: [${network()}]`, 'networks')
        : rule(`${field}: [${peer()}, ${peer()}]`, 'pods'),
    ).join(', ');
  const spec = [
    ...rank,
    `subject: { ${draw(2) === 0 ? `namespaces: ${team()}` : pods()} }`,
    `ingress: [${rules('from')}]`,
    `egress: [${rules('to')}]`,
  ];
  const text = `apiVersion: policy.networking.k8s.io/${version}
kind: ${kind}
metadata:
  name: ${name}
spec:
${spec.map((line) => `  ${line}\n`).join('')}`;
  return { namespace: 'administrators', text };
}

const numbers = ['80', '443', '3306', '5432', '8080'];
