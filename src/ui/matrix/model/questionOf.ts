import type { Cluster, MatrixAnswer, MatrixPeer } from '#netpol';
import type { Question } from '#session';
import { readPort } from './filter';

/**
 * The question behind a cell: whether its source reaches its destination on one port. That is the port filtered by, else the one
 * that the cell tells something of, else the first that the destination declares.
 */
export function questionOf(
  source: MatrixPeer,
  destination: MatrixPeer,
  answer: MatrixAnswer,
  { cluster, port }: { readonly cluster: Cluster; readonly port: string },
): Question {
  const ends = { from: source.name, to: destination.name };
  const filtered = readPort(port);
  if (filtered !== undefined) return { ...ends, protocol: filtered.protocol ?? 'TCP', port: filtered.port };
  const declared = destination.kind === 'outside' ? undefined : declaredPort(cluster, destination.workload);
  const [told] = answer.ports.length > 0 ? answer.ports : answer.maybe;
  if (told === undefined || (told.port === 1 && told.endPort === 65535)) {
    return { ...ends, protocol: declared?.protocol ?? told?.protocol ?? 'TCP', port: declared?.containerPort ?? 80 };
  }
  return { ...ends, protocol: told.protocol, port: told.port };
}

function declaredPort(cluster: Cluster, workload: string) {
  return cluster.workloads.get(workload)?.pods[0]?.ports[0];
}
