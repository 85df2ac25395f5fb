import { describe, expect, it } from 'vitest';
import { read } from '#manifests';
import { clusterOf, findPlugin, reachOf } from '#netpol';
import { askQuestion, isAddress, lineOf } from './reading/askQuestion';
import { askReach, reachKnows } from './reading/askReach';
import { type Expected, type Question, readExpected } from './reading/readExpected';
import { foldersIn, textIn } from './reading/readFolder';

const parts = ['statements', 'more'];
const cases = parts.flatMap((part) => foldersIn(part).map((name) => `${part}/${name}`));

describe.each(cases)('corpus: %s', (folder) => {
  const name = `${folder}/manifests.yaml`;
  const expected = readExpected(textIn(`${folder}/expected.yaml`), folder);
  const reading = read([{ name, text: textIn(name) }]);
  const cluster = clusterOf(reading.resources, expected.assumptions);
  const externals = reading.resources.scenarios.flatMap(({ external }) => external);

  it('is refused where the API server refuses it', () => {
    const errors = reading.findings.filter(({ severity }) => severity === 'error');
    const told = [...new Set(errors.map(({ apiMessage, code }) => apiMessage ?? code))];
    expect(told).toEqual(expected.refused);
  });

  it('is answered as written down', () => {
    const answers = expected.questions.map((question) => askQuestion(cluster, externals, question));
    expect(answers.map(lineOf)).toEqual(expected.questions.map(lineOf));
  });

  it('is answered alike by the table of all pairs', () => {
    const reach = reachOf(cluster, findPlugin(undefined));
    const known = expected.questions.filter(reachKnows);
    const told = ({ from, to, port, protocol }: Question, answer: string) =>
      `${from} -> ${to}:${port}/${protocol} ${answer}`;
    expect(known.map((question) => told(question, askReach(reach, question)))).toEqual(
      known.map((question) => told(question, asTableSays(question))),
    );
  });

  const { others } = expected;
  if (others === undefined) return;

  it(`is ${others} otherwise`, () => {
    const unasked = otherQuestions(expected, [...cluster.workloads.values()], others);
    const unexpected = unasked
      .map((question) => askQuestion(cluster, externals, question))
      .filter(({ verdict }) => verdict !== others);
    expect(unexpected.map(lineOf)).toEqual([]);
  });
});

function asTableSays({ verdict }: Question): string {
  return verdict === 'partly' || verdict === 'unknown' ? 'undecided' : verdict;
}

interface Named {
  readonly namespace: string;
  readonly name: string;
}

/** All that the case leaves unasked between two different pods, or a pod and an address that it mentions, on the ports that it mentions. */
function otherQuestions(
  { questions }: Expected,
  workloads: readonly Named[],
  verdict: 'allowed' | 'denied',
): readonly Question[] {
  const asked = new Set(questions.map(keyOf));
  const addresses = new Set(questions.flatMap(({ from, to }) => [from, to].filter(isAddress)));
  const ends = [...workloads.map(({ namespace, name }) => `${namespace}/${name}`), ...addresses];
  const pairs = ends.flatMap((from) => ends.map((to) => ({ from, to })));
  const meeting = pairs.filter(({ from, to }) => from !== to && !(isAddress(from) && isAddress(to)));
  const ports = new Map(questions.map(({ protocol, port }) => [`${protocol}/${port}`, { protocol, port }]));
  return meeting
    .flatMap((pair) => [...ports.values()].map((port) => ({ ...pair, ...port, verdict })))
    .filter((question) => !asked.has(keyOf(question)));
}

function keyOf({ from, to, port, protocol }: Question): string {
  return `${from} ${to} ${port} ${protocol}`;
}
