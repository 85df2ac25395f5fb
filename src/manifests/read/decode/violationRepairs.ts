import type { Repair, RepairValue } from '#netpol';
import { closestName } from './closestName';
import { fieldAt, stringField } from './fields';
import { placeIn } from './issue';
import type { ManifestObject } from './manifestObject';
import { objectionsToDnsLabel, objectionsToLabelValue, objectionsToSubdomain } from './names';
import { cidrRepairs } from './networkPolicy/cidrRepairs';
import { peerRepairs } from './networkPolicy/peerRepairs';
import { portRepairs } from './networkPolicy/portRepairs';
import type { Violation } from './violation';

/** What would mend a broken rule, where it can be told from what is written; several where only the writer knows which was meant. */
export function violationRepairs(object: ManifestObject, violation: Violation): readonly Repair[] {
  const { code, path, at = path, params } = violation;
  const set = (value: RepairValue | undefined): readonly Repair[] =>
    value === undefined ? [] : [{ kind: 'setValue', at: placeIn(object, at), value }];
  switch (code) {
    case 'required':
      return params['field'] === 'metadata.name' ? newName(object) : cidrRepairs(object, violation);
    case 'invalidName':
      if (params['context'] === 'baseline') return set('default');
      return params['context'] === 'rule' ? [] : set(slug(String(params['name']), params['context'] === 'dnsLabel'));
    case 'invalidNamespace':
      return set(slug(String(params['namespace']), true));
    case 'invalidLabelValue':
      return set(withoutCurlyQuotes(String(params['value'])));
    case 'unsupportedTier':
      return set(closestName(String(params['value']), ['Admin', 'Baseline']));
    case 'unsupportedAction':
      return set(params['suggestion']);
    case 'unsupportedPolicyType':
    case 'tooManyPolicyTypes':
      return policyTypes(object, violation);
    case 'invalidOperator':
      return operator(object, violation);
    case 'valuesRequired':
      return params['operator'] === 'NotIn'
        ? setOperator(object, violation, 'DoesNotExist', 'labelAbsent')
        : setOperator(object, violation, 'Exists', 'labelPresent');
    case 'valuesForbidden':
    case 'duplicateItem':
      return [{ kind: 'remove', at: placeIn(object, path) }];
    case 'unsupportedProtocol':
    case 'invalidPortName':
    case 'endPortWithoutPort':
    case 'endPortWithNamedPort':
    case 'endPortBelowPort':
    case 'invalidEndPort':
      return portRepairs(object, violation);
    case 'emptyPeer':
    case 'ipBlockWithSelector':
      return peerRepairs(object, violation);
    case 'invalidCidr':
    case 'ambiguousCidr':
    case 'exceptOutsideCidr':
      return cidrRepairs(object, violation);
    default:
      return [];
  }
}

/** A name after the first label that the policy selects by. */
function newName(object: ManifestObject): readonly Repair[] {
  if (object.kind !== 'NetworkPolicy') return [];
  const labels = fieldAt(object.value, ['spec', 'podSelector', 'matchLabels']);
  const first = labels?.kind === 'map' ? [...labels.entries.values()][0]?.value : undefined;
  const stem = first?.kind === 'string' ? slug(first.value, true) : undefined;
  const value = `${stem ?? 'all-pods'}-policy`;
  return [{ kind: 'insertKey', at: placeIn(object, ['metadata']), key: 'name', value }];
}

function policyTypes(object: ManifestObject, { code, path }: Violation): readonly Repair[] {
  const list = code === 'tooManyPolicyTypes' ? path : path.slice(0, -1);
  const value = fieldAt(object.value, list);
  const items = value?.kind === 'list' ? value.items : [];
  const at = placeIn(object, list);
  const own = items[Number(path.at(-1))];
  const words = own?.kind === 'string' ? own.value.split(/[\s,/|+]+/).map(policyType) : [];
  if (code === 'unsupportedPolicyType' && words.length === 1 && words[0] !== undefined) {
    return [{ kind: 'setValue', at: placeIn(object, path), value: words[0] }];
  }
  const all = items.flatMap((item) => (item.kind === 'string' ? item.value.split(/[\s,/|+]+/).map(policyType) : []));
  const known = [...new Set(all.filter((type) => type !== undefined))];
  return known.length > 0 && !all.includes(undefined) ? [{ kind: 'setValue', at, value: known }] : [];
}

function policyType(word: string): string | undefined {
  if (/^(in|inbound|incoming)$/i.test(word)) return 'Ingress';
  if (/^(out|outbound|outgoing)$/i.test(word)) return 'Egress';
  return closestName(word, ['Ingress', 'Egress']);
}

function operator(object: ManifestObject, violation: Violation): readonly Repair[] {
  const { path, params } = violation;
  const written = String(params['operator']);
  const requirement = fieldAt(object.value, path.slice(0, -1));
  const hasValues = requirement?.kind === 'map' && requirement.entries.has('values');
  if (written === '') {
    const value = hasValues ? 'In' : 'Exists';
    return [{ kind: 'insertKey', at: placeIn(object, path.slice(0, -1)), key: 'operator', value }];
  }
  const meant = otherOperators[written.toLowerCase()] ?? closestName(written, operators);
  return meant === undefined ? [] : [{ kind: 'setValue', at: placeIn(object, path), value: meant }];
}

const operators: readonly string[] = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
const otherOperators: Readonly<Record<string, string>> = {
  equals: 'In',
  equal: 'In',
  '=': 'In',
  '==': 'In',
  notequals: 'NotIn',
  notequal: 'NotIn',
  '!=': 'NotIn',
  '!': 'DoesNotExist',
  notexist: 'DoesNotExist',
  notexists: 'DoesNotExist',
};

function setOperator(object: ManifestObject, { path }: Violation, value: string, intent: string): readonly Repair[] {
  const requirement = path.slice(0, -1);
  // Beside other mistakes in the same requirement the operator may be right.
  if (stringField(fieldAt(object.value, requirement), 'operator') === undefined) return [];
  return [{ kind: 'setValue', at: placeIn(object, [...requirement, 'operator']), value, intent }];
}

function slug(name: string, asLabel: boolean): string | undefined {
  const cleaned = name
    .toLowerCase()
    .replaceAll(asLabel ? /[^a-z0-9]+/g : /[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  const objections = asLabel ? objectionsToDnsLabel(cleaned) : objectionsToSubdomain(cleaned);
  return objections.length === 0 ? cleaned : undefined;
}

/** A value that word processors have put in quotes of their own. */
function withoutCurlyQuotes(value: string): string | undefined {
  const bare = value.replaceAll(/^[“”‘’„«»]+|[“”‘’„«»]+$/g, '').trim();
  return bare !== value && bare !== '' && objectionsToLabelValue(bare).length === 0 ? bare : undefined;
}
