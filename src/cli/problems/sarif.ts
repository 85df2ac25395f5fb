import { assertNever } from '#lib';
import type { Severity } from '#netpol';
import type { Problem } from './problem';

/** Problems as a log of SARIF 2.1.0 (OASIS, sections 3.13 to 3.30). Only rules that some problem breaks are listed. */
export function sarifOf(problems: readonly Problem[]): object {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sluice', rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, codes.indexOf(problem.code))),
      },
    ],
  };
}

function resultOf({ code, severity, file, start, end, path, message }: Problem, ruleIndex: number): object {
  return {
    ruleId: code,
    ruleIndex,
    level: levelOf(severity),
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
  };
}

function levelOf(severity: Severity): string {
  switch (severity) {
    case 'error':
    case 'warning':
      return severity;
    case 'info':
      return 'note';
    default:
      return assertNever(severity);
  }
}

/** A path as a URI reference: relative ones stay so, an absolute one gets its scheme. Standard input is called `stdin`. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const path = file
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
