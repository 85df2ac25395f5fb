import { connectionsCsv, connectionsMarkdown, portsWriter, printable } from '#explain';
import { allConnections, type Cluster, type PortSet, type Reach, type ReachConnection, reachOf } from '#netpol';
import { type Answer, answer, type Question } from '../answer';
import { problemJson } from '../problems/problemJson';
import { dotText, mermaidText } from '../writing/graphText';
import { jsonLines } from '../writing/json';
import { clusterFor, pluginFor } from './judgement';

/** `sluice list`: every allowed connection. Exit code 1 when some object was refused. */
export function list(question: Question): Answer {
  const { call, loaded, speaker } = question;
  const cluster = clusterFor(call, loaded);
  const workloads = call.values.get('workload') ?? [];
  const unknown = workloads.find((workload) => !isKnown(cluster, workload));
  if (unknown !== undefined) {
    return { kind: 'wrong', why: speaker.say('cli.wrong.workload', { workload: unknown }) };
  }
  const direction = call.values.get('direction')?.[0];
  if (direction !== undefined && direction !== 'ingress' && direction !== 'egress') {
    const params = { option: '--direction', value: direction, known: 'ingress, egress' };
    return { kind: 'wrong', why: speaker.say('cli.wrong.value', params) };
  }
  const reach = reachOf(cluster, pluginFor(call, loaded));
  const wanted = wantedIn(reach, workloads, direction);
  const { allowed, undecided } = allConnections(reach);
  const lists = { allowed: allowed.filter(wanted), undecided: undecided.filter(wanted) };
  const exitCode = loaded.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  return written(lists, question, exitCode);
}

/** What is surely allowed, and what may or may not be. */
interface Lists {
  readonly allowed: readonly ReachConnection[];
  readonly undecided: readonly ReachConnection[];
}

function written({ allowed, undecided }: Lists, question: Question, exitCode: 0 | 1): Answer {
  const { call, loaded, speaker } = question;
  const { say } = speaker;
  const words = portsWriter(say);
  const arrows = () => allowed.map(({ source, destination, ports }) => ({ source, destination, label: words(ports) }));
  // Formats that hold only what is allowed leave the rest to a note, so that nobody takes it for denied either.
  const note = undecided.length === 0 ? undefined : say('cli.list.undecidedNote', { count: undecided.length });
  switch (call.format) {
    case 'json':
      return answer(
        jsonLines({
          connections: allowed.map(({ source, destination, ports }) => ({ source, destination, ports })),
          ...(undecided.length === 0
            ? {}
            : {
                undecided: undecided.map(({ source, destination, maybe }) => ({ source, destination, ports: maybe })),
              }),
          findings: loaded.problems.map(problemJson),
        }),
        exitCode,
      );
    case 'csv':
      return answer(connectionsCsv(allowed), exitCode, note);
    case 'md':
      return answer(connectionsMarkdown(allowed, say), exitCode, note);
    case 'dot':
      return answer(dotText(arrows()), exitCode, note);
    case 'mermaid':
      return answer(mermaidText(arrows()), exitCode, note);
    default:
      return answer(listText({ allowed, undecided }, question, words), exitCode);
  }
}

function listText({ allowed, undecided }: Lists, { speaker, paint }: Question, words: (ports: PortSet) => string) {
  const { say } = speaker;
  if (allowed.length === 0 && undecided.length === 0) return `${say('cli.list.nothing')}\n`;
  const line = ({ source, destination }: ReachConnection, ports: PortSet) =>
    `${printable(source)} → ${printable(destination)}: ${words(ports)}\n`;
  const sure = allowed.map((connection) => line(connection, connection.ports)).join('');
  if (undecided.length === 0) return sure;
  const open = undecided.map((connection) => line(connection, connection.maybe ?? [])).join('');
  return `${sure}${sure === '' ? '' : '\n'}${paint('unknown', say('cli.list.undecided'))}\n${open}`;
}

function isKnown(cluster: Cluster, name: string): boolean {
  for (const workload of cluster.workloads.values()) {
    if ([workload, ...workload.pods].some((each) => namesOf(each).includes(name))) return true;
  }
  return false;
}

type Wanted = (connection: ReachConnection) => boolean;

/** Without names all workloads are meant; outside addresses are none. */
function wantedIn(reach: Reach, workloads: readonly string[], direction: 'ingress' | 'egress' | undefined): Wanted {
  if (workloads.length === 0 && direction === undefined) return () => true;
  const peers = new Set<string>();
  for (const peer of reach.peers) {
    if (peer.kind === 'outside') continue;
    const names = [...namesOf(peer.workload), ...(peer.kind === 'pod' ? namesOf(peer.pod) : [])];
    if (workloads.length === 0 || workloads.some((name) => names.includes(name))) peers.add(peer.name);
  }
  return ({ source, destination }) =>
    (direction !== 'ingress' && peers.has(source)) || (direction !== 'egress' && peers.has(destination));
}

function namesOf({ kind, namespace, name }: { kind: string; namespace: string; name: string }): readonly string[] {
  return [`${namespace}/${name}[${kind}]`, `${namespace}/${name}`, name];
}
