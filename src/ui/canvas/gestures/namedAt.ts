/** The node or edge that an element on the canvas belongs to. */
export function namedAt(element: Element): string | undefined {
  const holder = element.closest('.react-flow__node, .sl-flow');
  return holder?.getAttribute('data-id') ?? undefined;
}
