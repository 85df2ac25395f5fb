import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { read } from '#manifests';
import {
  type Cluster,
  clusterOf,
  connections,
  countPairs,
  findPlugin,
  judge,
  type NetworkPolicy,
  type PodManifest,
  type Protocol,
  portsBetween,
  reachChanges,
  reachOf,
  updateReach,
} from '#netpol';
import { naiveAllows } from '../../src/netpol/reach/naiveReach.testing';
import { percentile } from '../percentile.mjs';
import { seededRandom } from '../seededRandom.mjs';
import { workloads } from './workloads';

/** Milliseconds; `runs` says of how many. On a busy machine, `cpu` and `least` tell more than the median. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly least: number;
  /** Median of the time that the process worked, its other threads included. */
  readonly cpu: number;
  readonly runs: number;
}

/** What one workload took in a process of its own. */
export interface Measured {
  readonly name: string;
  readonly about: string;
  readonly megabytesOfText: number;
  /** Answers that were compared with the naive evaluator before anything was timed. */
  readonly checked: number;
  readonly pairs: number;
  readonly allowed: number;
  readonly timings: Readonly<Record<string, Timing>>;
  /** Of the process in the end, reading included, MB. */
  readonly peakRss: number;
}

const specification = findPlugin(undefined);

/** Checks one workload against the naive evaluator, then times it. Throws where answers differ. */
export function measure(name: string): Measured {
  const workload = workloads[name]?.();
  if (workload === undefined) throw new Error(`no workload ${name}`);
  const { files } = workload;
  const reading = read(files);
  const { resources } = reading;
  const [problem] = reading.findings.filter(({ severity }) => severity === 'error');
  if (problem !== undefined) throw new Error(`${name} is no good cluster: ${JSON.stringify(problem)}`);
  const cluster = clusterOf(resources);
  const checked = check(cluster);

  const large = cluster.workloads.size > 2000;
  const runs = large ? 7 : 15;
  const timings: Record<string, Timing> = {};
  timings['text to model'] = time(large ? 3 : 7, 1, () => clusterOf(read(files).resources));
  timings['all pairs'] = time(runs, 3, () => countPairs(reachOf(cluster, specification)));

  const edited = resources.policies.slice(0, 60).map((policy) => ({
    ...resources,
    policies: resources.policies.map((each) => (each === policy ? withNewRule(policy) : each)),
  }));
  const versions = edited.map((each) => clusterOf(each));
  let reach = reachOf(cluster, specification);
  const next = cycle(versions);
  timings['one-policy edit'] = time(versions.length, 10, () => {
    reach = updateReach(reach, next());
  });

  const draw = seededRandom(7);
  const ends = [...cluster.workloads.values()];
  const anyEnd = () => ({ kind: 'workload', workload: ends[draw(ends.length)] ?? never() }) as const;
  timings['one explained flow'] = time(300, 50, () =>
    judge(cluster, { from: anyEnd(), to: anyEnd(), protocol: 'TCP', port: 80 }, specification),
  );
  const after = versions[0] ?? cluster;
  timings['diff'] = time(large ? 3 : 9, 1, () =>
    reachChanges(reachOf(cluster, specification), reachOf(after, specification)),
  );
  if (!large) timings['listing'] = time(3, 1, () => connections(reachOf(cluster, specification)));
  return {
    name,
    about: workload.about,
    megabytesOfText: files.reduce((sum, { text }) => sum + text.length, 0) / 1e6,
    checked,
    ...countPairs(reachOf(cluster, specification)),
    timings,
    peakRss: peakRss(),
  };
}

/** Compares a sample of pairs, with outside addresses among them, on ports beside common bounds. */
function check(cluster: Cluster): number {
  const draw = seededRandom(1);
  const reach = reachOf(cluster, specification);
  const pods = [...cluster.workloads.values()].flatMap(({ id, pods: [pod] }) =>
    pod === undefined ? [] : [{ id, pod }],
  );
  const addresses = ['203.0.113.7', '8.8.8.8', '10.100.0.3', '101.5.0.0'];
  const probes: readonly { readonly protocol: Protocol; readonly port: number }[] = [
    ...[1, 79, 80, 443, 1100, 1101, 5432, 8000, 8049, 8080, 20000, 65535].map(
      (port) => ({ protocol: 'TCP', port }) as const,
    ),
    { protocol: 'UDP', port: 53 },
    { protocol: 'SCTP', port: 53 },
  ];
  let checked = 0;
  for (let sample = 0; sample < 300; sample += 1) {
    const from = pods[draw(pods.length)] ?? never();
    const other = draw(4) === 0 ? undefined : pods[draw(pods.length)];
    const to: { readonly id: string; readonly pod: PodManifest | string } = other ?? outside(addresses, draw);
    if (from.pod === to.pod) continue;
    const ports = portsBetween(reach, from.id, to.id);
    for (const probe of probes) {
      const found = ports.some(
        ({ protocol, port, endPort }) => protocol === probe.protocol && port <= probe.port && probe.port <= endPort,
      );
      if (found !== naiveAllows(cluster, from.pod, to.pod, probe)) {
        throw new Error(`${from.id} -> ${to.id} ${probe.port}/${probe.protocol}: found ${found}`);
      }
      checked += 1;
    }
  }
  return checked;
}

function outside(addresses: readonly string[], draw: (below: number) => number) {
  const address = addresses[draw(addresses.length)] ?? '';
  return { id: address, pod: address };
}

function withNewRule(policy: NetworkPolicy): NetworkPolicy {
  return {
    ...policy,
    ingress: [
      ...policy.ingress,
      {
        peers: [{ podSelector: { matchLabels: new Map([['app', 'app-3']]), matchExpressions: [] } }],
        ports: [{ protocol: 'TCP', port: 12345 }],
      },
    ],
  };
}

function time(runs: number, warmUps: number, run: () => unknown): Timing {
  const taken: number[] = [];
  const worked: number[] = [];
  for (let index = -warmUps; index < runs; index += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    run();
    const end = performance.now();
    const { user, system } = process.cpuUsage(before);
    if (index < 0) continue;
    taken.push(end - start);
    worked.push((user + system) / 1000);
  }
  return {
    median: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    least: Math.min(...taken),
    cpu: percentile(worked, 0.5),
    runs,
  };
}

function cycle<Item>(items: readonly Item[]): () => Item {
  let index = 0;
  return () => items[index++ % items.length] ?? never();
}

function peakRss(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function never(): never {
  throw new Error('a workload has pods and policies');
}

/** Writes a workload as it is read, so that another process can hold the model without having read any text. */
export function writeModel(name: string, file: string): void {
  const workload = workloads[name]?.() ?? never();
  writeFileSync(file, serialize(read(workload.files).resources));
}

/** Works out all pairs of a written model three times over and tells the peak memory of the process, MB. */
export function memoryOfAllPairs(file: string): number {
  const cluster = clusterOf(deserialize(readFileSync(file)));
  for (let run = 0; run < 3; run += 1) countPairs(reachOf(cluster, specification));
  return peakRss();
}

/** Run as a program, this file does one of the above and prints what came of it as JSON. */
const [, self, task, name = '', file = ''] = process.argv;
if (self?.endsWith('measure.mjs')) {
  if (task === 'time') console.log(JSON.stringify(measure(name)));
  if (task === 'write') writeModel(name, file);
  if (task === 'memory') console.log(memoryOfAllPairs(file));
}

export { workloads };
