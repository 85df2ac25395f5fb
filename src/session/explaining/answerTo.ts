import { endpointNodeId, type NodeId } from '#graph';
import {
  type Cluster,
  type Connection,
  endpointNamed,
  findPlugin,
  judge,
  type PluginProfile,
  type Verdict,
} from '#netpol';
import type { SessionState } from '../state';
import type { Question } from './question';

/** What is answered to a question: the verdict, or which ends do not exist. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly connection: Connection;
      readonly verdict: Verdict;
      /** The nodes of both ends; an address that no outside source names has none on the canvas. */
      readonly nodes: readonly NodeId[];
    }
  | { readonly kind: 'noSuchEnd'; readonly missing: readonly string[] };

/** The answer to the question that is asked now; absent while none is. The same object while cluster, plugin and question are the same. */
export function answerTo({
  cluster,
  reading,
  view,
}: Pick<SessionState, 'cluster' | 'reading' | 'view'>): Answer | undefined {
  const { question } = view;
  if (question === undefined) return undefined;
  const { scenarios } = reading.resources;
  const plugin = findPlugin(scenarios[0]?.plugin);
  if (last?.cluster !== cluster || last.question !== question || last.plugin !== plugin) {
    last = { cluster, question, plugin, answer: answer(cluster, reading.resources.scenarios, question, plugin) };
  }
  return last.answer;
}

let last:
  | { readonly cluster: Cluster; readonly question: Question; readonly plugin: PluginProfile; readonly answer: Answer }
  | undefined;

function answer(
  cluster: Cluster,
  scenarios: SessionState['reading']['resources']['scenarios'],
  { from, to, protocol, port }: Question,
  plugin: PluginProfile,
): Answer {
  const externals = scenarios.flatMap(({ external }) => external);
  const source = endpointNamed(cluster, externals, from);
  const target = endpointNamed(cluster, externals, to);
  if (source === undefined || target === undefined) {
    const missing = [...(source === undefined ? [from] : []), ...(target === undefined ? [to] : [])];
    return { kind: 'noSuchEnd', missing };
  }
  const connection: Connection = { from: source, to: target, protocol, port };
  const nodes = [source, target].map(endpointNodeId);
  return { kind: 'answered', connection, verdict: judge(cluster, connection, plugin), nodes };
}
