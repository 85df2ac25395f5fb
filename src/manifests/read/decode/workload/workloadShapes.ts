import type { FieldPath, WorkloadKind } from '#netpol';
import {
  boolean,
  int32,
  listOf,
  openStruct,
  type Shape,
  type StructShape,
  string,
  stringMap,
  stringOf,
} from '../shape';

/** Where a kind that runs pods keeps them, and what of it plays a part here. */
export interface WorkloadShape {
  readonly apiVersion: string;
  /** From the object's root to the `metadata` that holds the pods' labels. */
  readonly podMetadata: FieldPath;
  /** From the object's root to the `spec` that holds `containers`. */
  readonly podSpec: FieldPath;
  /** Whether `spec.replicas` says how many pods there are. */
  readonly replicated: boolean;
  readonly shape: StructShape;
}

const container = openStruct('Container', {
  ports: listOf(openStruct('ContainerPort', { containerPort: int32, protocol: stringOf('v1.Protocol'), name: string })),
  restartPolicy: stringOf('v1.ContainerRestartPolicy'),
});

const podSpec = openStruct('PodSpec', {
  containers: listOf(container),
  initContainers: listOf(container),
  hostNetwork: boolean,
});

const template = openStruct('PodTemplateSpec', {
  metadata: openStruct('ObjectMeta', { labels: stringMap }),
  spec: podSpec,
});

const metadata = openStruct('ObjectMeta', {
  name: string,
  generateName: string,
  namespace: string,
  labels: stringMap,
  ownerReferences: listOf(openStruct('OwnerReference', { kind: string, name: string, controller: boolean })),
});

const pod = openStruct('Pod', {
  metadata,
  spec: podSpec,
  status: openStruct('PodStatus', { podIP: string, podIPs: listOf(openStruct('PodIP', { ip: string })) }),
});

function owner(
  kind: WorkloadKind,
  apiVersion: string,
  specFields: Readonly<Record<string, Shape>> = {},
): WorkloadShape {
  return {
    apiVersion,
    podMetadata: ['spec', 'template', 'metadata'],
    podSpec: ['spec', 'template', 'spec'],
    replicated: 'replicas' in specFields,
    shape: openStruct(kind, { metadata, spec: openStruct(`${kind}Spec`, { template, ...specFields }) }),
  };
}

const jobTemplate = openStruct('JobTemplateSpec', { spec: openStruct('JobSpec', { template }) });

/** All kinds that run pods. */
export const workloadShapes: Readonly<Record<WorkloadKind, WorkloadShape>> = {
  Pod: { apiVersion: 'v1', podMetadata: ['metadata'], podSpec: ['spec'], replicated: false, shape: pod },
  Deployment: owner('Deployment', 'apps/v1', { replicas: int32 }),
  StatefulSet: owner('StatefulSet', 'apps/v1', { replicas: int32 }),
  DaemonSet: owner('DaemonSet', 'apps/v1'),
  ReplicaSet: owner('ReplicaSet', 'apps/v1', { replicas: int32 }),
  Job: owner('Job', 'batch/v1'),
  CronJob: {
    apiVersion: 'batch/v1',
    podMetadata: ['spec', 'jobTemplate', 'spec', 'template', 'metadata'],
    podSpec: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
    replicated: false,
    shape: openStruct('CronJob', { metadata, spec: openStruct('CronJobSpec', { jobTemplate }) }),
  },
  ReplicationController: owner('ReplicationController', 'v1', { replicas: int32 }),
};

export const workloadKinds: readonly WorkloadKind[] = [
  'Pod',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
  'ReplicationController',
];
