import { read } from '#manifests';
import { clusterOf, type Finding, findPlugin } from '#netpol';
import { diagnose } from './diagnose';

/** What diagnosis finds in one file with these documents. */
export function diagnosed(...documents: readonly string[]): readonly Finding[] {
  return diagnosedFiles([{ name: 'a.yaml', text: joined(documents) }]);
}

/** What diagnosis finds in files. */
export function diagnosedFiles(files: readonly { readonly name: string; readonly text: string }[]): readonly Finding[] {
  const reading = read(files);
  const { resources } = reading;
  const plugin = findPlugin(resources.scenarios[0]?.plugin);
  return diagnose({ reading, cluster: clusterOf(resources), plugin });
}

/** Documents as one text. */
export function joined(documents: readonly string[]): string {
  return documents.map((each) => each.replace(/^\n/, '')).join('\n---\n');
}

/** A policy of namespace shop, unless its name says another; `spec` is YAML, indented by two. */
export function policy(spec: string, name = 'shop/p'): string {
  const [namespace, own] = name.split('/');
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${own}
  namespace: ${namespace}
spec:
${spec.replace(/^\n/, '')}`;
}

/** A Pod: `shop/web app=web :80 :53/UDP :8080(http)`; `@10.0.0.1` is its address, `host` puts it on the host network. */
export function pod(words: string): string {
  const [name = '', ...rest] = words.split(' ');
  const labels = rest.filter((word) => word.includes('=')).map((word) => word.replace('=', ': '));
  const ports = rest.filter((word) => word.startsWith(':')).map(containerPort);
  const address = rest.find((word) => word.startsWith('@'))?.slice(1);
  const [namespace, own] = name.split('/');
  return `apiVersion: v1
kind: Pod
metadata: { name: ${own}, namespace: ${namespace}, labels: { ${labels.join(', ')} } }
spec: { ${rest.includes('host') ? 'hostNetwork: true, ' : ''}containers: [{ name: main, image: registry.example/main:1, ports: [${ports.join(', ')}] }] }${
    address === undefined ? '' : `\nstatus: { podIP: ${address} }`
  }`;
}

function containerPort(word: string): string {
  const [, port, protocol, name] = /^:(\d+)(?:\/(\w+))?(?:\((.+)\))?$/.exec(word) ?? [];
  const fields = [`containerPort: ${port}`];
  if (protocol !== undefined) fields.push(`protocol: ${protocol}`);
  if (name !== undefined) fields.push(`name: ${name}`);
  return `{ ${fields.join(', ')} }`;
}

/** A Namespace: `shop team=sales`. */
export function namespace(words: string): string {
  const [name, ...labels] = words.split(' ');
  return `apiVersion: v1
kind: Namespace
metadata: { name: ${name}, labels: { ${labels.map((word) => word.replace('=', ': ')).join(', ')} } }`;
}

/** A Service of these fields of `spec`. */
export function service(name: string, spec: string): string {
  const [own, namespaceOf] = name.split('/').toReversed();
  return `apiVersion: v1
kind: Service
metadata: { name: ${own}, namespace: ${namespaceOf} }
spec: ${spec}`;
}

/** A Scenario of these flows: `shop/web -> shop/db:5432/TCP allow`; `plugin=cilium` chooses a plugin, `user=203.0.113.7/32` an outside source. */
export function scenario(...lines: readonly string[]): string {
  const plugin = lines.find((line) => line.startsWith('plugin='))?.slice('plugin='.length);
  const external = lines.flatMap((line) => {
    const [, name, cidr] = /^(\w+)=(\S+\/\d+)$/.exec(line) ?? [];
    return name === undefined ? [] : [`    - { name: ${name}, cidr: "${cidr}" }`];
  });
  const flows = lines.flatMap((line) => {
    const [, from, to, port, protocol, expect] = /^(\S+) -> (\S+):(\d+)\/(\w+)(?: (\w+))?$/.exec(line) ?? [];
    if (from === undefined) return [];
    return [
      `    - { from: ${from}, to: ${to}, port: ${port}, protocol: ${protocol}${expect === undefined ? '' : `, expect: ${expect}`} }`,
    ];
  });
  return [
    'apiVersion: sluice.dev/v1alpha1',
    'kind: Scenario',
    'metadata:',
    '  name: s',
    'spec:',
    ...(plugin === undefined ? [] : [`  plugin: ${plugin}`]),
    ...(external.length === 0 ? ['  external: []'] : ['  external:', ...external]),
    ...(flows.length === 0 ? ['  flows: []'] : ['  flows:', ...flows]),
  ].join('\n');
}
