import type { Assumptions } from '#netpol';

type Choices = {
  readonly [Key in keyof Assumptions]: {
    readonly key: string;
    readonly values: Readonly<Record<string, Assumptions[Key]>>;
  };
};

/** What `--assume KEY=VALUE` takes, in the words of the terminal; the first value of each is the default. */
export const assumptionChoices: Choices = {
  ipBlockMatchesPods: {
    key: 'ip-block-matches-pods',
    values: { 'known-addresses': 'knownAddresses', never: 'never' },
  },
  hostNetworkPods: { key: 'host-network-pods', values: { 'node-address': 'nodeAddress', ordinary: 'ordinary' } },
  selfTraffic: { key: 'self-traffic', values: { 'always-allowed': 'alwaysAllowed', judged: 'judged' } },
  refusedObjects: {
    key: 'refused-objects',
    values: { 'not-in-force': 'notInForce', 'as-stored-by-lenient-server': 'asStoredByLenientServer' },
  },
};

/** Reads one `KEY=VALUE`; absent when there is no such key, or no such value of it. */
export function readAssumption(text: string): Partial<Assumptions> | undefined {
  const { ipBlockMatchesPods, hostNetworkPods, selfTraffic, refusedObjects } = assumptionChoices;
  return (
    chosen(text, ipBlockMatchesPods, (value) => ({ ipBlockMatchesPods: value })) ??
    chosen(text, hostNetworkPods, (value) => ({ hostNetworkPods: value })) ??
    chosen(text, selfTraffic, (value) => ({ selfTraffic: value })) ??
    chosen(text, refusedObjects, (value) => ({ refusedObjects: value }))
  );
}

/** Every `KEY=VALUE|VALUE` that can be said. */
export function assumptionWords(): readonly string[] {
  return Object.values(assumptionChoices).map(({ key, values }) => `${key}=${Object.keys(values).join('|')}`);
}

function chosen<Value>(
  text: string,
  { key, values }: { readonly key: string; readonly values: Readonly<Record<string, Value>> },
  assume: (value: Value) => Partial<Assumptions>,
): Partial<Assumptions> | undefined {
  const entry = Object.entries(values).find(([word]) => text === `${key}=${word}`);
  return entry && assume(entry[1]);
}
