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
  type PodManifest,
  type Protocol,
  portsBetween,
  type Resources,
  reachChanges,
  reachOf,
  updateReach,
} from '#netpol';
import { naiveAllows } from '../../src/netpol/reach/naiveReach.testing';
import { percentile } from '../percentile.mjs';
import { seededRandom } from '../seededRandom.mjs';
import { editTrace, withNewRule } from './edits';
import type { Workload } from './manifestTexts';
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

/** By what was done. */
export type Timings = Readonly<Record<string, Timing>>;

/** What the engine took for one workload in a process of its own, in which nothing was read. */
export interface Engine {
  /** Answers that were compared with the naive evaluator before anything was timed. */
  readonly checked: number;
  readonly pairs: number;
  readonly allowed: number;
  readonly timings: Timings;
  /** Of the process in the end, MB. */
  readonly peakRss: number;
}

const specification = findPlugin(undefined);

/** What reading one workload took in a process of its own. */
export interface Read {
  readonly about: string;
  readonly megabytesOfText: number;
  readonly timings: Timings;
  /** Of the process in the end, MB. */
  readonly peakRss: number;
}

/** Times the reading of one workload and writes its model, so that other processes can hold it without having read any text. */
export function measureReading(name: string, model: string): Read {
  const { about, files } = getWorkload(name);
  const reading = read(files);
  const [problem] = reading.findings.filter(({ severity }) => severity === 'error');
  if (problem !== undefined) throw new Error(`${name} is no good cluster: ${JSON.stringify(problem)}`);
  writeFileSync(model, serialize(reading.resources));
  const runs = isLarge(reading.resources) ? 3 : 7;
  return {
    about,
    megabytesOfText: files.reduce((sum, { text }) => sum + text.length, 0) / 1e6,
    timings: { 'text to model': time(runs, 1, () => clusterOf(read(files).resources)) },
    peakRss: peakRss(),
  };
}

/** Checks a written model against the naive evaluator, then times the engine on it. Throws where answers differ. */
export function measureEngine(model: string): Engine {
  const resources = readModel(model);
  const cluster = clusterOf(resources);
  const checked = check(cluster);
  const timings: Record<string, Timing> = {};
  const large = isLarge(resources);
  // Counting reads the exact set of ports of every pair.
  timings['all pairs'] = time(large ? 7 : 15, 3, () => countPairs(reachOf(cluster, specification)));

  let reach = reachOf(cluster, specification);
  let told = reach;
  const nextVersion = () => clusterOf(nextEdit());
  const nextEdit = cycle(resources.policies.slice(0, 60).map((policy) => () => withNewRule(resources, policy)));
  timings['one-policy edit'] = timeWith(60, 10, nextVersion, (version) => {
    reach = updateReach(reach, version);
  });
  timings['the same, told'] = timeWith(60, 10, nextVersion, (version) => {
    const before = told;
    told = updateReach(before, version);
    reachChanges(before, told);
  });
  const trace = editTrace(resources, seededRandom(8));
  timings['edit of a trace, told'] = timeWith(
    large ? 60 : 500,
    10,
    () => clusterOf(trace()),
    (version) => {
      const before = told;
      told = updateReach(before, version);
      reachChanges(before, told);
    },
  );

  const draw = seededRandom(7);
  const ends = [...cluster.workloads.values()];
  const anyEnd = () => ({ kind: 'workload', workload: ends[draw(ends.length)] ?? never() }) as const;
  timings['one explained flow'] = time(300, 50, () =>
    judge(cluster, { from: anyEnd(), to: anyEnd(), protocol: 'TCP', port: 80 }, specification),
  );
  const after = nextVersion();
  timings['diff'] = time(large ? 3 : 9, 1, () => {
    const before = reachOf(cluster, specification);
    return reachChanges(before, updateReach(before, after));
  });
  if (!large) timings['listing'] = time(3, 1, () => connections(reachOf(cluster, specification)));
  return { checked, ...countPairs(reachOf(cluster, specification)), timings, peakRss: peakRss() };
}

/** Works out all pairs of a written model three times over and tells the peak memory of the process, MB. */
export function memoryOfAllPairs(model: string): number {
  const cluster = clusterOf(readModel(model));
  for (let run = 0; run < 3; run += 1) countPairs(reachOf(cluster, specification));
  return peakRss();
}

/** Namespaces and pods as analysers that probe want them. */
export function probedResources(model: string): unknown {
  const { namespaces, pods } = readModel(model);
  return {
    Namespaces: Object.fromEntries(namespaces.map(({ name, labels }) => [name, Object.fromEntries(labels)])),
    Pods: pods.map(({ namespace, name, labels, podIPs, ports }) => ({
      Namespace: namespace,
      Name: name,
      Labels: Object.fromEntries(labels),
      IP: podIPs[0],
      Containers: ports.map((port, index) => ({
        Name: `container-${index}`,
        Port: port.containerPort,
        PortName: port.name,
        Protocol: port.protocol,
      })),
    })),
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

function time(runs: number, warmUps: number, run: () => unknown): Timing {
  return timeWith(runs, warmUps, () => undefined, run);
}

/** Prepares each run before the clock starts. */
function timeWith<Input>(runs: number, warmUps: number, prepare: () => Input, run: (input: Input) => unknown): Timing {
  const taken: number[] = [];
  const worked: number[] = [];
  for (let index = -warmUps; index < runs; index += 1) {
    const input = prepare();
    const before = process.cpuUsage();
    const start = performance.now();
    run(input);
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

function cycle<Item>(items: readonly (() => Item)[]): () => Item {
  let index = 0;
  return () => (items[index++ % items.length] ?? never)();
}

function getWorkload(name: string): Workload {
  return workloads[name]?.() ?? never();
}

function readModel(model: string): Resources {
  return deserialize(readFileSync(model));
}

function isLarge({ pods }: Resources): boolean {
  return pods.length > 2000;
}

function peakRss(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function never(): never {
  throw new Error('every workload has a name, pods and policies');
}

/** Run as a program, this file does one of the above and prints what came of it as JSON. */
const [, self, task, model = '', name = ''] = process.argv;
if (self?.endsWith('measure.mjs')) {
  if (task === 'read') console.log(JSON.stringify(measureReading(name, model)));
  if (task === 'time') console.log(JSON.stringify(measureEngine(model)));
  if (task === 'probe') console.log(JSON.stringify(probedResources(model)));
  if (task === 'memory') console.log(memoryOfAllPairs(model));
}

export { workloads };
