import { type Cluster, type Connection, type Endpoint, judge, type PluginProfile, type Verdict } from '#netpol';

/** Verdicts by cluster, then by plugin and connection; they go with their cluster. */
const verdicts = new WeakMap<Cluster, Map<string, Verdict>>();

/** What `judge` says. Asked again of the same cluster, it is the same object: a node that moved, or a flow that was added, costs no judging of the others. */
export function rememberedVerdict(cluster: Cluster, connection: Connection, plugin: PluginProfile): Verdict {
  const known = verdicts.get(cluster) ?? new Map<string, Verdict>();
  verdicts.set(cluster, known);
  const key = JSON.stringify([
    plugin.id,
    endKey(connection.from),
    endKey(connection.to),
    connection.protocol,
    connection.port,
  ]);
  const verdict = known.get(key) ?? judge(cluster, connection, plugin);
  known.set(key, verdict);
  return verdict;
}

function endKey(end: Endpoint): string {
  return end.kind === 'workload' ? end.workload.id : `${end.external.name} ${end.external.cidr}`;
}
