import type { CST } from 'yaml';

/** Whether more than `depth` collections stand one within another. Looks at tokens, so that no recursive code ever meets such a document. */
export function isTooDeep(root: CST.Token, depth: number): boolean {
  const waiting: { readonly token: CST.Token; readonly level: number }[] = [{ token: root, level: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, level } = next;
    if (token.type === 'document') {
      if (token.value) waiting.push({ token: token.value, level });
    } else if (token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection') {
      if (level >= depth) return true;
      for (const item of token.items) {
        if (item.key) waiting.push({ token: item.key, level: level + 1 });
        if (item.value) waiting.push({ token: item.value, level: level + 1 });
      }
    }
  }
  return false;
}
