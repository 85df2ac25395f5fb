import {
  type Cluster,
  type Connection,
  type Endpoint,
  type External,
  findPlugin,
  judge,
  resolveEndpoint,
} from '#netpol';
import type { Question } from './readExpected';

/** A question with the answer of the engine in place of the one expected. Throws when an end names nothing. */
export function askQuestion(cluster: Cluster, externals: readonly External[], question: Question): Question {
  const { outcome, stoppedAt } = judge(cluster, connectionOf(cluster, externals, question), findPlugin(undefined));
  const { from, to, port, protocol } = question;
  return { from, to, port, protocol, verdict: outcome, ...(stoppedAt === undefined ? {} : { at: stoppedAt }) };
}

/** A question and its answer in one line: `x/b -> x/a:80/TCP denied at ingress`. */
export function lineOf({ from, to, port, protocol, verdict, at }: Question): string {
  return `${from} -> ${to}:${port}/${protocol} ${verdict}${at === undefined ? '' : ` at ${at}`}`;
}

/** Whether an end of a question is an address or a range rather than a name. */
export function isAddress(end: string): boolean {
  return /^[\d.]+(\/\d+)?$|:/.test(end);
}

function connectionOf(cluster: Cluster, externals: readonly External[], question: Question): Connection {
  const { from, to, port, protocol } = question;
  return { from: endOf(cluster, externals, from), to: endOf(cluster, externals, to), port, protocol };
}

function endOf(cluster: Cluster, externals: readonly External[], end: string): Endpoint {
  if (isAddress(end)) return { kind: 'external', external: { name: end, cidr: rangeOf(end) } };
  const found = resolveEndpoint(cluster, externals, end);
  if (found === undefined) throw new Error(`Nothing is called ${end}.`);
  return found;
}

function rangeOf(address: string): string {
  if (address.includes('/')) return address;
  return address.includes(':') ? `${address}/128` : `${address}/32`;
}
