import { describe, it } from 'vitest';
import { testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

const pods = yaml`
  # Pods of the shop.

  # in front
  apiVersion: v1
  kind: Pod
  metadata: {name: web}
  ---
  # behind
  apiVersion: v1
  kind: Pod
  metadata: {name: db}

  # more to come
`;

const traffic = yaml`
  apiVersion: sluice.dev/v1alpha1
  kind: Scenario
  metadata: {name: t}
  spec:
    external:
      - {name: user, cidr: 203.0.113.10/32}
    flows:
      # the way in
      - {from: user, to: default/web, port: 80}

      # behind
      - {from: default/web, to: default/db, port: 3306} # the database
      - {from: gone/pod, to: default/db, port: 1}
`;

describe('delete', () => {
  it('takes a pod with its comment, and the flows that lose an end', () => {
    testEdit({ 'pods.yaml': pods, 'traffic.yaml': traffic }, ({ pod }) => ({ kind: 'delete', objects: [pod('web')] }), {
      'pods.yaml':
        '# Pods of the shop.\n\n# behind\napiVersion: v1\nkind: Pod\nmetadata: {name: db}\n\n# more to come\n',
      'traffic.yaml': traffic.replace(/ {4}# the way in\n.*\n\n/, '').replace(/ {4}- \{from: default\/web.*\n/, ''),
    });
  });

  it('leaves the flows list empty rather than null', () => {
    testEdit(
      traffic,
      ({ flow }) => ({ kind: 'delete', objects: [flow(0), flow(1), flow(2)] }),
      traffic.replace(/flows:\n(.*\n)*/, 'flows: []\n').replace('flows: []\n', 'flows: []\n    # behind\n'),
    );
  });

  it('takes a source with its flows', () => {
    testEdit(
      traffic,
      ({ external }) => ({ kind: 'delete', objects: [external('user')] }),
      traffic.replace(/external:\n.*\n/, 'external: []\n').replace(/ {4}# the way in\n.*\n\n/, ''),
    );
  });

  it('takes all manifests of a workload, and leaves flows that another one of that name still serves', () => {
    testEdit(
      yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web-1, ownerReferences: [{kind: Deployment, name: web, controller: true}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        ---
        apiVersion: sluice.dev/v1alpha1
        kind: Scenario
        spec:
          flows:
          - {from: default/web, to: "default/web[Deployment]", port: 1}
          - {from: default/web, to: default/web, port: 2}
      `,
      ({ pod }) => ({ kind: 'delete', objects: [pod('web')] }),
      yaml`
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        ---
        apiVersion: sluice.dev/v1alpha1
        kind: Scenario
        spec:
          flows:
          - {from: default/web, to: default/web, port: 2}
      `,
    );
  });

  it('takes items out of a List, and the List with its last item', () => {
    const list =
      'kind: List\napiVersion: v1\nitems:\n- kind: Pod\n  apiVersion: v1\n  metadata: {name: a}\n- kind: Pod\n  apiVersion: v1\n  metadata: {name: b}\n';
    testEdit(
      list,
      ({ pod }) => ({ kind: 'delete', objects: [pod('a')] }),
      'kind: List\napiVersion: v1\nitems:\n- kind: Pod\n  apiVersion: v1\n  metadata: {name: b}\n',
    );
    testEdit(list, ({ pod }) => ({ kind: 'delete', objects: [pod('a'), pod('b')] }), '');
    testEdit(
      '[\n]\n---\n{"kind": "List", "items": [\n  {"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "a"}},\n  {"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "b"}}\n]}\n',
      ({ pod }) => ({ kind: 'delete', objects: [pod('b')] }),
      '[\n]\n---\n{"kind": "List", "items": [\n  {"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "a"}}\n]}\n',
    );
  });

  it('takes several documents of a file at once', () => {
    testEdit(
      'kind: Pod\napiVersion: v1\nmetadata: {name: a}\n---\nkind: Pod\napiVersion: v1\nmetadata: {name: b}\n---\nkind: Pod\napiVersion: v1\nmetadata: {name: c}',
      ({ pod }) => ({ kind: 'delete', objects: [pod('a'), pod('c')] }),
      'kind: Pod\napiVersion: v1\nmetadata: {name: b}',
    );
  });

  it('refuses what is not there', () => {
    const place = { file: 'manifests.yaml', document: 3, path: [] };
    testRefusal(traffic, { kind: 'delete', objects: [place] }, { kind: 'notFound', place });
  });
});
