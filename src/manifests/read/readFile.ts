import type { Finding, Place, Resources } from '#netpol';
import type { DocumentReading, FileReading } from '../reading';
import type { Syntax } from '../syntax/parseSyntax';
import type { SyntaxProblem } from '../syntax/syntaxProblem';
import type { SourceFile } from '../text';
import { alignDocuments } from './alignDocuments';
import { joinResources } from './joinResources';
import { chunksOf, createChunkParser, isSyntaxOf } from './parseChunk';
import { readDocument } from './readDocument';
import { mendSyntax } from './syntaxRepairs';

/** Reads one file, taking over from its previous reading what has not changed. */
export function readFile({ name, text }: SourceFile, previous: FileReading | undefined): FileReading {
  if (previous?.name === name && previous.text === text) return previous;
  const old = previous?.documents ?? [];
  const chunks = chunksOf(text);
  const counterparts = alignDocuments(chunks.length, old.length, (index, at) => {
    const chunk = chunks[index];
    const document = old[at];
    return chunk !== undefined && document !== undefined && isSyntaxOf(document.syntax, chunk);
  });
  const parse = createChunkParser();
  const documents = chunks.map((chunk, index) => {
    const before = (counterparts[index] ?? []).flatMap((at) => old[at] ?? []);
    const { from, to } = chunk;
    return bind({ file: name, index, range: { from, to }, syntax: parse(chunk, before[0]?.syntax) }, before);
  });
  return { name, text, documents };
}

type Parsed = Pick<DocumentReading, 'file' | 'index' | 'range' | 'syntax'>;

/** Completes a parsed document, given the previous documents that it stands for. */
function bind(parsed: Parsed, before: readonly DocumentReading[]): DocumentReading {
  const { file, index, range, syntax } = parsed;
  const [only] = before;
  const same =
    before.length === 1 && only?.syntax === syntax && only.file === file && only.index === index ? only : undefined;
  if (same) {
    const shift = range.from - same.range.from;
    if (shift === 0) return same;
    return { ...same, range, findings: same.findings.map((finding) => shifted(finding, shift)) };
  }
  const failed = syntax.problems.some(({ severity }) => severity === 'error');
  const problems = syntax.problems.map((problem) =>
    syntaxFinding(problem, syntax, { file, document: index, path: [] }),
  );
  if (failed) {
    const meanings = before.flatMap((document) => document.meanings);
    const findings = problems.map((finding) => shifted(finding, range.from));
    const state = meanings.length > 0 ? 'stale' : 'broken';
    return { ...parsed, state, resources: lastGood(meanings, parsed, before), findings, meanings };
  }
  const { resources, findings } = readDocument(syntax, file, index);
  const empty = syntax.value === undefined || syntax.value.kind === 'null';
  return {
    ...parsed,
    state: empty ? 'empty' : 'good',
    resources,
    findings: [...problems, ...findings].map((finding) => shifted(finding, range.from)),
    meanings: empty ? [] : [syntax],
  };
}

/** The very resources that stood there before, as long as they stand at the same place. */
function lastGood(meanings: readonly Syntax[], { file, index }: Parsed, before: readonly DocumentReading[]): Resources {
  const [only] = before;
  if (before.length === 1 && only?.file === file && only.index === index) return only.resources;
  return joinResources(meanings.map((meaning) => readDocument(meaning, file, index).resources));
}

function syntaxFinding(problem: SyntaxProblem, syntax: Syntax, document: Place): Finding {
  const { code, severity, range, context, params, kubectl } = problem;
  const { path, repairs } = mendSyntax(problem, syntax, document);
  const converting = context === 'separator' ? '' : 'error converting YAML to JSON: ';
  return {
    code,
    severity,
    place: { ...document, path },
    path,
    range,
    ...(kubectl === undefined ? {} : { apiMessage: `error: error parsing ${document.file}: ${converting}${kubectl}` }),
    params: { ...params, ...(context === undefined ? {} : { context }) },
    repairs,
  };
}

function shifted(finding: Finding, by: number): Finding {
  const { from, to } = finding.range;
  return { ...finding, range: { from: from + by, to: to + by } };
}
