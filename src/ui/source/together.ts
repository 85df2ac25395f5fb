/** Something that ends when it is disposed of. */
export interface Disposable {
  dispose(): void;
}

/** Several endings as one, in their order. */
export function together(...parts: readonly Disposable[]): Disposable {
  return {
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}
