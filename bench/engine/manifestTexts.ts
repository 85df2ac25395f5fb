import type { SourceFile } from '#manifests';

/** A cluster as manifests, the same for the same name. */
export interface Workload {
  readonly name: string;
  /** What it stresses, and its size. */
  readonly about: string;
  /** One for each namespace. */
  readonly files: readonly SourceFile[];
}

/** One object and the namespace in whose file it stands. */
export interface ManifestText {
  readonly namespace: string;
  readonly text: string;
}

/** Manifests as files, one for each namespace. */
export function workload(name: string, documents: readonly ManifestText[], about: string): Workload {
  const files = new Map<string, string[]>();
  for (const { namespace, text } of documents) {
    const file = files.get(namespace);
    if (file === undefined) files.set(namespace, [text]);
    else file.push(text);
  }
  return {
    name,
    about,
    files: [...files].map(([namespace, texts]) => ({ name: `${namespace}.yaml`, text: texts.join('---\n') })),
  };
}

/** A Namespace. */
export function namespaceYaml(name: string, labels: Readonly<Record<string, string>>): ManifestText {
  const text = `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels: ${flow(labels)}\n`;
  return { namespace: name, text };
}

/** A Pod to be written. */
export interface PodText {
  readonly namespace: string;
  readonly index: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly port?: number;
}

/** A Pod with an address of its own and one named port. */
export function podYaml({ namespace, index, labels, port = 8080 }: PodText): ManifestText {
  const address = `10.${100 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
  const text = `apiVersion: v1
kind: Pod
metadata:
  name: pod-${index}
  namespace: ${namespace}
  labels: ${flow(labels)}
spec:
  containers:
  - name: main
    image: registry.example/main
    ports: [{ name: web, containerPort: ${port} }]
status:
  podIP: ${address}
  podIPs: [{ ip: ${address} }]
`;
  return { namespace, text };
}

/** A NetworkPolicy with the given lines of its `spec`. */
export function policyYaml(
  { namespace, name }: { readonly namespace: string; readonly name: string },
  spec: readonly string[],
): ManifestText {
  const text = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
${spec.map((line) => `  ${line}\n`).join('')}`;
  return { namespace, text };
}

/** Labels in flow style. */
export function flow(labels: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(labels)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
}

/** An item that is there. */
export function at(items: readonly string[], index: number): string {
  return items[index] ?? '';
}
