import { type Cluster, type Flow, flowConnection, type Outcome, type Scenario } from '#netpol';
import type { Judgements } from './judgements';
import { endpointNodeId } from './nodeId';
import type { FlowEdge, Slot } from './picture';

/** An edge before it is known where its ends stand. */
export type JudgedFlow = Omit<FlowEdge, 'departure' | 'arrival'>;

/** Judges every flow of the scenarios whose two ends exist, in document order. What says the same as one of the flows before is that flow. */
export function judgedFlows(
  scenarios: readonly Scenario[],
  cluster: Cluster,
  judgements: Judgements,
  before: readonly JudgedFlow[] = [],
): readonly JudgedFlow[] {
  const externals = scenarios.flatMap((scenario) => scenario.external);
  const flows = scenarios
    .flatMap((scenario) => scenario.flows)
    .flatMap((flow) => {
      const connection = flowConnection(cluster, externals, flow);
      if (connection === undefined) return [];
      const { from, to } = connection;
      const verdict = judgements.verdict(connection);
      return [{ flow, source: endpointNodeId(from), target: endpointNodeId(to), verdict }];
    });
  const lanes = lanesOf(flows);
  const judged = flows.map(({ flow, source, target, verdict }, index): JudgedFlow => {
    const lane = lanes[index] ?? { index: 0, count: 1 };
    const old = before[index];
    if (
      old?.flow === flow &&
      old.verdict === verdict &&
      old.source === source &&
      old.target === target &&
      old.lane.index === lane.index &&
      old.lane.count === lane.count
    ) {
      return old;
    }
    return {
      id: flowId(flow),
      flow,
      source,
      target,
      verdict,
      label: `${flow.protocol} ${flow.port}`,
      lane,
      ...(flow.expect === undefined ? {} : { meetsExpectation: meetsExpectation(verdict.outcome, flow.expect) }),
    };
  });
  return judged.length === before.length && judged.every((flow, index) => flow === before[index]) ? before : judged;
}

/** Names a flow's edge: `flow:traffic.yaml#0/2` for the third flow of the file's first document. */
export function flowId(flow: Pick<Flow, 'origin'>): string {
  const { file, document, path } = flow.origin;
  return `flow:${file}#${document}/${path.at(-1) ?? 0}`;
}

/** Whether an outcome is the one expected. What is allowed in part, or not known, is neither. */
export function meetsExpectation(outcome: Outcome, expect: 'allow' | 'deny'): boolean {
  return outcome === (expect === 'allow' ? 'allowed' : 'denied');
}

/** For each flow, which one it is among those between the same two nodes, whichever way they go. */
export function lanesOf(flows: readonly { readonly source: string; readonly target: string }[]): readonly Slot[] {
  const counts = new Map<string, number>();
  const indices = flows.map((flow) => {
    const index = counts.get(pairKey(flow)) ?? 0;
    counts.set(pairKey(flow), index + 1);
    return index;
  });
  return flows.map((flow, position) => ({ index: indices[position] ?? 0, count: counts.get(pairKey(flow)) ?? 1 }));
}

function pairKey({ source, target }: { readonly source: string; readonly target: string }): string {
  return source < target ? `${source}\n${target}` : `${target}\n${source}`;
}
