import { describe, expect, it } from 'vitest';
import { createdBy, testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

const web = yaml`
  apiVersion: v1
  kind: Pod
  metadata: {name: web}
  spec:
    containers:
      - name: web
        image: nginx:1.27   # pinned
        ports:
          - containerPort: 80 # plain
            name: http
          - {containerPort: 53, protocol: UDP}
      - name: side
        ports: [{containerPort: 9000}]
`;

describe('addPort', () => {
  it('appends to the first container as the last port is written', () => {
    const edit = {
      kind: 'addPort',
      podSpec: { file: 'manifests.yaml', document: 0, path: ['spec'] },
      port: { containerPort: 443, protocol: 'TCP', name: 'https' },
    } as const;
    testEdit(
      web,
      edit,
      web.replace('protocol: UDP}\n', 'protocol: UDP}\n        - {name: https, containerPort: 443}\n'),
    );
    expect(createdBy(web, edit)).toEqual({
      file: 'manifests.yaml',
      document: 0,
      path: ['spec', 'containers', 0, 'ports', 2],
    });
  });

  it('creates the list where there is none, as lists are indented elsewhere', () => {
    testEdit(
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - image: nginx\n    name: web # last\n  restartPolicy: Never',
      ({ manifest }) => ({
        kind: 'addPort',
        podSpec: manifest('web').podSpec,
        port: { containerPort: 80, protocol: 'SCTP' },
      }),
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - image: nginx\n    name: web # last\n    ports:\n    - containerPort: 80\n      protocol: SCTP\n  restartPolicy: Never',
    );
  });

  it('creates a container where there is none', () => {
    testEdit(
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n',
      ({ manifest }) => ({
        kind: 'addPort',
        podSpec: manifest('web').podSpec,
        port: { containerPort: 80, protocol: 'TCP' },
      }),
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:stable\n      ports:\n        - containerPort: 80\n',
    );
  });

  it('refuses a port or a name that is there already, in any container', () => {
    const spec = { kind: 'addPort', podSpec: { file: 'manifests.yaml', document: 0, path: ['spec'] } } as const;
    testRefusal(
      web,
      { ...spec, port: { containerPort: 9000, protocol: 'TCP' } },
      { kind: 'nameTaken', name: 'TCP 9000' },
    );
    testRefusal(
      web,
      { ...spec, port: { containerPort: 1, protocol: 'TCP', name: 'http' } },
      { kind: 'nameTaken', name: 'http' },
    );
    testRefusal(
      web,
      { ...spec, port: { containerPort: 1, protocol: 'TCP', name: 'HTTP' } },
      { kind: 'invalidValue', field: 'name', value: 'HTTP' },
    );
  });
});

describe('setPort', () => {
  it('changes only what differs', () => {
    testEdit(
      web,
      ({ manifest }) => ({
        kind: 'setPort',
        podSpec: manifest('web').podSpec,
        before: { containerPort: 80, protocol: 'TCP', name: 'http' },
        after: { containerPort: 8080, protocol: 'TCP', name: 'http' },
      }),
      web.replace('containerPort: 80 #', 'containerPort: 8080 #'),
    );
  });

  it('adds and takes away protocol and name', () => {
    testEdit(
      web,
      ({ manifest }) => [
        {
          kind: 'setPort',
          podSpec: manifest('web').podSpec,
          before: { containerPort: 80, protocol: 'TCP', name: 'http' },
          after: { containerPort: 80, protocol: 'UDP' },
        },
        {
          kind: 'setPort',
          podSpec: manifest('web').podSpec,
          before: { containerPort: 53, protocol: 'UDP' },
          after: { containerPort: 53, protocol: 'TCP', name: 'dns' },
        },
      ],
      web
        .replace('          name: http\n', '          protocol: UDP\n')
        .replace('{containerPort: 53, protocol: UDP}', '{name: dns, containerPort: 53, protocol: TCP}'),
    );
  });
});

describe('removePort', () => {
  it('pulls nothing up and leaves the others', () => {
    testEdit(
      web,
      ({ manifest }) => ({
        kind: 'removePort',
        podSpec: manifest('web').podSpec,
        port: { containerPort: 80, protocol: 'TCP' },
      }),
      web.replace('        - containerPort: 80 # plain\n          name: http\n', ''),
    );
  });

  it('takes the list away with the last one', () => {
    testEdit(
      web,
      ({ manifest }) => ({
        kind: 'removePort',
        podSpec: manifest('web').podSpec,
        port: { containerPort: 9000, protocol: 'TCP' },
      }),
      web.replace('      ports: [{containerPort: 9000}]\n', ''),
    );
  });

  it('refuses a port that is not declared', () => {
    testRefusal(
      web,
      ({ manifest }) => ({
        kind: 'removePort',
        podSpec: manifest('web').podSpec,
        port: { containerPort: 80, protocol: 'UDP' },
      }),
      { kind: 'notFound', place: { file: 'manifests.yaml', document: 0, path: ['spec'] } },
    );
  });
});
