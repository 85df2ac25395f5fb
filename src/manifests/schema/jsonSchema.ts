import { adminPolicySchemas } from './adminPolicySchemas';
import { type Help, type HelpLanguage, help } from './help';
import { policySchema } from './policySchema';
import { scenarioSchema } from './scenarioSchema';
import { described, type JsonSchema } from './schemaTypes';
import { namespaceSchema, workloadSchemas } from './workloadSchemas';

/**
 * The schema of manifests for Monaco's completion and hover help. One for all kinds, since Monaco applies a schema to every document of a file: it takes
 * policies and Scenario whole, workloads lightly, and leaves other kinds and empty documents alone. Where the API takes null, so does it.
 */
export function jsonSchemaIn(language: HelpLanguage): JsonSchema {
  const texts = help[language];
  const say: Help = (key) => texts[key];
  return {
    $ref: '#/definitions/object',
    definitions: {
      object: {
        properties: {
          apiVersion: described(say, 'apiVersion', { anyOf: [{ enum: [...apiVersions] }, {}] }),
          kind: described(say, 'kind', { anyOf: [{ enum: [...kinds] }, {}] }),
        },
        allOf: [
          when({ kind: 'NetworkPolicy', apiVersion: '^networking\\.k8s\\.io/' }, policySchema(say)),
          ...adminPolicySchemas(say).map(({ schema, ...object }) => when(object, schema)),
          when({ kind: 'Scenario', apiVersion: '^sluice\\.dev/' }, scenarioSchema(say)),
          when({ kind: 'Namespace' }, namespaceSchema(say)),
          ...workloadSchemas(say).map(({ kind, schema }) => when({ kind }, schema)),
          when(
            { kind: 'List' },
            { properties: { items: { type: ['array', 'null'], items: { $ref: '#/definitions/object' } } } },
          ),
        ],
      },
    },
  };
}

const apiVersions = [
  'v1',
  'apps/v1',
  'batch/v1',
  'networking.k8s.io/v1',
  'policy.networking.k8s.io/v1alpha1',
  'policy.networking.k8s.io/v1alpha2',
  'sluice.dev/v1alpha1',
];

const kinds = [
  'NetworkPolicy',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
  'Namespace',
  'Pod',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
  'ReplicationController',
  'Service',
  'List',
  'Scenario',
];

/** Applies a schema to documents of one kind, and of one group where the kind's name alone would not do. */
function when(
  { kind, apiVersion }: { readonly kind: string; readonly apiVersion?: string },
  then: JsonSchema,
): JsonSchema {
  const condition: JsonSchema = {
    properties: { kind: { const: kind }, ...(apiVersion ? { apiVersion: { pattern: apiVersion } } : {}) },
    required: apiVersion ? ['kind', 'apiVersion'] : ['kind'],
  };
  return { if: condition, then };
}

/** The schema with its help in English. */
export const jsonSchema: JsonSchema = jsonSchemaIn('en');
