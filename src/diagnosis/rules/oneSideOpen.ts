import { type Direction, type Endpoint, proposeAllow } from '#netpol';
import type { Remark } from '../remark';
import type { WorldRule } from '../rule';
import { policyNames } from '../world/names';
import type { JudgedFlow, World } from '../world/world';

/** Drawn flows that a rule lets through at one door while the other door stops them. Not those that are expected to be denied. */
export const oneSideOpen: WorldRule = (world) => world.flows.flatMap((flow) => ofFlow(flow, world));

function ofFlow({ flow, connection, verdict }: JudgedFlow, world: World): readonly Remark[] {
  if (flow.expect === 'deny' || verdict.outcome !== 'denied') return [];
  return (['egress', 'ingress'] as const).flatMap((open): readonly Remark[] => {
    const shut: Direction = open === 'egress' ? 'ingress' : 'egress';
    const { allowedBy, outcome } = verdict[open];
    if (outcome !== 'allowed' || allowedBy.length === 0 || verdict[shut].outcome !== 'denied') return [];
    const end = shut === 'egress' ? connection.from : connection.to;
    if (end.kind !== 'workload') return [];
    const proposal = proposeAllow({ cluster: world.cluster, connection, directions: [shut], plugin: world.plugin });
    const scenario = world.reading.resources.scenarios.find(({ flows }) => flows.includes(flow));
    return [
      {
        code: 'oneSideOpen',
        pods: end.workload.pods,
        severity: 'warning',
        origin: scenario?.origin ?? flow.origin,
        at: scenario ? flow.origin.path.slice(scenario.origin.path.length) : [],
        params: {
          context: shut,
          policies: policyNames(allowedBy.map(({ policy }) => policy)),
          pod: nameOf(end),
          other: nameOf(shut === 'egress' ? connection.to : connection.from),
          port: flow.port,
          stops: policyNames(verdict[shut].isolatedBy),
        },
        repairs:
          proposal.edits.length > 0 ? [{ kind: 'editPolicies', edits: proposal.edits, intent: 'openOtherSide' }] : [],
      },
    ];
  });
}

function nameOf(end: Endpoint): string {
  return end.kind === 'workload' ? `${end.workload.namespace}/${end.workload.name}` : end.external.name;
}
