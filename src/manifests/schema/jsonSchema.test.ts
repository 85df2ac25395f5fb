import { describe, expect, it } from 'vitest';
import { help } from './help';
import { jsonSchema, jsonSchemaIn } from './jsonSchema';
import type { JsonSchema } from './schemaTypes';

const kindSchema = (kind: string) =>
  jsonSchema.definitions?.['object']?.allOf?.find((each) => each.if?.properties?.['kind']?.const === kind);

/** A field's schema below another, through lists. */
function field(schema: JsonSchema | undefined, ...path: readonly string[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((at, step) => {
    const next = at?.properties?.[step];
    return next?.items ?? next;
  }, schema);
}

describe('jsonSchema', () => {
  it('is chosen by kind, and by group where other groups have a kind of the name', () => {
    expect(kindSchema('NetworkPolicy')?.if).toEqual({
      properties: { kind: { const: 'NetworkPolicy' }, apiVersion: { pattern: '^networking\\.k8s\\.io/' } },
      required: ['kind', 'apiVersion'],
    });
    expect(kindSchema('Pod')?.if).toEqual({ properties: { kind: { const: 'Pod' } }, required: ['kind'] });
  });

  it('demands nothing of empty documents and of kinds that it does not know', () => {
    expect(jsonSchema.type).toBeUndefined();
    expect(jsonSchema.definitions?.['object']?.type).toBeUndefined();
    expect(jsonSchema.definitions?.['object']?.required).toBeUndefined();
  });

  it('knows all fields of a NetworkPolicy and no others, and takes null where the API does', () => {
    const policy = kindSchema('NetworkPolicy')?.then;
    const peer = field(policy, 'spec', 'ingress', 'from');
    expect(Object.keys(field(policy, 'spec')?.properties ?? {})).toEqual([
      'podSelector',
      'policyTypes',
      'ingress',
      'egress',
    ]);
    expect(Object.keys(field(policy, 'spec', 'egress')?.properties ?? {})).toEqual(['to', 'ports']);
    expect(Object.keys(peer?.properties ?? {})).toEqual(['podSelector', 'namespaceSelector', 'ipBlock']);
    expect(peer).toMatchObject({ additionalProperties: false, type: ['object', 'null'] });
    expect(field(policy, 'spec', 'ingress', 'ports', 'port')).toMatchObject({
      type: ['integer', 'string', 'null'],
      minimum: 1,
      maximum: 65535,
    });
  });

  it('knows the policies of administrators, each with the words of its version', () => {
    const admin = kindSchema('AdminNetworkPolicy')?.then;
    const cluster = kindSchema('ClusterNetworkPolicy')?.then;
    const fields = (schema: JsonSchema | undefined) => Object.keys(schema?.properties ?? {});
    expect(fields(field(admin, 'spec'))).toEqual(['priority', 'subject', 'ingress', 'egress']);
    expect(fields(field(cluster, 'spec'))).toEqual(['tier', 'priority', 'subject', 'ingress', 'egress']);
    expect(fields(field(admin, 'spec', 'egress'))).toEqual(['name', 'action', 'to', 'ports']);
    expect(fields(field(cluster, 'spec', 'egress', 'to'))).toEqual([
      'namespaces',
      'pods',
      'networks',
      'nodes',
      'domainNames',
    ]);
    expect(fields(field(kindSchema('BaselineAdminNetworkPolicy')?.then, 'spec', 'egress', 'to'))).not.toContain(
      'domainNames',
    );
    expect(field(cluster, 'spec', 'ingress', 'action')?.enum).toEqual(['Accept', 'Deny', 'Pass']);
    expect(fields(field(cluster, 'spec', 'ingress', 'protocols'))).toEqual([
      'tcp',
      'udp',
      'sctp',
      'destinationNamedPort',
    ]);
  });

  it('knows what a Scenario needs', () => {
    const scenario = kindSchema('Scenario')?.then;
    expect(field(scenario, 'spec', 'flows')).toMatchObject({
      required: ['from', 'to', 'port'],
      additionalProperties: false,
    });
    expect(field(scenario, 'spec', 'plugin')?.enum).toContain('calico');
  });

  it('leaves other fields of workloads alone', () => {
    const deployment = kindSchema('Deployment')?.then;
    expect(field(deployment, 'spec', 'template', 'spec', 'containers', 'ports', 'containerPort')).toBeDefined();
    expect(JSON.stringify(deployment)).not.toContain('"additionalProperties":false');
  });

  it('helps in either language, with every text in use', () => {
    for (const language of ['en', 'ko'] as const) {
      const schema = JSON.stringify(jsonSchemaIn(language));
      const unused = Object.entries(help[language]).filter(([, text]) => !schema.includes(JSON.stringify(text)));
      expect(unused.map(([key]) => key)).toEqual([]);
    }
    expect(Object.keys(help.ko)).toEqual(Object.keys(help.en));
  });
});
