import {
  printable,
  type Sentence,
  tellAllowing,
  tellBasis,
  tellDoorOwner,
  tellDoorStatus,
  tellIsolation,
  tellMissedField,
  tellMissedRule,
  tellUnknown,
  tellVerdict,
} from '#explain';
import type { DoorVerdict, Place } from '#netpol';
import type { Question } from '../answer';
import type { Judgement } from './judgement';
import { placeText } from './positions';
import { peerName } from './readPeer';

/** A verdict in words: a heading, the sentence that sums it up, and what each door says, with file and line behind each reason. */
export function tellJudgement(judgement: Judgement, question: Question): string {
  const { connection, verdict, plugin } = judgement;
  const { speaker, paint } = question;
  const { say } = speaker;
  const names = { from: peerName(connection.from), to: peerName(connection.to) };
  const heading = `${names.from} → ${names.to} ${connection.protocol} ${connection.port}`;
  const lines = [
    `${paint(verdict.outcome, say(`verdict.${verdict.outcome}`))}: ${heading}`,
    say(...said(tellVerdict(verdict, names, plugin, say))),
    ...doorLines(judgement, verdict.egress, question),
    ...doorLines(judgement, verdict.ingress, question),
    '',
    ...tellBasis(verdict, plugin, say).map((sentence) => say(...said(sentence))),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The reasons why a verdict is as it is, one after the other on lines of their own: the sum first. */
export function reasonLines(judgement: Judgement, question: Question): readonly string[] {
  const { connection, verdict, plugin } = judgement;
  const { say } = question.speaker;
  const names = { from: peerName(connection.from), to: peerName(connection.to) };
  const stopping = verdict.stoppedAt === undefined ? [] : [verdict[verdict.stoppedAt]];
  return [
    say(...said(tellVerdict(verdict, names, plugin, say))),
    ...stopping.flatMap((door) => doorReasons(judgement, door, question)),
  ];
}

function doorLines(judgement: Judgement, door: DoorVerdict, question: Question): readonly string[] {
  const { verdict, plugin } = judgement;
  const { say } = question.speaker;
  const subject = { door, verdict, plugin, subject: ownerOf(judgement, door) };
  const owner = say(...said(tellDoorOwner(subject)));
  const status = question.paint(door.outcome, say(...said(tellDoorStatus(subject))));
  return [
    '',
    `${door.direction === 'egress' ? 1 : 2} · ${owner}: ${status}`,
    `  ${say(...said(tellIsolation(subject, say)))}`,
    ...doorReasons(judgement, door, question).map((line) => `  ${line}`),
  ];
}

function doorReasons(judgement: Judgement, door: DoorVerdict, question: Question): readonly string[] {
  const { connection, plugin } = judgement;
  const { say } = question.speaker;
  const [subject, other] =
    door.direction === 'egress'
      ? [peerName(connection.from), peerName(connection.to)]
      : [peerName(connection.to), peerName(connection.from)];
  const at = (place: Place) => ` (${placeText(question.loaded.reading, place)})`;
  const more = door.allowedBy.length - rulesShown;
  const misses = door.outcome === 'allowed' ? [] : door.nearMisses.slice(0, missesShown);
  return [
    ...door.allowedBy
      .slice(0, rulesShown)
      .map((match) => say(...said(tellAllowing(match, say))) + at(match.port?.place ?? match.place)),
    ...(more > 0 ? [say('inspector.door.moreRules', { count: more })] : []),
    ...misses.map((miss, index) => {
      const rule = say(...said(tellMissedRule(miss, index === 0 ? 'nearest' : 'next')));
      const field = say(...said(tellMissedField(miss, { subject, other }, say)));
      return `${rule} ${field}${at(miss.fieldPlace)}`;
    }),
    ...door.unknowns.map(
      (reason) => say(...said(tellUnknown(reason, plugin, say))) + ('place' in reason ? at(reason.place) : ''),
    ),
  ];
}

function ownerOf({ connection }: Judgement, { direction }: DoorVerdict): string {
  return peerName(direction === 'egress' ? connection.from : connection.to);
}

function said({ key, values }: Sentence) {
  const shown = Object.entries(values).map(([name, value]) => [name, printable(`${value}`)] as const);
  return [key, Object.fromEntries(shown)] as const;
}

const rulesShown = 2;
const missesShown = 2;
