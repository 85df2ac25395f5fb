/** A directed link between two named things. */
export interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * How far right each thing belongs: 0 where nothing leads to it, otherwise one more than the furthest thing that does.
 * Links that would close a circle are left out, the later ones first. Things that nothing links have rank 0.
 */
export function ranksOf(names: readonly string[], links: readonly Link[]): ReadonlyMap<string, number> {
  const targets = forwardLinks(names, links);
  const waiting = new Map(names.map((name) => [name, 0]));
  for (const list of targets.values()) for (const target of list) waiting.set(target, (waiting.get(target) ?? 0) + 1);
  const ranks = new Map<string, number>(names.map((name) => [name, 0]));
  const ready = names.filter((name) => waiting.get(name) === 0);
  for (const name of ready) {
    for (const target of targets.get(name) ?? []) {
      ranks.set(target, Math.max(ranks.get(target) ?? 0, (ranks.get(name) ?? 0) + 1));
      const left = (waiting.get(target) ?? 0) - 1;
      waiting.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  return ranks;
}

/** The links by their source, without doubles, loops and whatever would close a circle. */
function forwardLinks(names: readonly string[], links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
  for (const { source, target } of links) if (source !== target && all.has(target)) all.get(source)?.add(target);
  const forward = new Map<string, string[]>(names.map((name) => [name, []]));
  const state = new Map<string, 'open' | 'done'>();
  const visit = (start: string): void => {
    const stack = [{ name: start, rest: [...(all.get(start) ?? [])] }];
    state.set(start, 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = top.rest.shift();
      if (target === undefined) {
        state.set(top.name, 'done');
        stack.pop();
        continue;
      }
      if (state.get(target) === 'open') continue;
      forward.get(top.name)?.push(target);
      if (state.get(target) === 'done') continue;
      state.set(target, 'open');
      stack.push({ name: target, rest: [...(all.get(target) ?? [])] });
    }
  };
  const reached = new Set([...all].flatMap(([, targets]) => [...targets]));
  for (const name of names) if (!reached.has(name) && !state.has(name)) visit(name);
  for (const name of names) if (!state.has(name)) visit(name);
  return forward;
}
