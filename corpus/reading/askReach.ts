import { type Cluster, connectionBetween, type PortSet, type Reach, resolveEndpoint } from '#netpol';
import { isAddress } from './askQuestion';
import type { Question } from './readExpected';

/** What the table of all pairs says to a question about a numbered port between workloads or addresses: `undecided` stands for partly and unknown. */
export function askReach(reach: Reach, { from, to, protocol, port }: Question): 'allowed' | 'denied' | 'undecided' {
  const between = connectionBetween(reach, nameOf(reach.cluster, from), nameOf(reach.cluster, to));
  const isIn = (ports: PortSet | undefined) =>
    ports?.some((range) => range.protocol === protocol && range.port <= Number(port) && Number(port) <= range.endPort);
  if (isIn(between?.ports)) return 'allowed';
  return isIn(between?.maybe) ? 'undecided' : 'denied';
}

/** Whether a question can be asked of the table: it knows neither names of ports nor those of a Scenario's outside sources. */
export function reachKnows({ from, to, port }: Question): boolean {
  return typeof port === 'number' && [from, to].every((end) => isAddress(end) || end.includes('/'));
}

function nameOf(cluster: Cluster, end: string): string {
  if (isAddress(end)) return end;
  const found = resolveEndpoint(cluster, [], end);
  return found?.kind === 'workload' ? found.workload.id : end;
}
