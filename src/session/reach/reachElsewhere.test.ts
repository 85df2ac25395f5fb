import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, type SourceFile } from '#manifests';
import { defaultAssumptions } from '#netpol';
import { newReachClerk } from './reachClerk';
import { type Channel, reachElsewhere } from './reachElsewhere';
import { reachHere } from './reachHere';
import type { ReachPort } from './reachPort';
import { type Snapshot, snapshotOfReading } from './snapshot';
import { keptSnapshots } from './snapshotLedger';
import type { ReachMessage } from './wire';

/** What a worker does, without one: messages and answers are copied on their way. */
class FakeWorker implements Channel {
  readonly sent: ReachMessage[] = [];
  end: (reason: string) => void = () => undefined;
  private readonly clerk = newReachClerk();
  private tell: Parameters<Channel['onAnswer']>[0] = () => undefined;

  send(message: ReachMessage): void {
    const copy = structuredClone(message);
    this.sent.push(copy);
    setTimeout(() => this.tell(structuredClone(this.clerk(copy))), 0);
  }

  onAnswer(listener: Parameters<Channel['onAnswer']>[0]): void {
    this.tell = listener;
  }

  onEnd(listener: (reason: string) => void): void {
    this.end = listener;
  }
}

function port(substitute: ReachPort = reachHere()) {
  const worker = new FakeWorker();
  const ends: string[] = [];
  return { worker, ends, port: reachElsewhere(() => worker, { substitute, onEnd: (reason) => ends.push(reason) }) };
}

const names = ['web', 'db', 'log'];

const pods = names
  .map(
    (name) => `apiVersion: v1
kind: Pod
metadata: {name: ${name}, labels: {app: ${name}}}
spec: {containers: [{name: main, image: main, ports: [{containerPort: 80}]}]}
`,
  )
  .join('---\n');

/** A policy for each pod: a number of 0 to 3 says whom it admits, 4 that there is none. */
function manifests(admits: readonly number[]): readonly SourceFile[] {
  const policies = admits.map((peer, at) =>
    peer === 4
      ? '# none\n'
      : `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: p${at}}
spec: {podSelector: {matchLabels: {app: ${names[at]}}}, ingress: [{from: [{podSelector: {matchLabels: {app: ${names[peer] ?? 'nobody'}}}}]}]}
`,
  );
  return [
    { name: 'pods.yaml', text: pods },
    { name: 'policies.yaml', text: policies.join('---\n') },
  ];
}

/** Snapshots of one session: what an edit leaves alone is the same objects. */
function snapshots(versions: readonly (readonly number[])[]): readonly Snapshot[] {
  let reading = read([]);
  return versions.map((admits) => {
    reading = read(manifests(admits), reading);
    return snapshotOfReading(reading, defaultAssumptions);
  });
}

const anyVersion = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4));

describe('reachElsewhere', () => {
  it('answers as this thread does, whatever was asked before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyVersion, { minLength: 2, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 1, maxLength: 12 }),
        async (versions, pairs) => {
          const all = snapshots(versions);
          const { port: elsewhere } = port();
          const here = reachHere();
          for (const [a, b] of pairs) {
            const [from, to] = [all[a % all.length], all[b % all.length]];
            if (from === undefined || to === undefined) continue;
            expect(await elsewhere.changes(from, to)).toEqual(await here.changes(from, to));
            expect(await elsewhere.matrix(to)).toEqual(await here.matrix(to));
            expect(await elsewhere.reachOf(to, 'default/db[Pod]')).toEqual(await here.reachOf(to, 'default/db[Pod]'));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('sends what changed, and nothing twice', async () => {
    const { worker, port: elsewhere } = port();
    const [first, second] = snapshots([
      [0, 1, 2],
      [0, 2, 2],
    ]);
    if (first === undefined || second === undefined) throw new Error('there are two');
    await elsewhere.changes(first, first);
    await elsewhere.changes(first, second);
    await elsewhere.matrix(second);
    expect(worker.sent.map(({ news }) => [news.documents.length, news.snapshots.length])).toEqual([
      [6, 1],
      [1, 1],
      [0, 0],
    ]);
  });

  it('has what is not asked about any more forgotten', async () => {
    const { worker, port: elsewhere } = port();
    const versions = Array.from({ length: keptSnapshots + 2 }, (_, at) => [at % 4, (at >> 2) % 4, 4]);
    for (const snapshot of snapshots(versions)) await elsewhere.matrix(snapshot);
    const forgotten = worker.sent.map(({ news }) => news.forgottenSnapshots.length);
    expect(forgotten).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('puts questions to the substitute once the thread has ended, those under way too', async () => {
    const { worker, ends, port: elsewhere } = port();
    const [first, second] = snapshots([
      [0, 1, 2],
      [0, 4, 2],
    ]);
    if (first === undefined || second === undefined) throw new Error('there are two');
    const underWay = elsewhere.changes(first, second);
    worker.end('out of memory');
    const told = (await underWay).map(({ source, destination }) => `${source} -> ${destination}`);
    expect(told).toEqual([
      '0.0.0.0-255.255.255.255 -> default/db[Pod]',
      'default/log[Pod] -> default/db[Pod]',
      'default/web[Pod] -> default/db[Pod]',
    ]);
    await elsewhere.matrix(second);
    expect(ends).toEqual(['out of memory']);
    expect(worker.sent).toHaveLength(1);
  });

  it('starts no thread before something is asked, and says so when none can be started', async () => {
    const ends: string[] = [];
    const broken = reachElsewhere(
      () => {
        throw new Error('not allowed');
      },
      { substitute: reachHere(), onEnd: (reason) => ends.push(reason) },
    );
    expect(ends).toEqual([]);
    const [only] = snapshots([[0, 1, 2]]);
    if (only === undefined) throw new Error('there is one');
    expect((await broken.matrix(only)).peers).toHaveLength(4);
    expect(ends).toEqual(['Error: not allowed']);
  });
});
