import { describe, expect, it } from 'vitest';
import type { Assumptions, Outcome } from '#netpol';
import { readConnections } from './reading/readConnections';
import { type Question, readExpected } from './reading/readExpected';
import { foldersIn, textIn } from './reading/readFolder';
import { runTerminal } from './reading/runTerminal';

const exitCodes: Readonly<Record<Outcome, number>> = { allowed: 0, denied: 1, partly: 3, unknown: 3 };
const cases = ['statements', 'more'].flatMap((part) => foldersIn(part).map((name) => `${part}/${name}`));

describe.each(cases)('the terminal on %s', (folder) => {
  const expected = readExpected(textIn(`${folder}/expected.yaml`), folder);
  const manifests = `${folder}/manifests.yaml`;

  it('lints what the API server refuses', async () => {
    const { exitCode, output } = await runTerminal('lint', manifests, '-o', 'json');
    expect(exitCode).toBe(expected.refused.length > 0 ? 1 : 0);
    for (const message of expected.refused) expect(output).toContain(JSON.stringify(message).slice(1, -1));
  });

  it('evaluates each question', async () => {
    const asked = expected.questions.filter(({ from, to }) => !isRange(from) && !isRange(to));
    const told: string[] = [];
    for (const question of asked) {
      const { from, to, port, protocol } = question;
      const ends = ['--from', from, '--to', to, '--port', String(port), '--protocol', protocol];
      const { exitCode } = await runTerminal('eval', manifests, ...ends, ...assumed(expected.assumptions));
      told.push(rowOf(question, exitCode));
    }
    expect(told).toEqual(asked.map((question) => rowOf(question, exitCodes[question.verdict])));
  });
});

describe.each(foldersIn('apps'))('the terminal on apps/%s', (app) => {
  const manifests = `apps/${app}/manifests`;

  it('lists all connections', async () => {
    const { exitCode, output, problems } = await runTerminal('list', manifests, '-o', 'json');
    const { connections } = JSON.parse(output);
    const written = readConnections(textIn(`apps/${app}/connections.yaml`), app);
    expect(connections.toSorted(byEnds)).toEqual(written.toSorted(byEnds));
    expect({ exitCode, problems }).toEqual({ exitCode: 0, problems: '' });
  });

  it('finds every flow as it has to be', async () => {
    expect((await runTerminal('test', manifests)).exitCode).toBe(0);
  });

  it('finds nothing to lint', async () => {
    const { exitCode, output } = await runTerminal('lint', manifests, '-o', 'json');
    expect({ exitCode, ...JSON.parse(output) }).toMatchObject({ exitCode: 0, findings: [] });
  });
});

interface Ends {
  readonly source: string;
  readonly destination: string;
}

function byEnds(a: Ends, b: Ends): number {
  return `${a.source} ${a.destination}` < `${b.source} ${b.destination}` ? -1 : 1;
}

/** `eval` asks about one address. */
function isRange(end: string): boolean {
  return /^[\d.]+\/\d+$/.test(end);
}

function rowOf({ from, to, port, protocol }: Question, exitCode: number): string {
  return `${from} -> ${to}:${port}/${protocol} exit ${exitCode}`;
}

function assumed({
  refusedObjects,
  ipBlockMatchesPods,
  hostNetworkPods,
  selfTraffic,
}: Partial<Assumptions>): readonly string[] {
  return [
    ...(refusedObjects === 'asStoredByLenientServer' ? ['refused-objects=as-stored-by-lenient-server'] : []),
    ...(ipBlockMatchesPods === 'never' ? ['ip-block-matches-pods=never'] : []),
    ...(hostNetworkPods === 'ordinary' ? ['host-network-pods=ordinary'] : []),
    ...(selfTraffic === 'judged' ? ['self-traffic=judged'] : []),
  ].flatMap((choice) => ['--assume', choice]);
}
