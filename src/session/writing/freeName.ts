/** The name itself where nobody has it, else the first of `name-2`, `name-3`, … that nobody has. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name}-${count}`)) count += 1;
  return `${name}-${count}`;
}

/** Like `freeName` for a file: the count goes before the extension. */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const stems = [...taken].filter((other) => other.endsWith(extension)).map((other) => stemOf(other, extension));
  return freeName(stem, new Set(stems)) + extension;
}

function stemOf(name: string, extension: string): string {
  return name.slice(0, name.length - extension.length);
}
