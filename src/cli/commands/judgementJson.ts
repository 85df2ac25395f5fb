import type { DoorStory, StoryLine } from '#explain';
import { assertNever } from '#lib';
import type { AdminMatch, RuleRef } from '#netpol';
import type { Question } from '../answer';
import type { Judgement } from './judgement';
import { lineText, sentenceText, storyOf } from './judgementStory';
import { peerName } from './peerName';
import { placeJson } from './positions';

/** A verdict as JSON: what came out, and for each door every reason with its policy, file, line, column and field path. */
export function judgementJson(judgement: Judgement, question: Question): object {
  const { connection, verdict, plugin } = judgement;
  const story = storyOf(judgement, question);
  const [egress, ingress] = story.doors;
  return {
    outcome: verdict.outcome,
    from: peerName(connection.from),
    to: peerName(connection.to),
    protocol: connection.protocol,
    port: connection.port,
    plugin: plugin.id,
    message: sentenceText(story.verdict, question),
    ...(verdict.stoppedAt === undefined ? {} : { stoppedAt: verdict.stoppedAt }),
    ...(verdict.shortcut === undefined ? {} : { shortcut: verdict.shortcut }),
    ...(story.plugin === undefined ? {} : { pluginMessage: sentenceText(story.plugin, question) }),
    egress: doorJson(egress, question),
    ingress: doorJson(ingress, question),
    provisionalBecauseOf: verdict.provisionalBecauseOf.map((policy) => ({
      policy: policy.kind === 'NetworkPolicy' ? `${policy.namespace}/${policy.name}` : policy.name,
      ...placeJson(question.loaded.reading, policy.origin),
    })),
  };
}

function doorJson({ door, status, lines }: DoorStory, question: Question): object {
  return {
    state: door.state,
    outcome: door.outcome,
    message: sentenceText(status, question),
    isolatedBy: door.isolatedBy.map(({ namespace, name, origin }) => ({
      policy: `${namespace}/${name}`,
      ...placeJson(question.loaded.reading, origin),
    })),
    reasons: lines.flatMap((line) => (line.kind === 'isolation' ? [] : [reasonJson(line, question)])),
  };
}

function reasonJson(line: Exclude<StoryLine, { kind: 'isolation' }>, question: Question): object {
  const at = line.place === undefined ? {} : placeJson(question.loaded.reading, line.place);
  const message = lineText(line, question);
  switch (line.kind) {
    case 'allowing':
      return { kind: 'allowedBy', ...ruleJson(line.match), ...at, message };
    case 'admin':
      return { kind: 'admin', ...adminJson(line.match), ...at, message };
    case 'miss':
      return { kind: 'missed', ...ruleJson(line.miss), ...at, field: line.miss.failed.kind, message };
    case 'unknown':
      return { kind: 'unknown', ...at, field: line.reason.kind, message };
    default:
      return assertNever(line);
  }
}

/** The rule's number counts from 0, as field paths do. */
function ruleJson({ policy, rule }: RuleRef): object {
  return { policy: `${policy.namespace}/${policy.name}`, rule };
}

function adminJson({ policy, rule, action }: AdminMatch): object {
  return { policy: policy.name, policyKind: policy.kind, rule, action };
}
