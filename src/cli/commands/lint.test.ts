import { describe, expect, it } from 'vitest';
import { refusedPolicy, runOn, shop } from '../io.testing';

const apiServer =
  'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: strict decoding error: unknown field "spec.ingres"';
const message = `There is no field “ingres” here; did you mean “ingress”? A lenient server stores the policy without these rules: nobody could reach any pod of shop.\nThe API server says: ${apiServer}`;

describe('sluice lint', () => {
  it('writes each finding with its place and the words of the API server', async () => {
    expect(await runOn({ 'a.yaml': refusedPolicy }, ['lint', 'a.yaml'])).toEqual({
      exitCode: 1,
      stderr: '',
      stdout: `a.yaml:6:3 error unknownField ${message.replace('\n', '\n    ')}\n`,
    });
  });

  it('says nothing and ends with 0 where nothing is wrong', async () => {
    expect(await runOn({ 'a.yaml': shop }, ['lint', 'a.yaml'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('warns of what servers accept, and ends with 0', async () => {
    const doubtful = `${shop}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: doubtful, namespace: shop }
spec:
  podSelector: {}
  ingress:
    - from: []
`;
    expect(await runOn({ 'a.yaml': doubtful }, ['lint', 'a.yaml'])).toMatchObject({ exitCode: 0, stderr: '' });
    const { stdout } = await runOn({ 'a.yaml': doubtful }, ['lint', 'a.yaml']);
    expect(stdout).toMatch(/^a\.yaml:\d+:7 warning listLeftEmpty “from” is empty, and that does not mean nobody: /m);
  });

  it('leaves out what a comment silences', async () => {
    const silenced = `${shop}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: doubtful, namespace: shop }
spec:
  podSelector: {}
  ingress:
    - from: [] # sluice: ignore listLeftEmpty
`;
    expect((await runOn({ 'a.yaml': silenced }, ['lint', 'a.yaml'])).stdout).not.toContain('listLeftEmpty');
  });

  it('writes JSON', async () => {
    const { stdout } = await runOn({ 'a.yaml': refusedPolicy }, ['lint', 'a.yaml', '-o', 'json']);
    expect(JSON.parse(stdout)).toEqual({
      findings: [
        {
          code: 'unknownField',
          severity: 'error',
          file: 'a.yaml',
          line: 6,
          column: 3,
          path: 'spec.ingres',
          message,
        },
      ],
    });
  });

  it('writes SARIF 2.1.0', async () => {
    const { stdout } = await runOn({ 'my shop/a.yaml': refusedPolicy }, ['lint', 'my shop', '-o', 'sarif']);
    expect(JSON.parse(stdout)).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'sluice', rules: [{ id: 'unknownField' }] } },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'unknownField',
              ruleIndex: 0,
              level: 'error',
              message: { text: message },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'my%20shop/a.yaml' },
                    region: { startLine: 6, startColumn: 3, endLine: 6, endColumn: 9 },
                  },
                  logicalLocations: [{ fullyQualifiedName: 'spec.ingres' }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('counts a file that is no text as an error', async () => {
    const ran = await runOn({ 'a.yaml': Uint8Array.of(0xff, 0xfe, 0x61) }, ['lint', 'a.yaml']);
    expect(ran).toEqual({
      exitCode: 1,
      stderr: '',
      stdout: 'a.yaml:1:1 error unreadable This file is no text in UTF-8, so it cannot be read.\n',
    });
  });

  it('shows control characters instead of sending them to the terminal', async () => {
    const { stdout } = await runOn({ 'a.yaml': refusedPolicy.replace('ingres:', '"\\e[2Jx":') }, ['lint', 'a.yaml']);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('There is no field “\\u001b[2Jx” here.');
  });

  it('reads the .yaml, .yml and .json files of a folder in order, each once', async () => {
    const files = { 'k8s/b.yml': 'a: "\n', 'k8s/c/a.json': '{"a": \n', 'k8s/a.YAML': 'a: "\n', 'k8s/notes.txt': ':' };
    const { stdout } = await runOn(files, ['lint', 'k8s', 'k8s/b.yml', './k8s/a.YAML']);
    expect(stdout.match(/^\S+(?= error)/gm)).toEqual(['k8s/a.YAML:1:4', 'k8s/b.yml:1:4', 'k8s/c/a.json:1:5']);
  });

  it('reads standard input', async () => {
    expect((await runOn({ '-': refusedPolicy }, ['lint', '-'])).stdout).toMatch(/^-:6:3 error unknownField /);
  });

  it('ends with 2 where there is no file', async () => {
    expect((await runOn({ 'a/notes.txt': '' }, ['lint', 'a'])).exitCode).toBe(2);
    expect(await runOn({}, ['lint', 'nowhere'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'sluice: There is no file or folder nowhere.\nSee: sluice lint --help\n',
    });
  });
});
