import * as fc from 'fast-check';
import type { FieldPath } from '#netpol';
import type { SourceFile } from '../../text';
import { writeDocument } from '../document/anyDocument.testing';
import { type Plain, type PlainMap, plainMap } from '../document/plain';

/** Files as some person might have written them, for tests. */
export interface WrittenManifests {
  readonly files: readonly SourceFile[];
  /** Every comment, with the file, document and field that it is about. */
  readonly comments: readonly WrittenComment[];
}

/** A comment that occurs once. */
export interface WrittenComment {
  readonly text: string;
  readonly file: string;
  readonly document: number;
  readonly about: FieldPath;
}

/** Two files of pods, policies, namespaces, a Scenario and other objects, in any style and order; some within a List. */
export function anyManifests(): fc.Arbitrary<WrittenManifests> {
  const tape = fc.array(fc.nat(99), { minLength: 150, maxLength: 150 });
  const documents = fc.array(fc.oneof(anyWorkload(), anyPolicy(), anyNamespace(), anyList()), {
    minLength: 1,
    maxLength: 4,
  });
  return fc
    .tuple(documents, fc.option(anyScenario(), { freq: 8 }), documents, tape, fc.nat(1))
    .map(([first, scenario, second, choices, ending]) => {
      const eol = (choices[0] ?? 0) < 20 ? '\r\n' : '\n';
      const one = written('one.yaml', uniqueNames(first, 'a'), choices, eol, ending === 1);
      const others = scenario ? [...uniqueNames(second, 'b'), scenario] : uniqueNames(second, 'b');
      const two = written('two.yaml', others, choices.toReversed(), eol, ending === 0);
      return { files: [one.file, two.file], comments: [...one.comments, ...two.comments] };
    });
}

function written(name: string, documents: readonly Plain[], tape: readonly number[], eol: string, endsLine: boolean) {
  const comments: WrittenComment[] = [];
  const parts = documents.map((plain, document) => {
    const shifted = [...tape.slice(document * 7), ...tape.slice(0, document * 7)];
    const result = writeDocument(plain, shifted, `${name}/${document}/`);
    for (const [text, about] of result.comments) comments.push({ text, file: name, document, about });
    return result.text.replace(/\r?\n$/, '').replaceAll('\r\n', '\n');
  });
  const text = parts.join('\n---\n').replaceAll('\n', eol) + (endsLine ? eol : '');
  return { file: { name, text }, comments };
}

/** Objects of one kind and namespace must not share a name; names are numbered through the file. */
function uniqueNames(documents: readonly Plain[], prefix: string): readonly Plain[] {
  let count = 0;
  const named = (value: Plain): Plain => {
    if (!(value instanceof Map)) return value;
    const items = value.get('items');
    if (Array.isArray(items)) return new Map(value).set('items', items.map(named));
    const metadata = value.get('metadata');
    count += 1;
    return metadata instanceof Map
      ? new Map(value).set('metadata', new Map(metadata).set('name', `${prefix}${count}`))
      : value;
  };
  return documents.map(named);
}

const anyNamespaceName = fc.constantFrom(undefined, 'default', 'shop', 'data');
const anyLabels: fc.Arbitrary<PlainMap> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('app', 'tier', 'app.kubernetes.io/name', 'x'),
      fc.constantFrom('web', 'db', '', '1', 'yes'),
    ),
    {
      selector: ([key]) => key,
      maxLength: 3,
    },
  )
  .map((entries) => new Map(entries));

function anyMetadata(labels: fc.Arbitrary<Plain | undefined>): fc.Arbitrary<PlainMap> {
  return fc
    .record({
      name: fc.constant('n'),
      namespace: anyNamespaceName,
      labels,
      annotations: fc.constantFrom(undefined, plainMap({ note: 'kept' })),
    })
    .map(plainMap);
}

const anyPorts: fc.Arbitrary<Plain | undefined> = fc.oneof(
  fc.constantFrom(undefined, [], null),
  fc
    .uniqueArray(
      fc.record({
        name: fc.constantFrom(undefined, 'http', 'dns'),
        containerPort: fc.constantFrom(80, 5000, 3306, 53),
        protocol: fc.constantFrom(undefined, 'TCP', 'UDP'),
      }),
      { selector: ({ containerPort }) => containerPort, minLength: 1, maxLength: 3 },
    )
    .map((ports) => ports.map(plainMap)),
);

function anyPodSpec(): fc.Arbitrary<PlainMap> {
  const container = fc
    .record({ name: fc.constant('main'), image: fc.constant('nginx:1.27'), ports: anyPorts })
    .map(plainMap);
  return fc.array(container, { minLength: 1, maxLength: 1 }).map((containers) => plainMap({ containers }));
}

function anyWorkload(): fc.Arbitrary<Plain> {
  const optional: fc.Arbitrary<Plain | undefined> = fc.oneof(anyLabels, fc.constantFrom(undefined, null));
  const pod = fc
    .record({
      apiVersion: fc.constant('v1'),
      kind: fc.constant('Pod'),
      metadata: anyMetadata(optional),
      spec: anyPodSpec(),
    })
    .map(plainMap);
  const deployment = fc
    .tuple(anyMetadata(fc.constant(undefined)), anyLabels, anyPodSpec(), fc.boolean())
    .map(([metadata, labels, spec, asksAll]) => {
      const asked = asksAll ? labels : new Map([...labels].slice(0, 1));
      const template = plainMap({ metadata: plainMap({ labels }), spec });
      return plainMap({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata,
        spec: plainMap({ replicas: 2, selector: plainMap({ matchLabels: asked }), template }),
      });
    });
  return fc.oneof(pod, deployment);
}

const anySelector: fc.Arbitrary<PlainMap> = fc.oneof(
  fc.constant(plainMap({})),
  anyLabels.map((matchLabels) => plainMap({ matchLabels })),
  fc
    .constantFrom('default', 'shop')
    .map((name) => plainMap({ matchLabels: plainMap({ 'kubernetes.io/metadata.name': name }) })),
  fc.constant(
    plainMap({
      matchExpressions: [plainMap({ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['shop', 'data'] })],
    }),
  ),
);

const anyPeer: fc.Arbitrary<PlainMap> = fc.oneof(
  anySelector.map((podSelector) => plainMap({ podSelector })),
  fc
    .tuple(anySelector, anySelector)
    .map(([namespaceSelector, podSelector]) => plainMap({ namespaceSelector, podSelector })),
  fc
    .constantFrom(undefined, ['10.1.0.0/16'], ['10.1.0.0/16', '10.2.0.0/16'])
    .map((except) => plainMap({ ipBlock: plainMap({ cidr: '10.0.0.0/8', except }) })),
);

function anyRules(peers: 'from' | 'to'): fc.Arbitrary<Plain | undefined> {
  const port = fc
    .record({ protocol: fc.constantFrom(undefined, 'TCP', 'UDP'), port: fc.constantFrom(80, 'http', 3306) })
    .map(plainMap);
  const some = <T extends Plain>(item: fc.Arbitrary<T>) =>
    fc.option(fc.array(item, { minLength: 1, maxLength: 2 }), { nil: undefined });
  const rule = fc.record({ [peers]: some(anyPeer), ports: some(port) }).map(plainMap);
  return fc.option(fc.array(rule, { maxLength: 2 }), { nil: undefined });
}

function anyPolicy(): fc.Arbitrary<Plain> {
  return fc
    .record({
      podSelector: anySelector,
      policyTypes: fc.constantFrom(undefined, ['Ingress'], ['Ingress', 'Egress'], ['Egress']),
      ingress: anyRules('from'),
      egress: anyRules('to'),
    })
    .chain((spec) => anyMetadata(fc.constant(undefined)).map((metadata) => ({ metadata, spec: plainMap(spec) })))
    .map(({ metadata, spec }) =>
      plainMap({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec }),
    );
}

function anyNamespace(): fc.Arbitrary<Plain> {
  return anyLabels.map((labels) =>
    plainMap({ apiVersion: 'v1', kind: 'Namespace', metadata: plainMap({ name: 'n', labels }) }),
  );
}

function anyList(): fc.Arbitrary<Plain> {
  return fc
    .array(fc.oneof(anyWorkload(), anyPolicy()), { minLength: 1, maxLength: 3 })
    .map((items) => plainMap({ apiVersion: 'v1', kind: 'List', items }));
}

function anyScenario(): fc.Arbitrary<Plain> {
  const end = fc.constantFrom('user', 'default/a1', 'default/a1[Pod]', 'shop/b1', 'data/a2', 'default/b1');
  const flow = fc
    .record({
      from: end,
      to: end,
      port: fc.constantFrom(80, 'http', 3306),
      protocol: fc.constantFrom(undefined, 'UDP'),
      expect: fc.constantFrom(undefined, 'allow', 'deny'),
    })
    .map(plainMap);
  const external = fc
    .constantFrom('203.0.113.10/32', '2001:db8::/32')
    .map((cidr) => [plainMap({ name: 'user', cidr })]);
  return fc
    .record({
      plugin: fc.constantFrom(undefined, 'calico'),
      external: fc.option(external, { nil: undefined }),
      flows: fc.option(fc.array(flow, { maxLength: 3 }), { nil: undefined }),
    })
    .map((spec) =>
      plainMap({
        apiVersion: 'sluice.dev/v1alpha1',
        kind: 'Scenario',
        metadata: plainMap({ name: 'traffic' }),
        spec: plainMap(spec),
      }),
    );
}
