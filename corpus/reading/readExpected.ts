import { parse } from 'yaml';
import type { Assumptions, Direction, Outcome, Protocol } from '#netpol';
import { fieldsOf, listOf, oneOf, textOf } from './fields';

/** What a case asks, and the answer that somebody wrote down. */
export interface Question {
  /** `namespace/name`, `namespace/name[Kind]`, the name of an outside source of a Scenario, or an address or range. */
  readonly from: string;
  readonly to: string;
  readonly port: number | string;
  readonly protocol: Protocol;
  readonly verdict: Outcome;
  /** The door that stops it; absent when allowed. */
  readonly at?: Direction;
}

/** The `expected.yaml` of a case. */
export interface Expected {
  /** What the API server answers, in document order. */
  readonly refused: readonly string[];
  readonly assumptions: Partial<Assumptions>;
  readonly questions: readonly Question[];
  /** What becomes of every other pair of ends that the case mentions, on every port that it mentions; absent where that is not asked. */
  readonly others?: 'allowed' | 'denied';
}

/** Reads an `expected.yaml`. Lists in `from`, `to`, `port` and `protocol` are asked one by one. Throws where it is not written as it should be. */
export function readExpected(text: string, where: string): Expected {
  const { refused, assumptions, questions, others } = fieldsOf(
    parse(text),
    ['refused', 'assumptions', 'questions', 'others'],
    where,
  );
  return {
    refused: listOf(refused, `${where} refused`).map((message) => textOf(message, `${where} refused`)),
    assumptions: assumptions === undefined ? {} : assumptionsOf(assumptions, where),
    questions: listOf(questions, `${where} questions`).flatMap((each) => questionsOf(each, where)),
    ...(others === undefined ? {} : { others: oneOf(others, ['allowed', 'denied'], `${where} others`) }),
  };
}

function assumptionsOf(value: unknown, where: string): Partial<Assumptions> {
  const { refusedObjects, ipBlockMatchesPods, hostNetworkPods, selfTraffic } = fieldsOf(
    value,
    ['refusedObjects', 'ipBlockMatchesPods', 'hostNetworkPods', 'selfTraffic'],
    `${where} assumptions`,
  );
  return {
    ...(refusedObjects === undefined
      ? {}
      : { refusedObjects: oneOf(refusedObjects, ['notInForce', 'asStoredByLenientServer'], where) }),
    ...(ipBlockMatchesPods === undefined
      ? {}
      : { ipBlockMatchesPods: oneOf(ipBlockMatchesPods, ['knownAddresses', 'never'], where) }),
    ...(hostNetworkPods === undefined
      ? {}
      : { hostNetworkPods: oneOf(hostNetworkPods, ['nodeAddress', 'ordinary'], where) }),
    ...(selfTraffic === undefined ? {} : { selfTraffic: oneOf(selfTraffic, ['alwaysAllowed', 'judged'], where) }),
  };
}

function questionsOf(value: unknown, file: string): readonly Question[] {
  const where = `${file} ${JSON.stringify(value)}`;
  const { from, to, port, protocol, verdict, at } = fieldsOf(
    value,
    ['from', 'to', 'port', 'protocol', 'verdict', 'at'],
    where,
  );
  const answer = oneOf(verdict, ['allowed', 'denied', 'partly', 'unknown'], where);
  if ((answer === 'allowed') !== (at === undefined))
    throw new Error(`${where}: only what is not allowed stops at a door`);
  const door = at === undefined ? {} : { at: oneOf(at, ['ingress', 'egress'], where) };
  const asked: Question[] = [];
  for (const source of oneOrMore(from)) {
    for (const target of oneOrMore(to)) {
      for (const kind of oneOrMore(protocol)) {
        for (const number of oneOrMore(port)) {
          asked.push({
            from: textOf(source, where),
            to: textOf(target, where),
            port: portOf(number, where),
            protocol: oneOf(kind, ['TCP', 'UDP', 'SCTP'], where),
            verdict: answer,
            ...door,
          });
        }
      }
    }
  }
  return asked;
}

function oneOrMore(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function portOf(value: unknown, where: string): number | string {
  return typeof value === 'number' ? value : textOf(value, where);
}
