import type { ELK } from 'elkjs/lib/elk-api.js';
import type { Layout, LayoutNode } from '#graph';

let engine: Promise<ELK> | undefined;

/** Lays a graph out in a worker, which is fetched and started when it is first needed. */
export const layoutInWorker: Layout = async (graph) => {
  engine ??= startEngine();
  const elk = await engine;
  // The engine writes into what it is given, and its types know nothing of read-only data.
  return (await elk.layout(structuredClone(graph) as Parameters<ELK['layout']>[0])) as LayoutNode;
};

async function startEngine(): Promise<ELK> {
  const [{ default: Elk }, { default: ElkWorker }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('elkjs/lib/elk-worker.min.js?worker'),
  ]);
  return new Elk({ workerFactory: () => new ElkWorker() });
}
