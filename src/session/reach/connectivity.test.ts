import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ReachChange } from '#netpol';
import { openingScene } from '../examples';
import { startWith } from '../files/startWith';
import { session } from '../store';
import { moveNodes } from '../writing/moveNodes';
import { typeInSource } from '../writing/typeInSource';
import { undo } from '../writing/undo';
import { askMatrix, askReachOf, previewConnections } from './askReach';
import { pinBase, unpinBase } from './pinBase';
import { registerReach } from './portInUse';
import { reachHere } from './reachHere';
import type { ReachPort } from './reachPort';
import { startConnectivity } from './startConnectivity';

const policies = 'policies.yaml';

beforeEach(() => startWith(openingScene));

function start(): void {
  onTestFinished(startConnectivity());
}

/** Types in place of a text that occurs once. */
function typeOver(old: string, typed: string): void {
  const text = session.getState().workspace.files.find(({ name }) => name === policies)?.text ?? '';
  typeInSource(policies, [{ at: text.indexOf(old), removed: old, inserted: typed }]);
}

async function ready() {
  while (session.getState().connectivity.state === 'working') await new Promise((go) => setTimeout(go, 1));
  return session.getState().connectivity;
}

function told(changes: readonly ReachChange[]): readonly string[] {
  const ports = (set: ReachChange['before']) =>
    set.map(({ protocol, port, endPort }) => `${protocol} ${port}${endPort === port ? '' : `-${endPort}`}`).join();
  return changes.map(
    ({ source, destination, before, after }) => `${source} -> ${destination}: ${ports(before)} => ${ports(after)}`,
  );
}

const movedPort = 'default/backend[Pod] -> default/db[Pod]: TCP 3306 => TCP 3307';
const movedBack = 'default/backend[Pod] -> default/db[Pod]: TCP 3307 => TCP 3306';

describe('connectivity', () => {
  it('follows an edit after the picture', async () => {
    start();
    typeOver('3306', '3307');
    expect(session.getState().connectivity).toMatchObject({ state: 'working', lastChanges: [] });
    expect(told((await ready()).lastChanges)).toEqual([movedPort]);
  });

  it('tells what all that was typed in one go came to', async () => {
    start();
    typeOver('3306', '330');
    await ready();
    typeOver('330', '3307');
    expect(told((await ready()).lastChanges)).toEqual([movedPort]);
  });

  it('tells what an undo came to', async () => {
    start();
    typeOver('3306', '3307');
    await ready();
    undo();
    expect(told((await ready()).lastChanges)).toEqual([movedBack]);
  });

  it('does not ask again while only nodes move', async () => {
    start();
    typeOver('3306', '3307');
    const before = await ready();
    moveNodes(new Map([['workload:default/db[Pod]', { x: 0, y: 0 }]]), { label: 'move', history: 'record' });
    expect(session.getState().connectivity).toBe(before);
  });

  it('compares with a base until it is taken away', async () => {
    start();
    pinBase({ kind: 'pinned', label: 'before' });
    typeOver('3306', '3307');
    expect(told((await ready()).sinceBase)).toEqual([movedPort]);
    undo();
    expect((await ready()).sinceBase).toEqual([]);
    typeOver('3306', '3307');
    unpinBase();
    expect(await ready()).toMatchObject({ base: undefined, sinceBase: [] });
  });

  it('compares with other files', async () => {
    start();
    const files = session
      .getState()
      .workspace.files.map(({ name, text }) => ({ name, text: text.replace('3306', '3307') }));
    pinBase({ kind: 'file', label: 'their.yaml', files });
    expect(told((await ready()).sinceBase)).toEqual([movedBack]);
  });

  it('drops an answer for manifests that have changed meanwhile', async () => {
    const here = reachHere();
    const waiting: (() => void)[] = [];
    const slow: ReachPort = {
      ...here,
      changes: async (from, to) => {
        await new Promise<void>((go) => waiting.push(go));
        return here.changes(from, to);
      },
    };
    onTestFinished(registerReach(slow));
    start();
    const shown: (readonly string[])[] = [];
    onTestFinished(session.subscribe(({ connectivity }) => shown.push(told(connectivity.lastChanges))));
    typeOver('3306', '1');
    await until(() => waiting.length === 1);
    typeOver('port: 1', 'port: 3307');
    waiting[0]?.();
    await until(() => waiting.length === 2);
    waiting[1]?.();
    expect(told((await ready()).lastChanges)).toEqual([movedPort]);
    expect(shown).not.toContainEqual(['default/backend[Pod] -> default/db[Pod]: TCP 3306 => TCP 1']);
  });

  it('says so when the answer cannot be worked out', async () => {
    onTestFinished(registerReach({ ...reachHere(), changes: () => Promise.reject(new Error('out of memory')) }));
    start();
    typeOver('3306', '3307');
    expect(await ready()).toMatchObject({ state: 'failed', lastChanges: [] });
    expect(session.getState().notices.at(-1)).toMatchObject({ key: 'notice.reachFailed' });
  });
});

describe('previewConnections', () => {
  it('tells all that edits would open and close, and changes nothing', async () => {
    const before = session.getState().workspace;
    const origin = session.getState().cluster.policies[0]?.origin;
    const changes = await previewConnections(origin === undefined ? [] : [{ kind: 'delete', objects: [origin] }]);
    expect(session.getState().workspace).toBe(before);
    const all = 'TCP 1-65535,UDP 1-65535,SCTP 1-65535';
    expect(Array.isArray(changes) ? told(changes) : changes).toEqual([
      `0.0.0.0-255.255.255.255 -> default/db[Pod]:  => ${all}`,
      `default/backend[Pod] -> default/db[Pod]: TCP 3306 => ${all}`,
      `default/web[Pod] -> default/db[Pod]:  => ${all}`,
    ]);
  });
});

describe('askReachOf', () => {
  it('lists what one peer may reach, and who may reach it', async () => {
    const { to, from } = await askReachOf('default/db[Pod]');
    expect(from.map(({ source }) => source)).toEqual(['default/backend[Pod]']);
    expect(to.map(({ destination }) => destination)).toEqual([
      '0.0.0.0-255.255.255.255',
      'default/backend[Pod]',
      'default/web[Pod]',
    ]);
  });
});

describe('askMatrix', () => {
  it('is of the manifests as they are', async () => {
    typeOver('3306', '3307');
    const { peers, cells, answers } = await askMatrix();
    expect(peers.map(({ name }) => name)).toEqual([
      'default/backend[Pod]',
      'default/db[Pod]',
      'default/web[Pod]',
      '0.0.0.0-255.255.255.255',
    ]);
    expect(answers[cells[0 * 4 + 1] ?? 0]?.ports).toEqual([{ protocol: 'TCP', port: 3307, endPort: 3307 }]);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((go) => setTimeout(go, 1));
}
