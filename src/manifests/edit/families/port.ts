import { assertNever } from '#lib';
import { type Place, placeWithin, samePlace } from '#netpol';
import type { Reading } from '../../reading';
import { isPlainList, isPlainMap, type Plain, type PlainMap } from '../document/plain';
import type { Edit, EditPort } from '../edit';
import { notFound, valueAt } from '../lookup';
import { refusePort } from '../names';
import { newContainer, newContainerPort } from '../newObjects';
import type { Refusal } from '../refusal';
import { append, type Outcome, remove, type Step, set, stepsOf } from '../steps';

/** Edits of the ports that containers declare. */
export type PortEdit = Extract<Edit, { kind: 'addPort' | 'setPort' | 'removePort' }>;

/** Adds ports to the first container, and changes or removes them wherever they are declared. Flows and policies that name a port stay as they are. */
export function editPort(reading: Reading, edit: PortEdit): Outcome {
  switch (edit.kind) {
    case 'addPort':
      return addPort(reading, edit.podSpec, edit.port);
    case 'setPort':
      return setPort(reading, edit);
    case 'removePort': {
      const found = findPort(reading, edit.podSpec, edit.port);
      if (!found) return notFound(reading, edit.podSpec);
      return stepsOf([remove(found.isOnly ? found.list : found.place)]);
    }
    default:
      return assertNever(edit);
  }
}

function addPort(reading: Reading, podSpec: Place, port: EditPort): Outcome {
  const refusal = refusePort(port) ?? refuseTaken(declaredPorts(reading, podSpec), port);
  if (refusal) return refusal;
  const object = valueAt(reading, { ...podSpec, path: podSpec.path.slice(0, podSpec.path.findLastIndex(isIndex) + 1) });
  if (object === undefined) return notFound(reading, podSpec);
  const containers = placeWithin(podSpec, 'containers');
  const list = valueAt(reading, containers);
  if (!isPlainList(list) || list.length === 0) {
    const name = isPlainMap(object) ? nameOf(object) : 'app';
    return stepsOf([append(containers, newContainer(name, [port]))]);
  }
  const ports = placeWithin(containers, 0, 'ports');
  const held = valueAt(reading, ports);
  const created = placeWithin(ports, isPlainList(held) ? held.length : 0);
  return stepsOf([append(ports, newContainerPort(port))], created);
}

function setPort(reading: Reading, { podSpec, before, after }: Extract<PortEdit, { kind: 'setPort' }>): Outcome {
  const found = findPort(reading, podSpec, before);
  if (!found) return notFound(reading, podSpec);
  const others = declaredPorts(reading, podSpec).filter(({ place }) => !samePlace(place, found.place));
  const refusal = refusePort(after) ?? refuseTaken(others, after);
  if (refusal) return refusal;
  const { place, value } = found;
  const steps: Step[] = [];
  if (after.name === undefined && value.has('name')) steps.push(remove(placeWithin(place, 'name')));
  if (after.name !== undefined && after.name !== value.get('name'))
    steps.push(set(placeWithin(place, 'name'), after.name, portOrder));
  if (after.containerPort !== before.containerPort)
    steps.push(set(placeWithin(place, 'containerPort'), after.containerPort));
  if (after.protocol !== before.protocol) steps.push(set(placeWithin(place, 'protocol'), after.protocol));
  return stepsOf(steps);
}

interface DeclaredPort {
  readonly place: Place;
  readonly list: Place;
  readonly value: PlainMap;
  /** Whether its list holds nothing else. */
  readonly isOnly: boolean;
}

function declaredPorts(reading: Reading, podSpec: Place): readonly DeclaredPort[] {
  return ['containers', 'initContainers'].flatMap((name) => {
    const containers = placeWithin(podSpec, name);
    return itemsAt(reading, containers).flatMap((_, container) => {
      const list = placeWithin(containers, container, 'ports');
      const items = itemsAt(reading, list);
      return items.flatMap((value, index) =>
        isPlainMap(value) ? [{ place: placeWithin(list, index), list, value, isOnly: items.length === 1 }] : [],
      );
    });
  });
}

function findPort(reading: Reading, podSpec: Place, port: EditPort): DeclaredPort | undefined {
  const alike = declaredPorts(reading, podSpec).filter(
    ({ value }) => value.get('containerPort') === port.containerPort && protocolOf(value) === port.protocol,
  );
  return alike.find(({ value }) => (value.get('name') ?? undefined) === port.name) ?? alike[0];
}

/** One number may be declared twice by different containers only in theory: they share the pod's address. */
function refuseTaken(ports: readonly DeclaredPort[], { containerPort, protocol, name }: EditPort): Refusal | undefined {
  if (ports.some(({ value }) => value.get('containerPort') === containerPort && protocolOf(value) === protocol)) {
    return { kind: 'nameTaken', name: `${protocol} ${containerPort}` };
  }
  const isNameTaken = name !== undefined && ports.some(({ value }) => value.get('name') === name);
  return isNameTaken ? { kind: 'nameTaken', name } : undefined;
}

function itemsAt(reading: Reading, place: Place): readonly Plain[] {
  const list = valueAt(reading, place);
  return isPlainList(list) ? list : [];
}

function protocolOf(port: PlainMap): Plain {
  return port.get('protocol') ?? 'TCP';
}

function nameOf(object: PlainMap): string {
  const metadata = object.get('metadata');
  const name = isPlainMap(metadata) ? metadata.get('name') : undefined;
  return typeof name === 'string' ? name : 'app';
}

function isIndex(step: string | number): boolean {
  return typeof step === 'number';
}

const portOrder = ['name', 'containerPort', 'protocol'] as const;
