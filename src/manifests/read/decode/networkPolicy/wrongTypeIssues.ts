import type { FieldPath, Repair } from '#netpol';
import type { Value } from '../../../syntax/value';
import type { Mismatch } from '../checkShape';
import { fieldAt } from '../fields';
import { type Issue, placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';
import { wrongTypeIssue } from '../wrongTypeIssue';
import { itemForEach } from './portRepairs';

type WrongType = Extract<Mismatch, { kind: 'wrongType' }>;

/** Tells values of a wrong type in a policy: one issue for each mistake, be it in several values. `answerTo` gives the server's words. */
export function wrongTypeIssues(
  object: ManifestObject,
  mismatches: readonly WrongType[],
  answerTo: (mismatch: WrongType) => string,
): readonly Issue[] {
  const rules = mismatches.filter((mismatch) => isRuleUnderMatchLabels(object, mismatch));
  const rest = mismatches.filter((mismatch) => !rules.includes(mismatch));
  const numbers = rest.filter(isNumberForPort);
  return [
    ...(rules[0] ? [rulesUnderMatchLabels(object, rules, answerTo(rules[0]))] : []),
    ...rest.flatMap((mismatch): Issue[] => {
      if (!isNumberForPort(mismatch)) return [singleIssue(object, mismatch, answerTo(mismatch))];
      const others = numbers.filter(({ path }) => sameList(path, mismatch.path));
      return others[0] === mismatch ? [numbersForPorts(object, others, answerTo(mismatch))] : [];
    }),
  ];
}

function isRuleUnderMatchLabels({ value }: ManifestObject, mismatch: WrongType): boolean {
  const [spec, selector, labels, key] = mismatch.path;
  const isThere = spec === 'spec' && selector === 'podSelector' && labels === 'matchLabels';
  if (!isThere || mismatch.path.length !== 4 || mismatch.value.kind !== 'list') return false;
  const isRule = key === 'policyTypes' || key === 'ingress' || key === 'egress';
  return isRule && fieldAt(value, ['spec', key]) === undefined;
}

/** The same slip as under `podSelector`, one step deeper: there the server stumbles over the type. */
function rulesUnderMatchLabels(object: ManifestObject, rules: readonly WrongType[], apiMessage: string): Issue {
  const holder = ['spec', 'podSelector', 'matchLabels'];
  const map = fieldAt(object.value, holder);
  const names = new Set(rules.map(({ path }) => String(path.at(-1))));
  const keys = map?.kind === 'map' ? [...map.entries.keys()].filter((key) => names.has(key)) : [];
  return {
    code: 'rulesUnderPodSelector',
    severity: 'error',
    path: holder,
    at: [...holder, ...keys.slice(0, 1)],
    part: 'key',
    apiMessage,
    params: { keys: keys.join(', ') },
    repairs: [{ kind: 'moveKeys', from: placeIn(object, holder), keys, to: placeIn(object, ['spec']) }],
  };
}

function isNumberForPort({ value, wanted }: WrongType): boolean {
  return value.kind === 'number' && wanted.kind === 'struct' && wanted.name === 'NetworkPolicyPort';
}

function sameList(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.slice(0, -1).every((step, at) => step === b[at]);
}

/** `ports: [80, 443]`: one finding for all numbers of the list. */
function numbersForPorts(object: ManifestObject, numbers: readonly WrongType[], apiMessage: string): Issue {
  const repairs = numbers.flatMap(({ path, value }): Repair[] =>
    value.kind === 'number' ? [{ kind: 'setValue', at: placeIn(object, path), value: { port: value.value } }] : [],
  );
  const [first] = numbers;
  const path = first?.path ?? [];
  const written = numbers.flatMap(({ value }) => (value.kind === 'number' ? [value.source] : [])).join(', ');
  return {
    code: 'wrongType',
    severity: 'error',
    path,
    apiMessage,
    params: { field: 'ports', value: written, context: 'portGotNumber' },
    repairs: [{ kind: 'together', repairs, intent: 'portBeforeNumbers' }],
  };
}

function singleIssue(object: ManifestObject, mismatch: WrongType, apiMessage: string): Issue {
  const issue = wrongTypeIssue(object, mismatch, apiMessage);
  const key = mismatch.path.at(-1);
  const { value } = mismatch;
  if ((key !== 'port' && key !== 'protocol') || value.kind !== 'list') return issue;
  const values = value.items.flatMap(scalarOf);
  const known =
    key === 'port'
      ? values.every((each) => typeof each === 'number')
      : values.every((each) => /^(TCP|UDP|SCTP)$/.test(String(each)));
  if (!known || values.length === 0) return issue;
  return { ...issue, repairs: itemForEach(object, mismatch.path.slice(0, -1), key, values) };
}

function scalarOf(value: Value): (string | number)[] {
  return value.kind === 'string' || value.kind === 'number' ? [value.value] : [];
}
