import { describe, it } from 'vitest';
import { testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

const pod = (metadata: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n${metadata}spec: {}\n`;

const deployment = yaml`
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    name: api
    labels: {app: api}      # of the Deployment itself
  spec:
    selector:
      matchLabels:
        app: api            # must match below
    template:
      metadata:
        labels:
          app: api
          tier: 'back'
`;

describe('setLabel', () => {
  it('changes a value in its quotes and leaves the line alone', () => {
    testEdit(
      pod("  name: web\n  labels: {app: 'web',  tier: front} # two\n"),
      ({ manifest }) => ({ kind: 'setLabel', metadata: manifest('web').podMetadata, key: 'app', value: 'api' }),
      pod("  name: web\n  labels: {app: 'api',  tier: front} # two\n"),
    );
  });

  it('adds a label below the last one', () => {
    testEdit(
      pod('  name: web\n  labels:\n      app: web # the app\n      # more to come\n'),
      ({ manifest }) => ({
        kind: 'setLabel',
        metadata: manifest('web').podMetadata,
        key: 'app.kubernetes.io/name',
        value: '1.0',
      }),
      pod(
        '  name: web\n  labels:\n      app: web # the app\n      app.kubernetes.io/name: "1.0"\n      # more to come\n',
      ),
    );
  });

  it('creates labels below name and namespace', () => {
    testEdit(
      pod('  name: web\n  namespace: shop # here\n  annotations: {a: b}\n'),
      ({ manifest }) => ({ kind: 'setLabel', metadata: manifest('web').podMetadata, key: 'app', value: 'web' }),
      pod('  name: web\n  namespace: shop # here\n  labels:\n    app: web\n  annotations: {a: b}\n'),
    );
  });

  it('fills labels that are empty', () => {
    testEdit(
      pod('  name: web\n  labels: # none yet\n'),
      ({ manifest }) => ({ kind: 'setLabel', metadata: manifest('web').podMetadata, key: 'app', value: 'web' }),
      pod('  name: web\n  labels: # none yet\n    app: web\n'),
    );
    testEdit(
      pod('  name: web\n  labels: {} # none yet\n'),
      ({ manifest }) => ({ kind: 'setLabel', metadata: manifest('web').podMetadata, key: 'app', value: 'web' }),
      pod('  name: web\n  labels: # none yet\n    app: web\n'),
    );
  });

  it('adds the metadata that a template lacks', () => {
    testEdit(
      'kind: Job\napiVersion: batch/v1\nmetadata: {name: j}\nspec:\n  template:\n    spec: {containers: []}\n',
      ({ manifest }) => ({ kind: 'setLabel', metadata: manifest('j').podMetadata, key: 'app', value: 'j' }),
      'kind: Job\napiVersion: batch/v1\nmetadata: {name: j}\nspec:\n  template:\n    spec: {containers: []}\n    metadata: {labels: {app: j}}\n',
    );
  });

  it("takes the workload's own selector along, and nothing else", () => {
    testEdit(
      deployment,
      ({ manifest }) => ({ kind: 'setLabel', metadata: manifest('api').podMetadata, key: 'app', value: 'backend' }),
      deployment
        .replace('app: api            #', 'app: backend            #')
        .replace('        app: api\n        tier', '        app: backend\n        tier'),
    );
  });

  it('writes JSON as JSON', () => {
    testEdit(
      '{\n  "apiVersion": "v1",\n  "kind": "Pod",\n  "metadata": {\n    "name": "a"\n  }\n}\n',
      ({ manifest }) => ({ kind: 'setLabel', metadata: manifest('a').podMetadata, key: 'app', value: 'a' }),
      '{\n  "apiVersion": "v1",\n  "kind": "Pod",\n  "metadata": {\n    "name": "a",\n    "labels": {\n      "app": "a"\n    }\n  }\n}\n',
    );
  });

  it('gives labels that are shared by an alias their own copy', () => {
    testEdit(
      yaml`
        kind: List
        apiVersion: v1
        items:
        - kind: Pod
          apiVersion: v1
          metadata:
            name: a
            labels: &shared
              app: shop # both
              tier: x
        - kind: Pod
          apiVersion: v1
          metadata:
            name: b
            labels: *shared
      `,
      ({ manifest }) => ({ kind: 'setLabel', metadata: manifest('b').podMetadata, key: 'app', value: 'b' }),
      yaml`
        kind: List
        apiVersion: v1
        items:
        - kind: Pod
          apiVersion: v1
          metadata:
            name: a
            labels: &shared
              app: shop # both
              tier: x
        - kind: Pod
          apiVersion: v1
          metadata:
            name: b
            labels:
              app: b
              tier: x
      `,
    );
  });

  it('refuses to change a value that an alias elsewhere repeats', () => {
    testRefusal(
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels: &l {app: x} # shared\n  annotations: *l\n',
      ({ manifest }) => ({ kind: 'setLabel', metadata: manifest('a').podMetadata, key: 'app', value: 'y' }),
      { kind: 'exoticSyntax', file: 'manifests.yaml', line: 5, context: 'alias' },
    );
  });
});

describe('renameLabel', () => {
  it('renames the key in its place, and in the own selector', () => {
    testEdit(
      deployment,
      ({ manifest }) => ({ kind: 'renameLabel', metadata: manifest('api').podMetadata, key: 'app', to: 'name' }),
      deployment
        .replace('app: api            #', 'name: api            #')
        .replace('        app: api\n        tier', '        name: api\n        tier'),
    );
  });

  it('keeps the quotes of the key', () => {
    testEdit(
      pod('  name: web\n  labels: {"app": web}\n'),
      ({ manifest }) => ({ kind: 'renameLabel', metadata: manifest('web').podMetadata, key: 'app', to: 'on' }),
      pod('  name: web\n  labels: {"on": web}\n'),
    );
  });

  it('refuses a key that is there already', () => {
    testRefusal(
      deployment,
      ({ manifest }) => ({ kind: 'renameLabel', metadata: manifest('api').podMetadata, key: 'app', to: 'tier' }),
      { kind: 'nameTaken', name: 'tier' },
    );
  });

  it('refuses a key that a merge brought in and that comments surround', () => {
    testRefusal(
      'apiVersion: v1\nkind: Pod\nx: &base {app: a}\nmetadata:\n  name: a\n  labels:\n    <<: *base # shared\n    tier: b\n',
      ({ manifest }) => ({ kind: 'renameLabel', metadata: manifest('a').podMetadata, key: 'app', to: 'name' }),
      { kind: 'exoticSyntax', file: 'manifests.yaml', line: 7, context: 'mergeKey' },
    );
  });
});

describe('removeLabel', () => {
  it('takes the line with its comment', () => {
    testEdit(
      deployment.replace("tier: 'back'", "tier: 'back' # goes"),
      ({ manifest }) => ({ kind: 'removeLabel', metadata: manifest('api').podMetadata, key: 'tier' }),
      deployment.replace("        tier: 'back'\n", ''),
    );
  });

  it('takes labels away with the last one', () => {
    testEdit(
      pod('  name: web\n  labels:\n    app: web\n  annotations: {}\n'),
      ({ manifest }) => ({ kind: 'removeLabel', metadata: manifest('web').podMetadata, key: 'app' }),
      pod('  name: web\n  annotations: {}\n'),
    );
    testEdit(
      pod('  name: web\n  labels: {app: web, x: y}\n'),
      ({ manifest }) => ({ kind: 'removeLabel', metadata: manifest('web').podMetadata, key: 'app' }),
      pod('  name: web\n  labels: {x: y}\n'),
    );
  });

  it('refuses the last label that the own selector asks for', () => {
    testRefusal(
      deployment,
      ({ manifest }) => ({ kind: 'removeLabel', metadata: manifest('api').podMetadata, key: 'app' }),
      { kind: 'selectorNeedsLabel', key: 'app' },
    );
  });
});
