import type { Endpoint, WorkloadId } from '#netpol';
import type { NodeId } from './picture';

/** Names the node of a workload: `workload:default/web[Pod]`. */
export function workloadNodeId(workload: WorkloadId): NodeId {
  return `workload:${workload}`;
}

/** Names the frame of a namespace: `namespace:default`. */
export function namespaceNodeId(namespace: string): NodeId {
  return `namespace:${namespace}`;
}

/** Names the node of an outside source: `external:user`. */
export function externalNodeId(name: string): NodeId {
  return `external:${name}`;
}

/** Names the node that stands for one end of a flow. */
export function endpointNodeId(endpoint: Endpoint): NodeId {
  return endpoint.kind === 'workload' ? workloadNodeId(endpoint.workload.id) : externalNodeId(endpoint.external.name);
}
