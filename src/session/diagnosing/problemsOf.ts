import type { Finding, Place, Workload, WorkloadId } from '#netpol';

/** The errors and warnings about one workload: in its manifests, or about its traffic; in their order. */
export function problemsOfWorkload(findings: readonly Finding[], workload: Workload): readonly Finding[] {
  const { count, answers, byWorkload } = indexOf(findings);
  if (count === 0) return none;
  let answer = answers.get(workload);
  if (answer === undefined) {
    const within = workload.pods.flatMap(({ origin }) => problemsWithin(findings, origin));
    answer = [...new Set([...within, ...(byWorkload.get(workload.id) ?? none)])];
    answers.set(workload, answer);
  }
  return answer;
}

/** The errors and warnings within one object of the manifests, in their order. */
export function problemsWithin(findings: readonly Finding[], origin: Place): readonly Finding[] {
  return (indexOf(findings).byDocument.get(documentKey(origin)) ?? none).filter(({ place }) => isWithin(place, origin));
}

const none: readonly Finding[] = [];

interface ProblemIndex {
  readonly count: number;
  readonly byDocument: ReadonlyMap<string, readonly Finding[]>;
  readonly byWorkload: ReadonlyMap<WorkloadId, readonly Finding[]>;
  /** Filled as cards ask, which they do whenever anything changes. */
  readonly answers: WeakMap<Workload, readonly Finding[]>;
}

const indexes = new WeakMap<readonly Finding[], ProblemIndex>();

/** Made once for each list of findings, since every card asks. */
function indexOf(findings: readonly Finding[]): ProblemIndex {
  let index = indexes.get(findings);
  if (index === undefined) {
    const problems = findings.filter(({ severity }) => severity !== 'info');
    const byDocument = new Map<string, Finding[]>();
    const byWorkload = new Map<WorkloadId, Finding[]>();
    for (const problem of problems) {
      add(byDocument, documentKey(problem.place), problem);
      for (const workload of problem.concerns ?? []) add(byWorkload, workload, problem);
    }
    index = { count: problems.length, byDocument, byWorkload, answers: new WeakMap() };
    indexes.set(findings, index);
  }
  return index;
}

function add(lists: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [finding]);
  else list.push(finding);
}

function documentKey({ file, document }: Place): string {
  return `${document} ${file}`;
}

function isWithin(inner: Place, outer: Place): boolean {
  return outer.path.every((step, index) => inner.path[index] === step);
}
