import { type AddressRange, contains, parseAddress } from '../address/address';
import { parseCidr } from '../address/cidr';
import type { IPBlock } from '../resources';

/** An `ipBlock` as ranges. */
export interface IPBlockRanges {
  /** Absent when `cidr` cannot be read: such a block matches nothing. */
  readonly block: AddressRange | undefined;
  /** Where it came from, to name the item that excludes an address. */
  readonly except: readonly { readonly index: number; readonly range: AddressRange }[];
}

/** The ranges of an `ipBlock`, read once for each object. Items of `except` that cannot be read take nothing away. */
export function ipBlockRanges(ipBlock: IPBlock): IPBlockRanges {
  const known = readBlocks.get(ipBlock);
  if (known !== undefined) return known;
  const except: { readonly index: number; readonly range: AddressRange }[] = [];
  for (const [index, text] of ipBlock.except.entries()) {
    const range = parseCidr(text).cidr;
    if (range !== undefined) except.push({ index, range });
  }
  const ranges: IPBlockRanges = { block: parseCidr(ipBlock.cidr).cidr, except };
  readBlocks.set(ipBlock, ranges);
  return ranges;
}

/** Whether a block holds a range that its bounds do not cut. */
export function blockHolds({ block, except }: IPBlockRanges, range: AddressRange): boolean {
  return block !== undefined && contains(block, range) && !except.some((item) => contains(item.range, range));
}

/** The addresses of an outside source as a Scenario writes them: a block, or one address alone. */
export function parseOutside(text: string): AddressRange | undefined {
  return parseCidr(text).cidr ?? parseAddress(text);
}

const readBlocks = new WeakMap<IPBlock, IPBlockRanges>();
