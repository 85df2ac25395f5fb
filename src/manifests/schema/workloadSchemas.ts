import type { WorkloadKind } from '#netpol';
import type { Help } from './help';
import { described, type JsonSchema, list, metadata, open, protocol, text } from './schemaTypes';

/** The kinds that run pods: what matters here, and no complaint about the rest. */
export function workloadSchemas(say: Help): readonly { readonly kind: WorkloadKind; readonly schema: JsonSchema }[] {
  const containerPort = open({
    containerPort: { type: 'integer', minimum: 1, maximum: 65535 },
    protocol: described(say, 'flowProtocol', protocol),
    name: text,
  });
  const container = open({
    name: text,
    image: text,
    ports: described(say, 'containerPorts', list(containerPort)),
  });
  const podSpec = open({
    containers: described(say, 'containers', list(container)),
    initContainers: list(container),
    hostNetwork: described(say, 'hostNetwork', { type: ['boolean', 'null'] }),
  });
  const template = described(say, 'podTemplate', open({ metadata: metadata(say), spec: podSpec }));
  const replicas = described(say, 'replicas', { type: ['integer', 'null'], minimum: 0 });
  const selector = open({ matchLabels: { type: ['object', 'null'] } });
  const object = (spec: JsonSchema) => open({ metadata: metadata(say), spec });
  const owner = object(open({ replicas, selector, template }));
  const job = open({ template });
  return [
    { kind: 'Pod', schema: object(podSpec) },
    { kind: 'Deployment', schema: owner },
    { kind: 'StatefulSet', schema: owner },
    { kind: 'ReplicaSet', schema: owner },
    { kind: 'DaemonSet', schema: object(open({ selector, template })) },
    {
      kind: 'ReplicationController',
      schema: object(open({ replicas, selector: { type: ['object', 'null'] }, template })),
    },
    { kind: 'Job', schema: object(job) },
    { kind: 'CronJob', schema: object(open({ schedule: text, jobTemplate: open({ spec: job }) })) },
  ];
}

/** A Namespace: its labels are what matters. */
export function namespaceSchema(say: Help): JsonSchema {
  return open({ metadata: metadata(say) });
}
