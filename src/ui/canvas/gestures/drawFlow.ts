import type { NodeId, PictureNode, WorkloadNode } from '#graph';
import type { ContainerPort } from '#netpol';
import { applyEdits, openDialog, select, session } from '#session';

/**
 * Adds a flow between two nodes: to the port chip it was dropped on, else to the target's first port. A target that
 * tells no port is asked about in a window; a flow that is there already is selected instead.
 */
export function drawFlow(from: NodeId, to: NodeId, portIndex: number | undefined): void {
  const { picture } = session.getState();
  const source = picture.nodes.find((node) => node.id === from);
  const target = picture.nodes.find((node) => node.id === to);
  if (source === undefined || target === undefined || target.kind === 'namespace') return;
  const port = target.kind === 'workload' ? target.ports[portIndex ?? 0] : undefined;
  if (port === undefined) {
    openDialog({ kind: 'addFlow', from, to });
    return;
  }
  const there = picture.edges.find((edge) => edge.source === from && edge.target === to && usesPort(edge.flow, port));
  if (there !== undefined) {
    select([there.id]);
    return;
  }
  addFlow(source, target, port);
}

/** How flows name a node: an outside source by its name, a workload by namespace and name, with its kind where that is not enough. */
export function flowReference(node: PictureNode, nodes: readonly PictureNode[]): string {
  if (node.kind === 'external') return node.external.name;
  if (node.kind === 'namespace') return node.namespace.name;
  const { namespace, name, kind } = node.workload;
  const short = `${namespace}/${name}`;
  const isAlone = !nodes.some((other) => other.id !== node.id && other.kind === 'workload' && nameOf(other) === short);
  return isAlone ? short : `${short}[${kind}]`;
}

function addFlow(source: PictureNode, target: PictureNode, { protocol, containerPort }: ContainerPort): void {
  const before = session.getState().picture;
  const known = new Set(before.edges.map((edge) => edge.id));
  const from = flowReference(source, before.nodes);
  const to = flowReference(target, before.nodes);
  const done = applyEdits([{ kind: 'addFlow', from, to, protocol, port: containerPort }], {
    origin: 'canvas',
    label: 'addFlow',
  });
  const added = session.getState().picture.edges.find((edge) => !known.has(edge.id));
  if (done === 'done' && added !== undefined) select([added.id]);
}

function usesPort(flow: { readonly protocol: string; readonly port: number | string }, port: ContainerPort): boolean {
  return flow.protocol === port.protocol && (flow.port === port.containerPort || flow.port === port.name);
}

function nameOf({ workload }: WorkloadNode): string {
  return `${workload.namespace}/${workload.name}`;
}
