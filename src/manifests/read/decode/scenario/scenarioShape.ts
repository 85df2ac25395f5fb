import { anything, intOrString, listOf, openStruct, type Shape, string, stringMap, struct } from '../shape';

export const scenarioApiVersion = 'sluice.dev/v1alpha1';

const flow: Shape = struct('Flow', {
  from: string,
  to: string,
  port: intOrString,
  protocol: string,
  expect: string,
});

/** Our own kind: what the picture shows beside the cluster. */
export const scenarioShape = struct('Scenario', {
  apiVersion: string,
  kind: string,
  metadata: openStruct('ObjectMeta', { name: string, labels: stringMap, annotations: anything }),
  spec: struct('ScenarioSpec', {
    plugin: string,
    external: listOf(struct('External', { name: string, cidr: string })),
    flows: listOf(flow),
  }),
});
