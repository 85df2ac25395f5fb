import type { Guard } from './doorRows';
import type { PodPeer } from './peers';
import type { ClassId } from './podClasses';
import { allPorts } from './portSets';
import { doorOf, type Side } from './sides';

/** Names of a source and a destination. */
export type NamedPair = readonly [source: string, destination: string];

/**
 * The pairs that may differ between two versions in one engine, each once: those of peers that came, went or changed
 * their classes, and those for which another row at a door says something else. Absent where they are a large part of
 * all.
 */
export function touchedPairs(before: Side, after: Side): readonly NamedPair[] | undefined {
  const names = [...new Set([...before.byName.keys(), ...after.byName.keys()])];
  const positions = new Map(names.map((name, position) => [name, position]));
  const most = Math.max(5000, (names.length * names.length) / 8);
  // A number a pair: the position of its source times the number of names, and that of its destination.
  const touched = new Set<number>();
  const touch = (source: number, destination: number) => {
    if (source !== destination) touched.add(source * names.length + destination);
  };
  const differing = rowDifferences(before);
  for (const [position, name] of names.entries()) {
    const [was, is] = [before.byName.get(name), after.byName.get(name)];
    if (was === undefined || is === undefined || !sameClasses(was, is)) {
      for (const other of names.keys()) {
        touch(position, other);
        touch(other, position);
      }
    } else {
      for (const id of differing(doorOf(before, was, 'egress'), doorOf(after, is, 'egress'))) {
        for (const other of before.byClass.get(id) ?? []) touch(position, positions.get(other) ?? 0);
      }
      for (const id of differing(doorOf(before, was, 'ingress'), doorOf(after, is, 'ingress'))) {
        for (const other of before.byClass.get(id) ?? []) touch(positions.get(other) ?? 0, position);
      }
    }
    if (touched.size > most) return undefined;
  }
  return [...touched].map((pair) => [names[Math.floor(pair / names.length)] ?? '', names[pair % names.length] ?? '']);
}

/** Tells of two rows the classes of an earlier version that they answer differently; worked out once for all doors between the same two. */
function rowDifferences({ byClass }: Side): (was: Guard | undefined, is: Guard | undefined) => readonly ClassId[] {
  const known = new Map<Guard | undefined, Map<Guard | undefined, readonly ClassId[]>>();
  return (was, is) => {
    if (was === is) return [];
    const found = known.get(was) ?? new Map<Guard | undefined, readonly ClassId[]>();
    known.set(was, found);
    const classes = found.get(is) ?? [...byClass.keys()].filter((id) => answersApart(was, is, id));
    found.set(is, classes);
    return classes;
  };
}

function answersApart(was: Guard | undefined, is: Guard | undefined, id: ClassId): boolean {
  return (
    (was?.sure[id] ?? allPorts) !== (is?.sure[id] ?? allPorts) ||
    (was?.possible[id] ?? allPorts) !== (is?.possible[id] ?? allPorts)
  );
}

function sameClasses(a: PodPeer, b: PodPeer): boolean {
  return a.classes === b.classes || a.classes.join() === b.classes.join();
}
