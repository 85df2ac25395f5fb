import { describe, expect, it } from 'vitest';
import { read } from '#manifests';
import { clusterOf, connections as connectionsOf, findPlugin, reachOf } from '#netpol';
import { holds, parseRange, probesOf } from './reading/addressRange';
import { askQuestion, isAddress, lineOf } from './reading/askQuestion';
import { type ExpectedConnection, type ExpectedPorts, readConnections } from './reading/readConnections';
import type { Question } from './reading/readExpected';
import { foldersIn, manifestsIn, textIn } from './reading/readFolder';

describe.each(foldersIn('apps'))('corpus: apps/%s', (app) => {
  const reading = read(manifestsIn(`apps/${app}/manifests`));
  const cluster = clusterOf(reading.resources);
  const externals = reading.resources.scenarios.flatMap(({ external }) => external);
  const connections = readConnections(textIn(`apps/${app}/connections.yaml`), app);

  it('has nothing to complain of', () => {
    expect(reading.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('lets work what has to work, and nothing that must not', () => {
    const flows = reading.resources.scenarios.flatMap((scenario) => scenario.flows);
    const expected = flows.flatMap((flow): Question[] => {
      if (flow.expect === undefined) return [];
      return [{ ...flow, verdict: flow.expect === 'allow' ? 'allowed' : 'denied' }];
    });
    const wrong = expected.map((question) => ({ question, answer: askQuestion(cluster, externals, question) }));
    expect(
      wrong.filter(({ question, answer }) => question.verdict !== answer.verdict).map(({ answer }) => lineOf(answer)),
    ).toEqual([]);
    expect(expected.filter(({ verdict }) => verdict === 'allowed').length).toBeGreaterThan(15);
    expect(expected.filter(({ verdict }) => verdict === 'denied').length).toBeGreaterThan(15);
  });

  it('names ends that there are', () => {
    const named = connections.flatMap(({ source, destination }) => [source, destination]);
    expect(named.filter((end) => parseRange(end) === undefined && !cluster.workloads.has(end))).toEqual([]);
  });

  it('has a table of all pairs that is what is written down', () => {
    const told = connectionsOf(reachOf(cluster, findPlugin(undefined)));
    expect(told.map(rowOf).sort()).toEqual(connections.map(rowOf).sort());
  });

  it('lets everybody reach what is written down, and nothing else', () => {
    const asked = questionsOf(connections, [...cluster.workloads.keys()]);
    const answers = asked.map((question) => askQuestion(cluster, externals, question));
    const wrong = answers.filter(({ verdict }, at) => verdict !== asked[at]?.verdict);
    expect(wrong.map(lineOf)).toEqual([]);
  }, 60_000);
});

/** A connection in one line, with all that an answer says of it. */
function rowOf({ source, destination, ports, ...more }: ExpectedConnection): string {
  const listed = ports.map(({ protocol, port, endPort }) => `${protocol} ${port}-${endPort}`);
  return `${source} -> ${destination}: ${listed.join(', ')}${Object.keys(more).join()}`;
}

/** Every pair of workloads, and of a workload and an outside address, on every port that somebody may reach, beside each range, and on some that nobody may. */
function questionsOf(connections: readonly ExpectedConnection[], workloads: readonly string[]): readonly Question[] {
  const ranges = connections.flatMap(({ source, destination }) =>
    [source, destination].flatMap((end) => parseRange(end) ?? []),
  );
  const ends = [...workloads, ...probesOf(ranges)];
  const ports = probedPorts(connections.flatMap((connection) => connection.ports));
  const pairs = ends.flatMap((from) => ends.map((to) => ({ from, to })));
  const meeting = pairs.filter(({ from, to }) => from !== to && !(isAddress(from) && isAddress(to)));
  return meeting.flatMap(({ from, to }) => {
    const between = connections.filter(
      ({ source, destination }) => isWithin(from, source) && isWithin(to, destination),
    );
    const open = between.flatMap((connection) => connection.ports);
    return ports.map(({ protocol, port }): Question => {
      const isOpen = open.some((each) => each.protocol === protocol && each.port <= port && port <= each.endPort);
      return { from, to, protocol, port, verdict: isOpen ? 'allowed' : 'denied' };
    });
  });
}

function isWithin(end: string, written: string): boolean {
  const range = parseRange(written);
  if (range === undefined) return end === written;
  return isAddress(end) && holds(range, end);
}

function probedPorts(ports: readonly ExpectedPorts[]): readonly Probe[] {
  const probes = ports.flatMap(({ protocol, port, endPort }) =>
    (port === endPort ? [port] : [port - 1, port, endPort, endPort + 1]).map(
      (each): Probe => ({ protocol, port: each }),
    ),
  );
  const strangers: readonly Probe[] = [
    { protocol: 'TCP', port: 1 },
    { protocol: 'UDP', port: 1 },
    { protocol: 'SCTP', port: 80 },
  ];
  return [...new Map([...probes, ...strangers].map((probe) => [`${probe.protocol} ${probe.port}`, probe])).values()];
}

interface Probe {
  readonly protocol: Question['protocol'];
  readonly port: number;
}
