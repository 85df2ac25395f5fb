import {
  type Cluster,
  type Connection,
  type Endpoint,
  isAlikeAtLarge,
  isSameBasis,
  judge,
  type PluginProfile,
  type Verdict,
  type VerdictBasis,
  verdictBasis,
} from '#netpol';

/**
 * Verdicts on one version of a cluster, reached when they are asked for. A connection of which nothing has changed that its
 * verdict follows from keeps the verdict of the version before, the same object: after an edit of one policy only what that
 * policy may decide is judged again.
 */
export class Judgements {
  private readonly cluster: Cluster;
  private readonly plugin: PluginProfile;
  private readonly before: ReadonlyMap<string, Judgement>;
  private readonly reached = new Map<string, Judgement>();

  constructor(cluster: Cluster, plugin: PluginProfile, previous: Judgements | undefined) {
    this.cluster = cluster;
    this.plugin = plugin;
    const serves = previous?.plugin === plugin && isAlikeAtLarge(previous.cluster, cluster);
    this.before = serves ? previous.reached : new Map();
  }

  /** What `judge` says. */
  verdict(connection: Connection): Verdict {
    const key = keyOf(connection);
    const known = this.reached.get(key) ?? this.kept(key, connection);
    this.reached.set(key, known);
    return known.verdict;
  }

  /** Whether these are the verdicts on a cluster under a plugin. */
  isOf(cluster: Cluster, plugin: PluginProfile): boolean {
    return this.cluster === cluster && this.plugin === plugin;
  }

  private kept(key: string, connection: Connection): Judgement {
    const basis = verdictBasis(this.cluster, connection);
    const before = this.before.get(key);
    if (before !== undefined && isSameBasis(before.basis, basis)) return before;
    return { basis, verdict: judge(this.cluster, connection, this.plugin) };
  }
}

interface Judgement {
  readonly basis: VerdictBasis;
  readonly verdict: Verdict;
}

function keyOf({ from, to, protocol, port }: Connection): string {
  return `${endKey(from)}\n${endKey(to)}\n${protocol} ${typeof port} ${port}`;
}

function endKey(end: Endpoint): string {
  return end.kind === 'workload' ? end.workload.id : `${end.external.name} ${end.external.cidr}`;
}
