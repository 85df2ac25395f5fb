import { type PolicyStory, policyInWordsAt, tellPolicy } from '#explain';
import { locate, placeAt } from '#manifests';
import { type Cluster, findPlugin, type NetworkPolicy, placeStepsWithin } from '#netpol';
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
      const policy = place && cluster.policies.find(({ origin }) => placeStepsWithin(place, origin) !== undefined);
      if (place === undefined || policy === undefined) return null;
      const story = storyOf(cluster, policy, speech);
      const paragraphs = policyInWordsAt(story, place, speech.say);
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

function storyOf(cluster: Cluster, policy: NetworkPolicy, { say }: Speech): PolicyStory {
  const { scenarios } = session.getState().reading.resources;
  return tellPolicy({ cluster, policy, plugin: findPlugin(scenarios[0]?.plugin), word: say });
}
