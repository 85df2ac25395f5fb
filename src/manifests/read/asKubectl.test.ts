import { describe, expect, it } from 'vitest';
import { read } from './read';

const policy = (spec: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: p
spec:
${spec}`;
const withLabel = (value: string) => policy(`  podSelector:\n    matchLabels:\n      role: ${value}\n`);
const withPort = (value: string) => policy(`  ingress:\n  - ports:\n    - port: ${value}\n`);

function readPolicy(text: string) {
  const { resources, findings } = read([{ name: 'f.yaml', text }]);
  const [stored] = resources.policies;
  return { stored, answers: findings.map(({ apiMessage }) => apiMessage ?? ''), findings };
}

/** YAML as kubectl reads it, case by case. */
describe('read, as kubectl does', () => {
  it.each(['yes', 'on', 'y', 'n', 'no', 'off', 'Yes', 'TRUE'])(
    'takes %s for a boolean, which no label can be',
    (value) => {
      expect(readPolicy(withLabel(value)).answers).toEqual([
        'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: json: cannot unmarshal bool into Go struct field LabelSelector.spec.podSelector.matchLabels of type string',
      ]);
    },
  );

  it.each([
    ['0443', 291],
    ['0800', 800],
    ['1_000', 1000],
    ['0o17', 15],
    ['443', 443],
  ])('reads port %s as %i', (written, port) => {
    const { stored } = readPolicy(withPort(written));
    expect(stored?.ingress[0]?.ports).toEqual([{ protocol: 'TCP', port }]);
    expect(stored?.admission).toBe('accepted');
  });

  it('warns of numbers that are not what they look like', () => {
    expect(readPolicy(withPort('0443')).findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['yamlAmbiguousScalar', 'warning'],
    ]);
    expect(readPolicy(withPort('443')).findings).toEqual([]);
  });

  it('leaves dates strings', () => {
    const { stored, findings } = readPolicy(withLabel('2024-01-01'));
    expect(stored?.podSelector.matchLabels).toEqual(new Map([['role', '2024-01-01']]));
    expect(findings).toEqual([]);
  });

  it('leaves times of day strings, which no label can be for their colons', () => {
    const { findings } = readPolicy(withLabel('12:30:45'));
    expect(findings.map(({ code, params }) => [code, params['value']])).toEqual([['invalidLabelValue', '12:30:45']]);
  });

  it.each(['~', 'null', ''])('stores the label value "%s" as empty text', (written) => {
    expect(readPolicy(withLabel(written)).stored?.podSelector.matchLabels).toEqual(new Map([['role', '']]));
  });

  it.each(['~', 'null', ''])('takes a selector or port "%s" for absent', (written) => {
    const peer = readPolicy(policy(`  ingress:\n  - from:\n    - podSelector: ${written}\n`));
    expect(peer.findings.map(({ code }) => code)).toEqual(['emptyPeer']);
    expect(readPolicy(withPort(written)).stored?.ingress[0]?.ports).toEqual([{ protocol: 'TCP' }]);
    expect(readPolicy(policy(`  podSelector: ${written}\n`)).stored?.podSelector).toEqual({
      matchLabels: new Map(),
      matchExpressions: [],
    });
  });

  it('keeps the last of equal keys, and warns of the one that is lost', () => {
    const { stored, findings } = readPolicy(policy('  ingress: []\n  ingress:\n  - {}\n'));
    expect(stored?.ingress).toEqual([{ peers: [], ports: [] }]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['yamlDuplicateKey', 'warning']]);
  });

  it('cannot read a tab in the indentation', () => {
    expect(readPolicy(policy('\tpodSelector: {}\n')).answers).toEqual([
      'error: error parsing f.yaml: error converting YAML to JSON: yaml: line 6: found character that cannot start any token',
    ]);
  });

  it('takes no-break spaces for a part of the key', () => {
    const { stored, answers } = readPolicy(policy('\u00a0\u00a0podSelector: {}\n'));
    expect(answers).toEqual([
      'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: strict decoding error: unknown field "\\u00a0\\u00a0podSelector"',
    ]);
    expect(stored?.admission).toBe('refusedByStrict');
  });

  it('takes a dash without a blank for a part of the key', () => {
    const { answers } = readPolicy(policy('  podSelector: {}\n  -from:\n  - podSelector: {}\n'));
    expect(answers).toEqual([
      'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: strict decoding error: unknown field "spec.-from"',
    ]);
  });

  it('cannot read a dash without a blank at the column of its key, and takes a deeper one for text', () => {
    expect(readPolicy(policy('  policyTypes:\n  -Ingress\n')).findings.map(({ code }) => code)).toEqual(['yamlSyntax']);
    expect(readPolicy(policy('  policyTypes:\n    -Ingress\n')).answers).toEqual([
      'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: json: cannot unmarshal string into Go struct field NetworkPolicySpec.spec.policyTypes of type []v1.PolicyType',
    ]);
  });

  it('takes a label without a blank after its colon for text', () => {
    const { answers } = readPolicy(policy('  podSelector:\n    matchLabels:\n      role:db\n'));
    expect(answers).toEqual([
      'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: json: cannot unmarshal string into Go struct field LabelSelector.spec.podSelector.matchLabels of type map[string]string',
    ]);
  });

  it('cannot read a template that has not been filled in', () => {
    const { findings } = readPolicy(withLabel('{{ .Values.role }}'));
    expect(findings.map(({ code, params }) => [code, params['context']])).toEqual([['yamlSyntax', 'template']]);
  });
});
