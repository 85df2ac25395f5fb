import type { SourceFile } from '#manifests';
import type { NodeId, Point } from '#workspace';
import dbPolicy from './texts/db-policy.yaml?raw';
import fiveRules from './texts/five-rules.yaml?raw';
import noPolicy from './texts/no-policy.yaml?raw';
import noteAsWritten from './texts/note-as-written.yaml?raw';
import tiersAdminPolicies from './texts/tiers/admin-policies.yaml?raw';
import tiersPolicies from './texts/tiers/policies.yaml?raw';
import tiersTraffic from './texts/tiers/traffic.yaml?raw';
import tiersWorkloads from './texts/tiers/workloads.yaml?raw';
import traffic from './texts/traffic.yaml?raw';
import workloads from './texts/workloads.yaml?raw';

/** Names an example; its title and summary are the messages `example.<id>.title` and `example.<id>.summary`. */
export type ExampleId = 'threeTier' | 'noPolicy' | 'fiveRules' | 'noteAsWritten' | 'tiers';

/** A workspace to begin with. */
export interface Example {
  readonly id: ExampleId;
  readonly files: readonly SourceFile[];
  readonly positions: ReadonlyMap<NodeId, Point>;
}

/** From left to right, as the traffic runs, with the database in a second row: so the scene can be read at full size on a common screen. */
const leftToRight: ReadonlyMap<NodeId, Point> = new Map([
  ['external:user', { x: 0, y: 75 }],
  ['workload:default/web[Pod]', { x: 250, y: 50 }],
  ['workload:default/backend[Pod]', { x: 520, y: 50 }],
  ['workload:default/db[Pod]', { x: 400, y: 250 }],
]);

/** Three namespaces side by side. */
const besideEachOther: ReadonlyMap<NodeId, Point> = new Map([
  ['external:user', { x: 0, y: 75 }],
  ['workload:shop/web[Pod]', { x: 260, y: 50 }],
  ['workload:shop/api[Pod]', { x: 260, y: 250 }],
  ['workload:pay/db[Pod]', { x: 620, y: 50 }],
  ['workload:sre/prometheus[Pod]', { x: 620, y: 330 }],
]);

/** All examples; the first is the scene that a new draft opens with. The first four share pods and traffic and differ in their policies. */
export const examples: readonly [Example, ...Example[]] = [
  threeTier('threeTier', dbPolicy),
  threeTier('noPolicy', noPolicy),
  threeTier('fiveRules', fiveRules),
  threeTier('noteAsWritten', noteAsWritten),
  {
    id: 'tiers',
    files: [
      { name: 'admin-policies.yaml', text: tiersAdminPolicies },
      { name: 'policies.yaml', text: tiersPolicies },
      { name: 'workloads.yaml', text: tiersWorkloads },
      { name: 'traffic.yaml', text: tiersTraffic },
    ],
    positions: besideEachOther,
  },
];

/** The scene that a new draft opens with. */
export const openingScene: Example = examples[0];

/** The example of an id. */
export function getExample(id: ExampleId): Example {
  return examples.find((example) => example.id === id) ?? openingScene;
}

function threeTier(id: ExampleId, policies: string): Example {
  const files = [
    { name: 'policies.yaml', text: policies },
    { name: 'workloads.yaml', text: workloads },
    { name: 'traffic.yaml', text: traffic },
  ];
  return { id, files, positions: leftToRight };
}
