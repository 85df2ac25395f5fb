import {
  type Sentence,
  tellAllowing,
  tellDoorStatus,
  tellMissedField,
  tellMissedRule,
  tellUnknown,
  tellVerdict,
} from '#explain';
import type { DoorVerdict, RuleRef } from '#netpol';
import type { Question } from '../answer';
import type { Judgement } from './judgement';
import { placeJson } from './positions';
import { peerName } from './readPeer';

/** A verdict as JSON: what came out, and for each door every reason with its policy, file, line, column and field path. */
export function judgementJson(judgement: Judgement, question: Question): object {
  const { connection, verdict, plugin } = judgement;
  const { say } = question.speaker;
  const names = { from: peerName(connection.from), to: peerName(connection.to) };
  const { key, values } = tellVerdict(verdict, names, plugin, say);
  return {
    outcome: verdict.outcome,
    ...names,
    protocol: connection.protocol,
    port: connection.port,
    plugin: plugin.id,
    message: say(key, values),
    ...(verdict.stoppedAt === undefined ? {} : { stoppedAt: verdict.stoppedAt }),
    ...(verdict.shortcut === undefined ? {} : { shortcut: verdict.shortcut }),
    egress: doorJson(judgement, verdict.egress, question),
    ingress: doorJson(judgement, verdict.ingress, question),
    provisionalBecauseOf: verdict.provisionalBecauseOf.map((policy) => ({
      policy: policy.kind === 'NetworkPolicy' ? `${policy.namespace}/${policy.name}` : policy.name,
      ...placeJson(question.loaded.reading, policy.origin),
    })),
  };
}

function doorJson(judgement: Judgement, door: DoorVerdict, question: Question): object {
  const { connection, verdict, plugin } = judgement;
  const { say } = question.speaker;
  const { reading } = question.loaded;
  const ends = [peerName(connection.from), peerName(connection.to)] as const;
  const [subject, other] = door.direction === 'egress' ? ends : [ends[1], ends[0]];
  const text = ({ key, values }: Sentence) => say(key, values);
  const status = text(tellDoorStatus({ door, verdict, plugin, subject }));
  return {
    state: door.state,
    outcome: door.outcome,
    message: status,
    isolatedBy: door.isolatedBy.map(({ namespace, name, origin }) => ({
      policy: `${namespace}/${name}`,
      ...placeJson(reading, origin),
    })),
    reasons: [
      ...door.allowedBy.map((match) => ({
        kind: 'allowedBy',
        ...ruleJson(match),
        ...placeJson(reading, match.port?.place ?? match.peer?.place ?? match.place),
        message: text(tellAllowing(match, say)),
      })),
      ...door.nearMisses.map((miss, index) => ({
        kind: 'missed',
        ...ruleJson(miss),
        ...placeJson(reading, miss.fieldPlace),
        field: miss.failed.kind,
        message: `${text(tellMissedRule(miss, index === 0 ? 'nearest' : 'next'))} ${text(tellMissedField(miss, { subject, other }, say))}`,
      })),
      ...door.unknowns.map((reason) => ({
        kind: 'unknown',
        ...('place' in reason ? placeJson(reading, reason.place) : {}),
        field: reason.kind,
        message: text(tellUnknown(reason, plugin, say)),
      })),
    ],
  };
}

/** The rule's number counts from 0, as field paths do. */
function ruleJson({ policy, rule }: RuleRef): object {
  return { policy: `${policy.namespace}/${policy.name}`, rule };
}
