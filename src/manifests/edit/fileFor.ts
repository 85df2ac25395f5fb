import type { FileReading, Reading } from '../reading';

/** What kind of object looks for a file. */
export type NewKind = 'policy' | 'workload' | 'namespace' | 'scenario';

/**
 * The file that a new object goes to: the one with most of its kind (policies prefer `policies.yaml` where that holds any), else the one that
 * is named for it, which need not exist yet. Namespaces go with the workloads where no file has any. JSON files take no second document.
 */
export function fileFor(reading: Reading, kind: NewKind): string {
  const named = names[kind];
  const files = reading.files.filter((file) => !isJson(file));
  const holding = files
    .map((file) => ({ name: file.name, count: countOf(file, kind) }))
    .filter(({ count }) => count > 0);
  if (kind === 'policy' && holding.some(({ name }) => name === named)) return named;
  const most = holding.reduce<{ name: string; count: number } | undefined>(
    (best, each) => (best && best.count >= each.count ? best : each),
    undefined,
  );
  if (most) return most.name;
  if (kind === 'namespace') return fileFor(reading, 'workload');
  return freeName(reading, named);
}

const names: Readonly<Record<NewKind, string>> = {
  policy: 'policies.yaml',
  workload: 'workloads.yaml',
  namespace: 'workloads.yaml',
  scenario: 'traffic.yaml',
};

function countOf(file: FileReading, kind: NewKind): number {
  const list = { policy: 'policies', workload: 'pods', namespace: 'namespaces', scenario: 'scenarios' } as const;
  return file.documents.reduce((sum, { resources }) => sum + resources[list[kind]].length, 0);
}

/** The name itself, unless a JSON file has it. */
function freeName(reading: Reading, name: string): string {
  const isTaken = (candidate: string) => reading.files.some((file) => file.name === candidate && isJson(file));
  const stem = name.replace(/\.yaml$/, '');
  let candidate = name;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${stem}-${number}.yaml`;
  return candidate;
}

function isJson({ name, text }: FileReading): boolean {
  return /\.json$/i.test(name) || /^\uFEFF?\s*[{[]/.test(text);
}
