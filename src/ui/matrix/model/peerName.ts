import { contains, describeRange, type External, type MatrixPeer, parseCidr } from '#netpol';

/** How a row or column is headed. */
export interface PeerName {
  /** `db`, or `10.0.0.0/8`. */
  readonly short: string;
  /** `StatefulSet`; of an outside range, the outside sources that lie in it or around it, if any. */
  readonly detail: string;
  /** Absent for what is outside. */
  readonly namespace: string | undefined;
}

/** The heading of each peer. */
export function peerNames(peers: readonly MatrixPeer[], externals: readonly External[]): readonly PeerName[] {
  const sources = externals.flatMap(({ name, cidr }) => {
    const range = parseCidr(cidr).cidr;
    return range === undefined ? [] : [{ name, range }];
  });
  return peers.map((peer) => {
    if (peer.kind === 'outside') {
      const { range } = peer;
      const within = sources.filter((source) => contains(source.range, range) || contains(range, source.range));
      return { short: describeRange(range), detail: within.map(({ name }) => name).join(', '), namespace: undefined };
    }
    const { namespace, name } = peer;
    const [, short = name, kind = ''] = /\/(.*)\[(.*)\]$/.exec(name) ?? [];
    return { short, detail: kind, namespace };
  });
}

/** `shop/db`, or the range. */
export function plainName({ namespace, short }: PeerName): string {
  return namespace === undefined ? short : `${namespace}/${short}`;
}

/** The same with what it is. */
export function fullName(name: PeerName, outside: string): string {
  const kind =
    name.namespace === undefined ? [outside, name.detail].filter((part) => part !== '').join(', ') : name.detail;
  return `${plainName(name)} (${kind})`;
}
