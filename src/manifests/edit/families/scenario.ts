import { assertNever } from '#lib';
import { type Place, placeWithin, type Scenario, samePlace } from '#netpol';
import type { Reading } from '../../reading';
import { isPlainList, type Plain, type PlainMap, plainMap } from '../document/plain';
import type { Edit } from '../edit';
import { fileFor } from '../fileFor';
import { notFound, valueAt } from '../lookup';
import { refuseCidr, refuseExternalName, refuseFlowPort } from '../names';
import { newFlow, newScenario } from '../newObjects';
import { append, type Outcome, remove, type Step, set, stepsOf } from '../steps';
import { renameFlowEnds } from '../workloads';

/** Edits of the Scenario: outside sources, flows and the plugin. */
export type ScenarioEdit = Extract<
  Edit,
  { kind: 'addExternal' | 'setExternal' | 'addFlow' | 'setFlow' | 'setExpect' | 'setPlugin' }
>;

/** Edits the first Scenario, and creates one where there is none. Flows follow the new name of an outside source. */
export function editScenario(reading: Reading, edit: ScenarioEdit): Outcome {
  switch (edit.kind) {
    case 'addExternal': {
      const { name, cidr } = edit;
      const refusal = refuseExternalName(name) ?? refuseCidr(cidr);
      if (refusal) return refusal;
      if (externalsOf(reading).some((external) => external.name === name)) return { kind: 'nameTaken', name };
      return addTo(reading, 'external', plainMap({ name, cidr }));
    }
    case 'setExternal':
      return setExternal(reading, edit);
    case 'addFlow': {
      const { from, to, port, protocol } = edit;
      const refusal = refuseFlowPort(port);
      if (refusal) return refusal;
      const isThere = flowsOf(reading).some(
        (flow) => flow.from === from && flow.to === to && flow.port === port && flow.protocol === protocol,
      );
      if (isThere) return { kind: 'nameTaken', name: `${from} → ${to} ${protocol} ${port}` };
      return addTo(reading, 'flows', newFlow({ from, to, port, protocol }));
    }
    case 'setFlow':
      return setFlow(reading, edit);
    case 'setExpect': {
      const flow = flowsOf(reading).find(({ origin }) => samePlace(origin, edit.flow));
      if (!flow) return notFound(reading, edit.flow);
      const expect = placeWithin(edit.flow, 'expect');
      if (edit.expect !== undefined) return stepsOf([set(expect, edit.expect)]);
      return stepsOf(flow.expect === undefined ? [] : [remove(expect)]);
    }
    case 'setPlugin': {
      const scenario = reading.resources.scenarios[0];
      if (!scenario) return createScenario(reading, plainMap({ plugin: edit.plugin }));
      return stepsOf([set(placeWithin(scenario.origin, 'spec', 'plugin'), edit.plugin, specOrder)]);
    }
    default:
      return assertNever(edit);
  }
}

function addTo(reading: Reading, key: 'external' | 'flows', item: PlainMap): Outcome {
  const scenario = scenarioWith(reading, key);
  if (!scenario) return createScenario(reading, plainMap({ [key]: [item] }));
  const list = placeWithin(scenario.origin, 'spec', key);
  const items = valueAt(reading, list);
  return stepsOf([append(list, item, specOrder)], placeWithin(list, isPlainList(items) ? items.length : 0));
}

/** The first Scenario that has such a list already, else the first. */
function scenarioWith({ resources }: Reading, key: 'external' | 'flows'): Scenario | undefined {
  return resources.scenarios.find((scenario) => scenario[key].length > 0) ?? resources.scenarios[0];
}

function createScenario(reading: Reading, spec: PlainMap): Outcome {
  return stepsOf([{ kind: 'addDocument', file: fileFor(reading, 'scenario'), value: newScenario(spec) }]);
}

function setExternal(reading: Reading, edit: Extract<ScenarioEdit, { kind: 'setExternal' }>): Outcome {
  const { name, cidr } = edit;
  const external = externalsOf(reading).find(({ origin }) => samePlace(origin, edit.external));
  if (!external) return notFound(reading, edit.external);
  const refusal =
    (name === external.name ? undefined : refuseExternalName(name)) ??
    (cidr === external.cidr ? undefined : refuseCidr(cidr));
  if (refusal) return refusal;
  if (name !== external.name && externalsOf(reading).some((other) => other.name === name))
    return { kind: 'nameTaken', name };
  const steps: Step[] = [];
  if (name !== external.name) steps.push(set(placeWithin(edit.external, 'name'), name));
  if (cidr !== external.cidr) steps.push(set(placeWithin(edit.external, 'cidr'), cidr));
  const flows =
    name === external.name ? [] : renameFlowEnds(reading, (end) => (end === external.name ? name : undefined));
  return stepsOf([...steps, ...flows]);
}

function setFlow(reading: Reading, edit: Extract<ScenarioEdit, { kind: 'setFlow' }>): Outcome {
  const flow = flowsOf(reading).find(({ origin }) => samePlace(origin, edit.flow));
  if (!flow) return notFound(reading, edit.flow);
  const refusal = refuseFlowPort(edit.port);
  if (refusal) return refusal;
  return stepsOf([
    ...changed(edit.flow, 'port', flow.port, edit.port),
    ...changed(edit.flow, 'protocol', flow.protocol, edit.protocol),
  ]);
}

function changed(flow: Place, key: string, before: Plain, after: Plain): readonly Step[] {
  return before === after ? [] : [set(placeWithin(flow, key), after, flowOrder)];
}

function externalsOf({ resources }: Reading) {
  return resources.scenarios.flatMap(({ external }) => external);
}

function flowsOf({ resources }: Reading) {
  return resources.scenarios.flatMap(({ flows }) => flows);
}

const specOrder = ['plugin', 'external', 'flows'] as const;
const flowOrder = ['from', 'to', 'port', 'protocol', 'expect'] as const;
