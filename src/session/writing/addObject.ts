import { emptyFrameSize, externalNodeId, type NodeId, namespaceNodeId, type Point, workloadNodeId } from '#graph';
import type { Edit } from '#manifests';
import { canvasSlot } from '../ports';
import type { SessionState } from '../state';
import { session } from '../store';
import { select } from '../view/select';
import { currentNamespace } from '../view/selected';
import { applyEdits } from './applyEdits';
import { freeName } from './freeName';

/** Where a new object goes; what is absent is chosen: the middle of the canvas, the namespace of the selection. */
export interface Spot {
  /** Top left corner on the canvas. */
  readonly at?: Point;
  readonly namespace?: string;
}

/** Adds a pod under a free name, with a label of its own and one port to begin with, and selects it. */
export function addPod({ at, namespace }: Spot = {}): void {
  const state = session.getState();
  const home = namespace ?? currentNamespace(state);
  const taken = state.picture.nodes.flatMap((node) =>
    node.kind === 'workload' && node.workload.namespace === home ? [node.workload.name] : [],
  );
  const name = freeName('pod', new Set(taken));
  add(
    {
      kind: 'addPod',
      namespace: home,
      name,
      labels: { app: name },
      ports: [{ containerPort: 80, protocol: 'TCP' }],
    },
    workloadNodeId(`${home}/${name}[Pod]`),
    at ?? middle({ width: 164, height: 112 }),
  );
}

/** Adds a namespace under a free name and selects it. */
export function addNamespace({ at }: Pick<Spot, 'at'> = {}): void {
  const taken = session.getState().cluster.namespaces;
  const name = freeName('namespace', new Set(taken.keys()));
  add({ kind: 'addNamespace', name, labels: {} }, namespaceNodeId(name), at ?? middle(emptyFrameSize));
}

/** Adds an outside address range under a free name and selects it. */
export function addExternal({ at }: Pick<Spot, 'at'> = {}): void {
  const name = freeName('outside', externalNames(session.getState()));
  add(
    { kind: 'addExternal', name, cidr: '198.51.100.0/24' },
    externalNodeId(name),
    at ?? middle({ width: 164, height: 62 }),
  );
}

/** Names of the outside address ranges. */
export function externalNames({ reading }: Pick<SessionState, 'reading'>): ReadonlySet<string> {
  return new Set(reading.resources.scenarios.flatMap((scenario) => scenario.external.map(({ name }) => name)));
}

function add(edit: Edit, node: NodeId, at: Point | undefined): void {
  const positions = at === undefined ? undefined : new Map([[node, at]]);
  const done = applyEdits([edit], { origin: 'canvas', label: edit.kind, ...(positions && { positions }) });
  if (done === 'done') select([node]);
}

/** Where something of a size stands in the middle of the canvas, aside of what stands there already; absent without a canvas. */
function middle({ width, height }: { readonly width: number; readonly height: number }): Point | undefined {
  const centre = canvasSlot.find()?.centre();
  if (centre === undefined) return undefined;
  const corners = new Set(session.getState().picture.nodes.map((node) => `${node.x},${node.y}`));
  let x = Math.round(centre.x - width / 2);
  let y = Math.round(centre.y - height / 2);
  while (corners.has(`${x},${y}`)) {
    x += 24;
    y += 24;
  }
  return { x, y };
}
