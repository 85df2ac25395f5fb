import type { DoorStory, StoryLine } from '#explain';
import type { Question } from '../answer';
import type { Judgement } from './judgement';
import { lineText, sentenceText, storyOf } from './judgementStory';
import { peerName } from './peerName';
import { placeText } from './positions';

/** A verdict in words: a heading, the sentence that sums it up, and what each door says, with file and line behind each reason. */
export function tellJudgement(judgement: Judgement, question: Question): string {
  const { connection, verdict } = judgement;
  const { speaker, paint } = question;
  const story = storyOf(judgement, question);
  const heading = `${peerName(connection.from)} → ${peerName(connection.to)} ${connection.protocol} ${connection.port}`;
  const lines = [
    `${paint(verdict.outcome, speaker.say(`verdict.${verdict.outcome}`))}: ${heading}`,
    sentenceText(story.verdict, question),
    ...story.doors.flatMap((door, index) => doorLines(door, index + 1, question)),
    '',
    ...[...(story.plugin === undefined ? [] : [story.plugin]), ...story.basis].map((each) =>
      sentenceText(each, question),
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The reasons why a verdict is as it is, one after the other on lines of their own: the sum first. */
export function reasonLines(judgement: Judgement, question: Question): readonly string[] {
  const { stoppedAt } = judgement.verdict;
  const story = storyOf(judgement, question);
  const stopping = story.doors.filter(({ door }) => door.direction === stoppedAt);
  return [
    sentenceText(story.verdict, question),
    ...stopping.flatMap(({ lines }) =>
      reasons(
        lines.filter(({ kind }) => kind !== 'isolation'),
        question,
      ),
    ),
  ];
}

function doorLines(story: DoorStory, number: number, question: Question): readonly string[] {
  const owner = sentenceText(story.owner, question);
  const status = question.paint(story.door.outcome, sentenceText(story.status, question));
  return ['', `${number} · ${owner}: ${status}`, ...reasons(story.lines, question).map((line) => `  ${line}`)];
}

/** The first reasons of each kind; of rules that allow, how many more there are. */
function reasons(lines: readonly StoryLine[], question: Question): readonly string[] {
  const allowing = lines.filter(({ kind }) => kind === 'allowing');
  const missed = lines.filter(({ kind }) => kind === 'miss');
  const left = new Set([...allowing.slice(shownOfAKind), ...missed.slice(shownOfAKind)]);
  const more = allowing.length - shownOfAKind;
  return lines.flatMap((line) => {
    if (line === allowing[shownOfAKind]) return [question.speaker.say('inspector.door.moreRules', { count: more })];
    if (left.has(line)) return [];
    const at = line.place === undefined ? '' : ` (${placeText(question.loaded.reading, line.place)})`;
    return [lineText(line, question) + at];
  });
}

const shownOfAKind = 2;
