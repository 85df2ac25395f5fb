/** One test for a JUnit report. */
export interface JunitCase {
  readonly suite: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** Present when it failed: what to tell, the first line in short. */
  readonly failure?: readonly string[];
}

/** Tests as a JUnit report in XML, suites in the order in which they first come. No times and no host, so that the same input gives the same bytes. */
export function junitText(cases: readonly JunitCase[]): string {
  const suites = new Map<string, JunitCase[]>();
  for (const each of cases) suites.set(each.suite, [...(suites.get(each.suite) ?? []), each]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="sluice" ${countsOf(cases)}>`,
    ...[...suites].flatMap(([name, members]) => [
      `  <testsuite name="${escaped(name)}" ${countsOf(members)}>`,
      ...members.flatMap(caseLines),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function caseLines({ suite, name, file, line, failure }: JunitCase): readonly string[] {
  const head = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}" file="${escaped(file)}" line="${line}"`;
  if (failure === undefined) return [`${head}/>`];
  const [short = '', ...further] = failure;
  return [
    `${head}>`,
    `      <failure message="${escaped(short)}">${escaped(further.join('\n'))}</failure>`,
    '    </testcase>',
  ];
}

function countsOf(cases: readonly JunitCase[]): string {
  return `tests="${cases.length}" failures="${cases.filter(({ failure }) => failure !== undefined).length}" errors="0"`;
}

/** Text within XML; what XML 1.0 cannot hold at all is replaced. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
