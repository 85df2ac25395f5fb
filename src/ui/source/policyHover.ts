import { adminPolicyInWordsAt, policyInWordsAt, tellAdminPolicy, tellPolicy } from '#explain';
import { locate, placeAt } from '#manifests';
import { type Cluster, findPlugin, type Place, placeStepsWithin } from '#netpol';
import { session } from '#session';
import type { FileModels } from './fileModels';
import { linesOfRange, offsetAt } from './linePositions';
import { monaco } from './monaco';
import type { Speech } from './speech';

/** Shows, where the pointer rests in a policy, what that line means: the sentence that tells it in plain words elsewhere. */
export function offerPolicyHelp(models: FileModels, speech: Speech): monaco.IDisposable {
  return monaco.languages.registerHoverProvider('yaml', {
    provideHover(model, position) {
      const shown = models.shownBy(model);
      if (shown === undefined) return null;
      const { cluster, reading } = session.getState();
      const place = placeAt(reading, shown.file, offsetAt(shown.lines, position));
      if (place === undefined) return null;
      const paragraphs = paragraphsAt(cluster, place, speech);
      const range = locate(reading, place);
      if (paragraphs.length === 0 || range === undefined) return null;
      const { first, last } = linesOfRange(shown.lines, range);
      return {
        range: new monaco.Range(first, 1, last, model.getLineMaxColumn(Math.min(last, model.getLineCount()))),
        // Names come from manifests: nothing of them is Markdown.
        contents: paragraphs.map((value) => ({ value: value.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&') })),
      };
    },
  });
}

/** Empty outside policies. */
function paragraphsAt(cluster: Cluster, place: Place, { say }: Speech): readonly string[] {
  const holds = ({ origin }: { readonly origin: Place }) => placeStepsWithin(place, origin) !== undefined;
  const policy = cluster.policies.find(holds);
  if (policy !== undefined) {
    const { scenarios } = session.getState().reading.resources;
    const plugin = findPlugin(scenarios[0]?.plugin);
    return policyInWordsAt(tellPolicy({ cluster, policy, plugin, word: say }), place, say);
  }
  const admin = cluster.adminPolicies.find(holds);
  if (admin === undefined) return [];
  return adminPolicyInWordsAt(tellAdminPolicy({ cluster, policy: admin, word: say }), place, say);
}
