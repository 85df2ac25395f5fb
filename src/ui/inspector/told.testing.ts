import { type FlowSubject, inWords, type SaySentence, type Sentence } from '#explain';
import { type LanguageCode, speakerOf } from '#i18n';
import { read } from '#manifests';
import { clusterOf, endpointNamed, findPlugin, judge, type NetworkPolicy, type Protocol } from '#netpol';

/** Pods of two namespaces, as YAML documents. */
export const pods = ['shop/db', 'shop/web', 'sre/scraper']
  .map((id) => {
    const [namespace, name] = id.split('/');
    return `---
apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: ${namespace}, labels: { app: ${name} } }
spec: { containers: [{ name: ${name}, image: ${name} }] }
`;
  })
  .join('');

/** A NetworkPolicy as a YAML document; `spec` is indented by two. */
export function policyText(spec: string, name = 'db', namespace = 'shop'): string {
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec:\n${spec}\n`;
}

/** The sentences of a language as plain text. */
export function speaker(language: LanguageCode = 'en') {
  const { say } = speakerOf(language);
  const words: SaySentence = (key: Parameters<typeof say>[0], values?: Sentence['values']) => say(key, values);
  return { word: words, said: (sentence: Sentence) => inWords(sentence, words) };
}

/** A policy of some text with the cluster around it. */
export function policyIn(text: string): {
  readonly policy: NetworkPolicy;
  readonly subject: ReturnType<typeof subjectOf>;
} {
  const subject = subjectOf(text);
  const [policy] = subject.cluster.policies;
  if (policy === undefined) throw new Error('no policy');
  return { policy, subject };
}

function subjectOf(text: string) {
  const reading = read([{ name: 'a.yaml', text }]);
  return { reading, cluster: clusterOf(reading.resources), plugin: findPlugin(reading.resources.scenarios[0]?.plugin) };
}

/** What a connection is told from: `shop/web -> shop/db:3306/TCP`. */
export function flowIn(text: string, asked: string, pluginId?: string): FlowSubject {
  const { cluster } = subjectOf(text);
  const plugin = findPlugin(pluginId);
  const [, from = '', to = '', port, protocol] = /^(\S+) -> (\S+):(\d+)\/(\w+)$/.exec(asked) ?? [];
  const [source, target] = [from, to].map((end) => endpointNamed(cluster, [], end));
  if (source === undefined || target === undefined) throw new Error(`no such end: ${asked}`);
  const known: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];
  const connection = {
    from: source,
    to: target,
    protocol: known.find((each) => each === protocol) ?? 'TCP',
    port: Number(port),
  };
  const verdict = judge(cluster, connection, plugin);
  return { cluster, externals: [], connection, verdict, plugin, names: { from, to }, word: speaker().word };
}
