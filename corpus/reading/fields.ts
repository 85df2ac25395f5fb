/** A map of a YAML file, its fields checked against those that it may have, so that a misspelt one does not pass unseen. Throws. */
export function fieldsOf(value: unknown, allowed: readonly string[], where: string): Readonly<Record<string, unknown>> {
  if (!isMap(value)) throw new Error(`${where}: not a map`);
  const strange = Object.keys(value).filter((key) => !allowed.includes(key));
  if (strange.length > 0) throw new Error(`${where}: unknown field ${strange.join(', ')}`);
  return value;
}

/** A list of a YAML file; nothing at all counts as an empty one. Throws for anything else. */
export function listOf(value: unknown, where: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error(`${where}: not a list`);
  return value;
}

/** A text of a YAML file. Throws for anything else. */
export function textOf(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new Error(`${where}: not a text`);
  return value;
}

/** One of the words that may stand there. Throws for another. */
export function oneOf<Word extends string>(value: unknown, words: readonly Word[], where: string): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Error(`${where}: ${String(value)} is none of ${words.join(', ')}`);
  return found;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
