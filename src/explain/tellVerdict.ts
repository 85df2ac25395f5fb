import type { PluginProfile, Verdict } from '#netpol';
import type { FindWord, Sentence } from './sentence';

/** What both ends of a connection are called. */
export interface EndNames {
  readonly from: string;
  readonly to: string;
}

/** A verdict in one sentence: through both doors, or where it was stopped. */
export function tellVerdict(verdict: Verdict, names: EndNames, plugin: PluginProfile, word: FindWord): Sentence {
  const { outcome, shortcut, stoppedAt } = verdict;
  if (shortcut === 'self') return { key: 'inspector.edge.self', values: {}, places: {} };
  if (shortcut === 'pluginEnforcesNothing') {
    return { key: 'inspector.edge.enforcesNothing', values: { plugin: pluginName(plugin, word) }, places: {} };
  }
  if (outcome === 'allowed' || stoppedAt === undefined) {
    return { key: 'inspector.edge.allowed', values: {}, places: {} };
  }
  const name = stoppedAt === 'egress' ? names.from : names.to;
  return { key: `inspector.edge.${outcome}.${stoppedAt}`, values: { name }, places: {} };
}

/** What a verdict rests on: the plugin it is judged by, then each refused policy that may change it. */
export function tellBasis(
  { provisionalBecauseOf }: Verdict,
  plugin: PluginProfile,
  word: FindWord,
): readonly Sentence[] {
  return [
    { key: 'inspector.edge.judgedAs', values: { plugin: pluginName(plugin, word) }, places: {} },
    ...provisionalBecauseOf.map(
      (policy): Sentence => ({
        key: 'inspector.edge.provisional',
        values: { policy: policy.name },
        places: { policy: policy.origin },
      }),
    ),
  ];
}

/** A plugin by the name that its makers give it; the specification is no plugin and is named in the language of the story. */
export function pluginName(plugin: PluginProfile, word: FindWord): string {
  return plugin.status === 'specification' ? word('inspector.specification') : plugin.label;
}
