/**
 * The next of some names that begins with what was typed, going round from the present one. One letter typed goes on to the next;
 * more letters stay where they still fit. The same letter again and again goes through all that begin with it. Absent when none does.
 */
export function typedAhead(names: readonly string[], text: string, present: number): number | undefined {
  const isRepeated = text.length > 1 && [...text].every((letter) => letter === text[0]);
  return (
    find(names, text, text.length > 1 ? present : present + 1) ??
    (isRepeated ? find(names, text[0] ?? '', present + 1) : undefined)
  );
}

function find(names: readonly string[], text: string, from: number): number | undefined {
  const start = Math.max(0, from);
  for (let step = 0; step < names.length; step += 1) {
    const index = (start + step) % names.length;
    if (names[index]?.toLowerCase().startsWith(text)) return index;
  }
  return undefined;
}
