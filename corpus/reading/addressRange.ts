/** IPv4 addresses from `first` to `last`, both included, as numbers. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

/** Reads `203.0.113.0-203.0.113.255`. Absent where the text is no range of addresses. */
export function parseRange(text: string): AddressRange | undefined {
  const found = /^(\d+\.\d+\.\d+\.\d+)-(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (found === null) return undefined;
  const [, first = '', last = ''] = found;
  return { first: numberOf(first), last: numberOf(last) };
}

/** An address as people write it. */
export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** The bounds of some ranges and their neighbours outside them: enough to tell every answer about the ranges. Sorted. */
export function probesOf(ranges: readonly AddressRange[]): readonly string[] {
  const probes = ranges.flatMap(({ first, last }) => [first - 1, first, last, last + 1]);
  const real = probes.filter((address) => address >= 0 && address < 2 ** 32);
  return [...new Set(real)].sort((a, b) => a - b).map(formatAddress);
}

/** Whether an address lies within a range. */
export function holds({ first, last }: AddressRange, address: string): boolean {
  const number = numberOf(address);
  return first <= number && number <= last;
}

function numberOf(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}
