import { describe, expect, it } from 'vitest';
import { read } from '../../read';

const scenarioText = (spec: string) => `apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: {name: three-tier}
spec: ${spec}
`;
const readScenario = (spec: string) => read([{ name: 's.yaml', text: scenarioText(spec) }]);
const codes = (spec: string) =>
  readScenario(spec)
    .findings.filter(({ code }) => code !== 'flowEndMissing')
    .map(({ code, path }) => [code, path.join('.')]);
const at = (...path: (string | number)[]) => ({ file: 's.yaml', document: 0, path });

describe('decodeScenario', () => {
  it('reads plugin, outside sources and flows', () => {
    const { resources } = readScenario(`
  plugin: calico
  external:
    - {name: user, cidr: 203.0.113.10/32}
  flows:
    - {from: user, to: default/web, port: 80, expect: allow}
    - {from: default/web, to: default/backend, port: http, protocol: UDP}`);
    expect(resources.scenarios).toEqual([
      {
        kind: 'Scenario',
        name: 'three-tier',
        plugin: 'calico',
        external: [{ name: 'user', cidr: '203.0.113.10/32', origin: at('spec', 'external', 0) }],
        flows: [
          {
            from: 'user',
            to: 'default/web',
            port: 80,
            protocol: 'TCP',
            expect: 'allow',
            origin: at('spec', 'flows', 0),
          },
          { from: 'default/web', to: 'default/backend', port: 'http', protocol: 'UDP', origin: at('spec', 'flows', 1) },
        ],
        origin: at(),
      },
    ]);
  });

  it('leaves out what lacks something, and keeps the places of the others', () => {
    const { resources } = readScenario('{flows: [{from: a}, {from: a, to: b, port: 0}, {from: a, to: b, port: 1}]}');
    expect(resources.scenarios[0]?.flows).toMatchObject([{ port: 1, origin: at('spec', 'flows', 2) }]);
    expect(codes('{flows: [{from: a}, {from: a, to: b, port: 0}]}')).toEqual([
      ['required', 'spec.flows.0.to'],
      ['required', 'spec.flows.0.port'],
      ['invalidPort', 'spec.flows.1.port'],
    ]);
  });

  it.each([
    ['{plugins: calico}', 'unknownField', 'spec.plugins'],
    ['{plugin: weave}', 'unknownPlugin', 'spec.plugin'],
    ['{external: {name: a}}', 'wrongType', 'spec.external'],
    ['{external: [{name: a, cidr: 10.0.0.0}]}', 'invalidCidr', 'spec.external.0.cidr'],
    ['{external: [{name: a, cidr: 10.0.0.1/8}]}', 'ambiguousCidr', 'spec.external.0.cidr'],
    ['{external: [{cidr: 10.0.0.0/8}]}', 'required', 'spec.external.0.name'],
    ['{flows: [{from: a, to: b, port: "80"}]}', 'invalidPortName', 'spec.flows.0.port'],
    ['{flows: [{from: a, to: b, port: 80, protocol: tcp}]}', 'unsupportedProtocol', 'spec.flows.0.protocol'],
    ['{flows: [{from: a, to: b, port: 80, expect: maybe}]}', 'wrongType', 'spec.flows.0.expect'],
    ['{flows: [{from: a, to: b, port: 1.5}]}', 'wrongType', 'spec.flows.0.port'],
  ])('tells what is wrong with %s', (spec, code, path) => {
    expect(codes(spec)).toContainEqual([code, path]);
  });

  it('tells ends of flows that nothing declares', () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n';
    const spec =
      '{external: [{name: user, cidr: 0.0.0.0/0}], flows: [{from: user, to: "default/web[Pod]", port: 80}, {from: web, to: default/db, port: 1}]}';
    const text = `${pod}---\n${scenarioText(spec)}`;
    const { findings } = read([{ name: 's.yaml', text }]);
    expect(
      findings.map(({ code, path, params, range }) => [
        code,
        path.join('.'),
        params['context'],
        text.slice(range.from, range.to),
      ]),
    ).toEqual([
      ['flowEndMissing', 'spec.flows.1.from', 'external', 'web'],
      ['flowEndMissing', 'spec.flows.1.to', 'workload', 'default/db'],
    ]);
  });
});
