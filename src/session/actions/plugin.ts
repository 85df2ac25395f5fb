import { findPlugin, type PluginProfile, pluginProfiles } from '#netpol';
import type { Action } from '../action';
import { applyEdits } from '../writing/applyEdits';

/** One action for each plugin that can judge: it writes the choice into the Scenario. */
export const pluginActions: readonly Action[] = pluginProfiles.map(choosePlugin);

function choosePlugin({ id, label }: PluginProfile): Action {
  return {
    id: `plugin-${id}`,
    group: 'plugin',
    message: { key: 'action.choosePlugin', params: { plugin: label } },
    enabled: () => true,
    checked: ({ reading }) => findPlugin(reading.resources.scenarios[0]?.plugin).id === id,
    run: () => {
      applyEdits([{ kind: 'setPlugin', plugin: id }], { origin: 'inspector', label: 'setPlugin' });
    },
  };
}
