import { describe, expect, it } from 'vitest';
import { createdBy, testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

const web = yaml`
  # the shop
  apiVersion: v1
  kind: Pod
  metadata:
    name: web        # in front
    labels:
      app: web
  spec:
    containers:
    - name: web
      image: nginx:1.27
`;

const traffic = yaml`
  apiVersion: sluice.dev/v1alpha1
  kind: Scenario
  metadata: {name: t}
  spec:
    external:
      - {name: user, cidr: 203.0.113.10/32}
    flows:
      - {from: user, to: default/web, port: 80, expect: allow} # the way in
      - {from: "default/web[Pod]", to: data/db, port: 3306}
`;

describe('addPod', () => {
  it('appends a Pod in the style of the file with most workloads', () => {
    const before = { 'policies.yaml': '', 'shop.yaml': web };
    const edit = {
      kind: 'addPod',
      namespace: 'shop',
      name: 'api.v2',
      labels: { app: 'api', tier: 'yes' },
      ports: [
        { containerPort: 5000, protocol: 'TCP' },
        { containerPort: 53, protocol: 'UDP', name: 'dns' },
      ],
    } as const;
    testEdit(before, edit, {
      'policies.yaml': '',
      'shop.yaml': `${web}${yaml`
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: api.v2
          namespace: shop
          labels:
            app: api
            tier: "yes"
        spec:
          containers:
          - name: api-v2
            image: nginx:stable
            ports:
            - containerPort: 5000
            - name: dns
              containerPort: 53
              protocol: UDP
      `}`,
    });
    expect(createdBy(before, edit)).toEqual({ file: 'shop.yaml', document: 1, path: [] });
  });

  it('creates workloads.yaml where no file holds workloads', () => {
    const edit = { kind: 'addPod', namespace: 'default', name: 'web', labels: {}, ports: [] } as const;
    testEdit({ 'a.json': '{"kind": "List", "items": []}' }, edit, {
      'a.json': '{"kind": "List", "items": []}',
      'workloads.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:stable\n',
    });
    expect(createdBy('', edit)).toEqual({ file: 'workloads.yaml', document: 0, path: [] });
  });

  it('refuses names and labels that no server takes, and names that are taken', () => {
    const pod = { kind: 'addPod', namespace: 'default', name: 'web', labels: {}, ports: [] } as const;
    testRefusal(web, pod, { kind: 'nameTaken', name: 'web' });
    testRefusal('', { ...pod, name: 'Web' }, { kind: 'invalidName', name: 'Web' });
    testRefusal('', { ...pod, namespace: 'a.b' }, { kind: 'invalidName', name: 'a.b' });
    testRefusal('', { ...pod, labels: { app: 'x y' } }, { kind: 'invalidValue', field: 'app', value: 'x y' });
    testRefusal(
      '',
      { ...pod, ports: [{ containerPort: 0, protocol: 'TCP' }] },
      { kind: 'invalidValue', field: 'containerPort', value: '0' },
    );
  });
});

describe('renameWorkload', () => {
  it('changes the name and the flows that refer to it, in their quotes', () => {
    testEdit(
      { 'w.yaml': web, 't.yaml': traffic },
      ({ pod }) => ({ kind: 'renameWorkload', workload: pod('web'), to: 'front' }),
      {
        'w.yaml': web.replace('name: web        #', 'name: front        #'),
        't.yaml': traffic
          .replace('to: default/web,', 'to: default/front,')
          .replace('"default/web[Pod]"', '"default/front[Pod]"'),
      },
    );
  });

  it('renames an owner in the pods that name it', () => {
    const owned = yaml`
      apiVersion: apps/v1
      kind: ReplicaSet
      metadata: {name: web, namespace: shop}
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: web-1
        namespace: shop
        ownerReferences:
        - {apiVersion: apps/v1, kind: ReplicaSet, name: web, controller: true} # set by the controller
    `;
    testEdit(
      owned,
      ({ pod }) => ({ kind: 'renameWorkload', workload: pod('web'), to: 'front' }),
      owned
        .replace('{name: web,', '{name: front,')
        .replace('kind: ReplicaSet, name: web', 'kind: ReplicaSet, name: front'),
    );
  });

  it('renames every repetition of the object, and leaves namesakes in other namespaces', () => {
    testEdit(
      'kind: Pod\napiVersion: v1\nmetadata: {name: a}\n---\nkind: Pod\napiVersion: v1\nmetadata: {name: a}\n---\nkind: Pod\napiVersion: v1\nmetadata: {name: a, namespace: x}\n',
      ({ pod }) => ({ kind: 'renameWorkload', workload: pod('a'), to: 'b' }),
      'kind: Pod\napiVersion: v1\nmetadata: {name: b}\n---\nkind: Pod\napiVersion: v1\nmetadata: {name: b}\n---\nkind: Pod\napiVersion: v1\nmetadata: {name: a, namespace: x}\n',
    );
  });

  it('refuses a name that a workload of another kind has', () => {
    testRefusal(
      `${web}---\nkind: Deployment\napiVersion: apps/v1\nmetadata: {name: api}\n`,
      ({ pod }) => ({ kind: 'renameWorkload', workload: pod('web'), to: 'api' }),
      { kind: 'nameTaken', name: 'api' },
    );
  });
});

describe('moveWorkload', () => {
  it('adds the namespace below the name, and takes the flows along', () => {
    testEdit(
      { 'w.yaml': web, 't.yaml': traffic },
      ({ pod }) => ({ kind: 'moveWorkload', workload: pod('web'), toNamespace: 'shop' }),
      {
        'w.yaml': web.replace('# in front\n', '# in front\n  namespace: shop\n'),
        't.yaml': traffic.replace('to: default/web,', 'to: shop/web,').replace('"default/web[Pod]"', '"shop/web[Pod]"'),
      },
    );
  });

  it('changes a namespace that is written, also to default', () => {
    testEdit(
      "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: 'shop'}}\n",
      ({ pod }) => ({ kind: 'moveWorkload', workload: pod('a'), toNamespace: 'default' }),
      "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: 'default'}}\n",
    );
  });

  it('does nothing when it is there already', () => {
    testEdit(web, ({ pod }) => ({ kind: 'moveWorkload', workload: pod('web'), toNamespace: 'default' }), web);
  });
});

describe('duplicateWorkload', () => {
  it('copies the document to the letter under another name, without what a server put there', () => {
    const before = yaml`
      # All pods of the shop.

      # the web server
      apiVersion: v1
      kind: Pod
      metadata:
        name: web # in front
        uid: 4a5b
        labels: {app: 'web'}   # kept
      spec:
        containers: [ {name: web, image: nginx} ]
      status:
        podIP: 10.0.0.7
      ---
      kind: Namespace
      apiVersion: v1
      metadata: {name: x}
    `;
    testEdit(
      before,
      ({ pod }) => ({ kind: 'duplicateWorkload', workload: pod('web'), name: 'web-2' }),
      `${before}${yaml`
      ---
      # the web server
      apiVersion: v1
      kind: Pod
      metadata:
        name: web-2 # in front
        labels: {app: 'web'}   # kept
      spec:
        containers: [ {name: web, image: nginx} ]
    `}`,
    );
  });

  it('copies an item of a List within the List', () => {
    const before = yaml`
      kind: List
      apiVersion: v1
      items:
      # first
      - kind: Pod
        apiVersion: v1
        metadata: {name: a} # one

      - kind: Pod
        apiVersion: v1
        metadata: {name: b}
    `;
    const edit = {
      kind: 'duplicateWorkload',
      workload: { file: 'manifests.yaml', document: 0, path: ['items', 0] },
      name: 'c',
    } as const;
    testEdit(
      before,
      edit,
      `${before}${yaml`
      - kind: Pod
        apiVersion: v1
        metadata: {name: c} # one
    `}`,
    );
    expect(createdBy(before, edit)).toEqual({ file: 'manifests.yaml', document: 0, path: ['items', 2] });
  });

  it('copies within JSON', () => {
    testEdit(
      '{"kind":"List","apiVersion":"v1","items":[{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a"}}]}',
      ({ pod }) => ({ kind: 'duplicateWorkload', workload: pod('a'), name: 'b' }),
      '{"kind":"List","apiVersion":"v1","items":[{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a"}},{"kind":"Pod","apiVersion":"v1","metadata":{"name":"b"}}]}',
    );
  });
});
