import { describe, expect, it } from 'vitest';
import { read } from '../../read';

const readText = (text: string) => read([{ name: 'w.yaml', text }]);
const at = (...path: (string | number)[]) => ({ file: 'w.yaml', document: 0, path });
const codes = (text: string) => readText(text).findings.map(({ code, path }) => [code, path.join('.')]);

describe('decodeWorkload', () => {
  it('reads a Pod', () => {
    const { resources, findings } = readText(`apiVersion: v1
kind: Pod
metadata:
  name: web-1
  namespace: shop
  labels: {app: web, tier: ""}
  ownerReferences:
  - {kind: Node, name: n1}
  - {kind: ReplicaSet, name: web, controller: true}
spec:
  hostNetwork: true
  containers:
  - name: web
    ports:
    - {containerPort: 80, name: http}
    - {containerPort: 53, protocol: UDP}
  - name: side
  initContainers:
  - name: proxy
    restartPolicy: Always
    ports: [{containerPort: 15001}]
  - name: setup
    ports: [{containerPort: 9}]
status:
  podIP: 10.1.0.5
  podIPs: [{ip: 10.1.0.5}, {ip: "fd00::5"}]
`);
    expect(findings).toEqual([]);
    expect(resources.pods).toEqual([
      {
        kind: 'Pod',
        namespace: 'shop',
        name: 'web-1',
        labels: new Map([
          ['app', 'web'],
          ['tier', ''],
        ]),
        ports: [
          { containerPort: 80, protocol: 'TCP', name: 'http' },
          { containerPort: 53, protocol: 'UDP' },
          { containerPort: 15001, protocol: 'TCP' },
        ],
        hostNetwork: true,
        podIPs: ['10.1.0.5', 'fd00::5'],
        owner: { kind: 'ReplicaSet', name: 'web' },
        origin: at(),
        podMetadata: at('metadata'),
        podSpec: at('spec'),
      },
    ]);
  });

  it('reads labels and ports of an owner from its template', () => {
    const { resources } = readText(`apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: not-seen}}
spec:
  replicas: 3
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: c, ports: [{containerPort: 80}]}]}
`);
    expect(resources.pods).toMatchObject([
      {
        kind: 'Deployment',
        namespace: 'default',
        labels: new Map([['app', 'web']]),
        ports: [{ containerPort: 80, protocol: 'TCP' }],
        replicas: 3,
        podMetadata: at('spec', 'template', 'metadata'),
        podSpec: at('spec', 'template', 'spec'),
      },
    ]);
  });

  it('reads a CronJob from the template within its job template', () => {
    const { resources } = readText(`apiVersion: batch/v1
kind: CronJob
metadata: {name: tick}
spec: {jobTemplate: {spec: {template: {metadata: {labels: {job: tick}}, spec: {hostNetwork: yes}}}}}
`);
    expect(resources.pods).toMatchObject([
      {
        kind: 'CronJob',
        labels: new Map([['job', 'tick']]),
        hostNetwork: true,
        podSpec: at('spec', 'jobTemplate', 'spec', 'template', 'spec'),
      },
    ]);
  });

  it.each(['StatefulSet', 'DaemonSet', 'ReplicaSet'])('reads a %s', (kind) => {
    const text = `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: x}\n`;
    expect(readText(text).resources.pods).toMatchObject([{ kind, name: 'x', labels: new Map(), ports: [] }]);
  });

  it('leaves out what has a wrong type, and tells it', () => {
    const text = `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web, v: 1}}
spec: {containers: [{ports: [{containerPort: "80"}, 81, {containerPort: 82}]}, web]}
`;
    const { resources } = readText(text);
    expect(resources.pods).toMatchObject([
      { labels: new Map([['app', 'web']]), ports: [{ containerPort: 82, protocol: 'TCP' }] },
    ]);
    expect(codes(text)).toEqual([
      ['wrongType', 'metadata.labels.v'],
      ['wrongType', 'spec.containers.0.ports.0.containerPort'],
      ['wrongType', 'spec.containers.0.ports.1'],
      ['wrongType', 'spec.containers.1'],
    ]);
  });

  it('tells ports that cannot be', () => {
    expect(
      codes(
        'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{ports: [{containerPort: 0}, {protocol: tcp}]}]}\n',
      ),
    ).toEqual([
      ['invalidPort', 'spec.containers.0.ports.0.containerPort'],
      ['required', 'spec.containers.0.ports.1.containerPort'],
      ['unsupportedProtocol', 'spec.containers.0.ports.1.protocol'],
    ]);
  });

  it('leaves out what has no name', () => {
    expect(readText('apiVersion: v1\nkind: Pod\n').resources.pods).toEqual([]);
    expect(codes('apiVersion: v1\nkind: Pod\n')).toEqual([['required', 'metadata.name']]);
  });

  it('leaves octal modes of files in peace', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {volumes: [{secret: {defaultMode: 0400}}], containers: [{ports: [{containerPort: 0120}]}]}\n';
    expect(codes(text)).toEqual([['yamlAmbiguousScalar', 'spec.containers.0.ports.0.containerPort']]);
  });
});
