import { describe, expect, it } from 'vitest';
import { createdBy, testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

const traffic = yaml`
  apiVersion: sluice.dev/v1alpha1
  kind: Scenario
  metadata: {name: three-tier}
  spec:
    external:
      - {name: user, cidr: 203.0.113.10/32}   # the office
    flows:                                     # the edges
      - {from: user, to: default/web, port: 80, expect: allow}
      - {from: default/web, to: default/backend, port: 5000}
`;

describe('addExternal', () => {
  it('appends below the last one, quoted where brackets need it', () => {
    const edit = { kind: 'addExternal', name: 'v6', cidr: '2001:db8::/32' } as const;
    testEdit(
      traffic,
      edit,
      traffic.replace('# the office\n', '# the office\n    - {name: v6, cidr: "2001:db8::/32"}\n'),
    );
    expect(createdBy(traffic, edit)).toEqual({ file: 'manifests.yaml', document: 0, path: ['spec', 'external', 1] });
  });

  it('creates a Scenario in traffic.yaml where there is none', () => {
    testEdit(
      { 'policies.yaml': '' },
      { kind: 'addExternal', name: 'user', cidr: '203.0.113.10/32' },
      {
        'policies.yaml': '',
        'traffic.yaml': yaml`
          apiVersion: sluice.dev/v1alpha1
          kind: Scenario
          metadata:
            name: traffic
          spec:
            external:
              - {name: user, cidr: 203.0.113.10/32}
        `,
      },
    );
  });

  it('refuses what a flow could not name, and what is no CIDR', () => {
    testRefusal(
      traffic,
      { kind: 'addExternal', name: 'user', cidr: '10.0.0.0/8' },
      { kind: 'nameTaken', name: 'user' },
    );
    testRefusal(
      traffic,
      { kind: 'addExternal', name: 'a/b', cidr: '10.0.0.0/8' },
      { kind: 'invalidValue', field: 'name', value: 'a/b' },
    );
    testRefusal(
      traffic,
      { kind: 'addExternal', name: 'x', cidr: '10.0.0.0' },
      { kind: 'invalidValue', field: 'cidr', value: '10.0.0.0' },
    );
  });
});

describe('setExternal', () => {
  it('takes the flows along', () => {
    testEdit(
      traffic,
      ({ external }) => ({ kind: 'setExternal', external: external('user'), name: 'office', cidr: '203.0.113.0/24' }),
      traffic
        .replace('{name: user, cidr: 203.0.113.10/32}', '{name: office, cidr: 203.0.113.0/24}')
        .replace('{from: user', '{from: office'),
    );
  });
});

describe('addFlow', () => {
  it('appends a flow as the last one is written', () => {
    testEdit(
      traffic,
      { kind: 'addFlow', from: 'default/backend', to: 'default/db', protocol: 'TCP', port: 3306 },
      `${traffic}    - {from: default/backend, to: default/db, port: 3306}\n`,
    );
    testEdit(
      'apiVersion: sluice.dev/v1alpha1\nkind: Scenario\nspec:\n  flows:\n  - from: a\n    to: b/c\n    port: 1',
      { kind: 'addFlow', from: 'b/c', to: 'a', protocol: 'UDP', port: 'dns' },
      'apiVersion: sluice.dev/v1alpha1\nkind: Scenario\nspec:\n  flows:\n  - from: a\n    to: b/c\n    port: 1\n  - from: b/c\n    to: a\n    port: dns\n    protocol: UDP',
    );
  });

  it('opens an empty list', () => {
    testEdit(
      'apiVersion: sluice.dev/v1alpha1\nkind: Scenario\nspec:\n  flows: [] # none yet\n  plugin: calico\n',
      { kind: 'addFlow', from: 'a', to: 'b/c', protocol: 'TCP', port: 80 },
      'apiVersion: sluice.dev/v1alpha1\nkind: Scenario\nspec:\n  flows: # none yet\n    - {from: a, to: b/c, port: 80}\n  plugin: calico\n',
    );
  });

  it('refuses a flow that is there already', () => {
    testRefusal(
      traffic,
      { kind: 'addFlow', from: 'user', to: 'default/web', protocol: 'TCP', port: 80 },
      { kind: 'nameTaken', name: 'user → default/web TCP 80' },
    );
  });
});

describe('setFlow and setExpect', () => {
  it('change what differs in its place', () => {
    testEdit(
      traffic,
      ({ flow }) => [
        { kind: 'setFlow', flow: flow(0), protocol: 'UDP', port: 8080 },
        { kind: 'setExpect', flow: flow(0), expect: 'deny' },
        { kind: 'setExpect', flow: flow(1), expect: 'allow' },
      ],
      traffic
        .replace('port: 80, expect: allow', 'port: 8080, protocol: UDP, expect: deny')
        .replace('port: 5000', 'port: 5000, expect: allow'),
    );
    testEdit(
      traffic,
      ({ flow }) => ({ kind: 'setExpect', flow: flow(0), expect: undefined }),
      traffic.replace(', expect: allow', ''),
    );
    testEdit(traffic, ({ flow }) => ({ kind: 'setExpect', flow: flow(1), expect: undefined }), traffic);
  });
});

describe('setPlugin', () => {
  it('puts the plugin first in the spec, or changes it', () => {
    testEdit(traffic, { kind: 'setPlugin', plugin: 'calico' }, traffic.replace('spec:\n', 'spec:\n  plugin: calico\n'));
    testEdit(
      'apiVersion: sluice.dev/v1alpha1\nkind: Scenario\nspec:\n  plugin: calico   # ours\n',
      { kind: 'setPlugin', plugin: 'flannel' },
      'apiVersion: sluice.dev/v1alpha1\nkind: Scenario\nspec:\n  plugin: flannel   # ours\n',
    );
  });
});
