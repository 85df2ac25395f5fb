import { type Cidr, parseCidr } from '#netpol';

const known = new Map<string, Cidr | undefined>();
const most = 20_000;

/** The range that a CIDR block or an address is; absent when it is neither. Texts that come again are read once. */
export function rangeOf(text: string): Cidr | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= most) known.clear();
  const range = parseCidr(text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`).cidr;
  known.set(text, range);
  return range;
}
