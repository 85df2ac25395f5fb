/** Starts something as soon as the module that it takes has been fetched; the answer ends it, or keeps it from starting. */
export function startWhenFetched<Module>(
  fetch: () => Promise<Module>,
  start: (module: Module) => () => void,
): () => void {
  let end: (() => void) | undefined;
  let isOver = false;
  void fetch().then((module) => {
    if (!isOver) end = start(module);
  });
  return () => {
    isOver = true;
    end?.();
  };
}
