/** Marks the unreachable end of a `switch` over a closed union; reached only through a bug, so it throws. */
export function assertNever(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}
