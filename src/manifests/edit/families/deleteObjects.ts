import { type Cluster, clusterOf, type Place, resolveEndpoint, samePlace } from '#netpol';
import type { Reading } from '../../reading';
import { isPlainList } from '../document/plain';
import type { Edit } from '../edit';
import { documentAt, notFound, valueAt } from '../lookup';
import { at, isWholeDocument, type Outcome, type Step, stepsOf } from '../steps';
import { clusterFor, workloadAt } from '../workloads';

/**
 * Deletes objects, flows and outside sources. A workload goes with all manifests that make it up; flows whose end goes, go too. Of a namespace
 * only its own manifest goes: who wants its content gone names that as well.
 */
export function deleteObjects(reading: Reading, { objects }: Extract<Edit, { kind: 'delete' }>): Outcome {
  const missing = objects.find(
    (object) => documentAt(reading, object)?.syntax.value === undefined || valueAt(reading, object) === undefined,
  );
  if (missing) return notFound(reading, missing);
  const doomed = unique(
    objects.flatMap((object) => workloadAt(reading, object)?.manifests.map(({ origin }) => origin) ?? [object]),
  );
  const isDoomed = (place: Place) => doomed.some((each) => samePlace(each, place));
  return stepsOf(removalsOf(reading, unique([...doomed, ...flowsLeftHanging(reading, isDoomed)])));
}

/** Flows that had both ends and lose one. */
function flowsLeftHanging(reading: Reading, isDoomed: (place: Place) => boolean): readonly Place[] {
  const { resources } = reading;
  const before = clusterFor(resources);
  const after = clusterOf({ ...resources, pods: resources.pods.filter(({ origin }) => !isDoomed(origin)) });
  const externals = resources.scenarios.flatMap(({ external }) => external);
  const left = externals.filter(({ origin }) => !isDoomed(origin));
  const isEnd = (cluster: Cluster, sources: typeof externals, end: string) =>
    resolveEndpoint(cluster, sources, end) !== undefined;
  const loses = (end: string) => isEnd(before, externals, end) && !isEnd(after, left, end);
  const flows = resources.scenarios.flatMap((scenario) => scenario.flows);
  return flows.filter(({ from, to }) => loses(from) || loses(to)).map(({ origin }) => origin);
}

/** Whole documents, and per document the fields that go; a List goes when all its items do. */
function removalsOf(reading: Reading, places: readonly Place[]): readonly Step[] {
  const steps: Step[] = [];
  for (const group of byDocument(places)) {
    const [first] = group;
    if (!first) continue;
    const { file, document } = first;
    if (group.some(({ path }) => isWholeDocument(path)) || isWholeList(reading, group)) {
      steps.push({ kind: 'removeDocument', file, document });
    } else {
      steps.push(at(first, { kind: 'remove', paths: group.map(({ path }) => path) }));
    }
  }
  return steps;
}

function isWholeList(reading: Reading, places: readonly Place[]): boolean {
  const [first] = places;
  if (!first) return false;
  const items = valueAt(reading, { ...first, path: ['items'] });
  const gone = places.filter(({ path }) => path.length === 2 && path[0] === 'items');
  return isPlainList(items) && gone.length === items.length;
}

function byDocument(places: readonly Place[]): readonly (readonly Place[])[] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = JSON.stringify([place.file, place.document]);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
}

function unique(places: readonly Place[]): readonly Place[] {
  return [
    ...new Map(places.map((place) => [JSON.stringify([place.file, place.document, place.path]), place])).values(),
  ];
}
