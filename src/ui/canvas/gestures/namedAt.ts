/** The node or edge that an element on the canvas belongs to. */
export function namedAt(element: Element): string | undefined {
  const holder = element.closest('.react-flow__node, .react-flow__edge');
  return holder?.getAttribute('data-id') ?? undefined;
}
