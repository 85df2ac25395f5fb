import type { FieldPath, Repair } from '#netpol';
import type { Value } from '../../../syntax/value';
import type { Mismatch } from '../checkShape';
import { closestName } from '../closestName';
import { fieldAt } from '../fields';
import { type Issue, placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';

type UnknownField = Extract<Mismatch, { kind: 'unknownField' }>;

/**
 * Tells fields that strict decoding refuses. Rules that stand inside `spec.podSelector` instead of beside it, a slip of indentation, are one issue however
 * many keys are affected; every other field is one of its own, with what was probably meant.
 */
export function unknownFieldIssues(
  object: ManifestObject,
  fields: readonly UnknownField[],
  apiMessage: string,
): readonly Issue[] {
  const spec = fieldAt(object.value, ['spec']);
  const misplaced = fields.filter((field) => isRuleUnderPodSelector(field) && !has(spec, keyOf(field)));
  const rest = fields.filter((field) => !misplaced.includes(field));
  return [
    ...(misplaced.length > 0 ? [rulesUnderPodSelector(object, misplaced, apiMessage)] : []),
    ...rest.map((field) => unknownField(object, field, apiMessage)),
  ];
}

function isRuleUnderPodSelector({ path }: UnknownField): boolean {
  const [first, second, key] = path;
  const isRule = key === 'ingress' || key === 'egress' || key === 'policyTypes';
  return path.length === 3 && first === 'spec' && second === 'podSelector' && isRule;
}

function rulesUnderPodSelector(object: ManifestObject, fields: readonly UnknownField[], apiMessage: string): Issue {
  const path = ['spec', 'podSelector'];
  const keys = inOrderWritten(fields);
  return {
    code: 'rulesUnderPodSelector',
    severity: 'error',
    path,
    at: [...path, ...keys.slice(0, 1)],
    part: 'key',
    apiMessage,
    params: { keys: keys.join(', ') },
    repairs: [{ kind: 'moveKeys', from: placeIn(object, path), keys, to: placeIn(object, ['spec']) }],
  };
}

function inOrderWritten(fields: readonly UnknownField[]): readonly string[] {
  const keys = new Set(fields.map(keyOf));
  return [...(fields[0]?.holder.entries.keys() ?? [])].filter((key) => keys.has(key));
}

function unknownField(object: ManifestObject, field: UnknownField, apiMessage: string): Issue {
  const key = keyOf(field);
  const meant = guess(object, field);
  return {
    code: 'unknownField',
    severity: 'error',
    path: field.path,
    part: 'key',
    apiMessage,
    params: { field: key, ...meant.params },
    repairs: meant.repair ? [meant.repair] : [],
  };
}

interface Guess {
  readonly params: Readonly<Record<string, string>>;
  readonly repair?: Repair;
}

function guess(object: ManifestObject, { path, within, holder, value }: UnknownField): Guess {
  const key = String(path.at(-1));
  const holderPath = path.slice(0, -1);
  const holderName = within.name;
  const renameTo = (to: string): Repair | undefined =>
    holder.entries.has(to) ? undefined : { kind: 'renameKey', at: placeIn(object, holderPath), key, to };
  const moveTo = (target: FieldPath): Repair | undefined =>
    has(fieldAt(object.value, target), key) || holder.entries.size === 1
      ? undefined
      : { kind: 'moveKeys', from: placeIn(object, holderPath), keys: [key], to: placeIn(object, target) };
  const told = (context: string, repair?: Repair): Guess => ({ params: { context }, ...(repair ? { repair } : {}) });

  if (holderName === 'NetworkPolicyEgressRule' && key === 'from' && !holder.entries.has('to'))
    return told('fromInEgress', renameTo('to'));
  if (holderName === 'NetworkPolicyIngressRule' && key === 'to' && !holder.entries.has('from'))
    return told('toInIngress', renameTo('from'));
  if (holderName === 'NetworkPolicyPeer' && key === 'ports') return told('portsInPeer', moveTo(path.slice(0, -3)));
  if (holderName === 'IPBlock' && key === 'ports') return told('portsInPeer', moveTo(path.slice(0, -4)));
  if (holderName === 'LabelSelector' && path.at(-2) === 'namespaceSelector' && key === 'podSelector') {
    return told('podSelectorInNamespaceSelector', moveTo(path.slice(0, -2)));
  }
  if (
    holderName === 'NetworkPolicy' &&
    (key === 'policyTypes' || key === 'podSelector' || key === 'ingress' || key === 'egress')
  ) {
    const repair = fieldAt(object.value, ['spec'])?.kind === 'map' ? moveTo(['spec']) : undefined;
    return told('outsideSpec', repair);
  }
  if (holderName === 'NetworkPolicyPort' && (key === 'containerPort' || key === 'targetPort')) {
    return told('portKey', renameTo('port'));
  }
  if (key === 'action' || key === 'deny' || key === 'allow') return told('noDeny');
  const suggestion = closestName(key, Object.keys(within.fields));
  if (suggestion !== undefined) {
    const repair = renameTo(suggestion);
    return { params: { context: 'misspelt', suggestion }, ...(repair ? { repair } : {}) };
  }
  if (holderName === 'LabelSelector' && value.kind === 'string') return told('labelOutsideMatchLabels');
  if (holderName === 'NetworkPolicyPeer' && key === 'namespace') return told('namespaceInPeer');
  return { params: {} };
}

function keyOf({ path }: UnknownField): string {
  return String(path.at(-1));
}

function has(value: Value | undefined, key: string): boolean {
  return value?.kind === 'map' && value.entries.has(key);
}
