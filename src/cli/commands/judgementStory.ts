import { type FlowStory, type FlowSubject, printable, type Sentence, type StoryLine, tellFlow } from '#explain';
import type { Question } from '../answer';
import type { Judgement } from './judgement';
import { peerName } from './peerName';

/** A judgement with everything that its story is told from. */
export function subjectOf(
  { cluster, connection, verdict, plugin }: Judgement,
  { loaded, speaker }: Question,
): FlowSubject {
  const externals = loaded.reading.resources.scenarios.flatMap(({ external }) => external);
  const names = { from: peerName(connection.from), to: peerName(connection.to) };
  return { cluster, externals, connection, verdict, plugin, names, word: speaker.say };
}

/** The same story that the editor tells. */
export function storyOf(judgement: Judgement, question: Question): FlowStory {
  return tellFlow(subjectOf(judgement, question));
}

/** A line of a story in plain text. */
export function lineText(line: StoryLine, question: Question): string {
  const sentences = line.kind === 'miss' ? line.sentences : [line.sentence];
  return sentences.map((sentence) => sentenceText(sentence, question)).join(' ');
}

/** A sentence in plain text. Names come from manifests: what a terminal would act on is made visible. */
export function sentenceText({ key, values }: Sentence, { speaker }: Question): string {
  const shown = Object.entries(values).map(([name, value]) => [name, printable(`${value}`)] as const);
  return speaker.say(key, Object.fromEntries(shown));
}
