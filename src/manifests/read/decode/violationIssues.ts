import { formatCidr, parseCidr, type Repair } from '#netpol';
import { type Issue, placeIn } from './issue';
import type { ManifestObject } from './manifestObject';
import { objectionsToDnsLabel, objectionsToSubdomain } from './names';
import { addressAlone } from './networkPolicy/ipBlockViolations';
import type { Violation } from './violation';

/**
 * Turns broken rules into issues, with the values that would mend them where they can be told from the wrong ones. A field that breaks a rule
 * in several ways is told once; the server's answer, where it is known, holds them all.
 */
export function violationIssues(
  object: ManifestObject,
  violations: readonly Violation[],
  apiMessage?: string,
): readonly Issue[] {
  const issues = new Map<string, Issue>();
  for (const violation of violations) {
    const { code, path, at = path, params } = violation;
    const key = JSON.stringify([code, at]);
    if (issues.has(key)) continue;
    const answer = apiMessage === undefined ? {} : { apiMessage };
    issues.set(key, { code, severity: 'error', path, at, params, ...answer, repairs: repairsOf(object, violation) });
  }
  return [...issues.values()];
}

function repairsOf(object: ManifestObject, { code, path, params }: Violation): readonly Repair[] {
  const at = placeIn(object, path);
  const set = (...values: readonly (string | number | undefined)[]): readonly Repair[] =>
    values.filter((value) => value !== undefined).map((value) => ({ kind: 'setValue', at, value }));
  switch (code) {
    case 'invalidName':
      if (params['context'] === 'baseline') return set('default');
      return params['context'] === 'rule' ? [] : set(slug(String(params['name']), params['context'] === 'dnsLabel'));
    case 'unsupportedProtocol':
      return set(sameLetters(String(params['protocol']), ['TCP', 'UDP', 'SCTP']));
    case 'unsupportedTier':
      return set(sameLetters(String(params['value']), ['Admin', 'Baseline']));
    case 'unsupportedAction':
      return set(params['suggestion']);
    case 'unsupportedPolicyType':
      return set(sameLetters(String(params['type']), ['Ingress', 'Egress']));
    case 'invalidOperator':
      return set(sameLetters(String(params['operator']), ['In', 'NotIn', 'Exists', 'DoesNotExist']));
    case 'invalidPortName':
      return set(params['context'] === 'quotedNumber' ? portNumber(String(params['name'])) : undefined);
    case 'invalidCidr': {
      const block = addressAlone(String(params['cidr']));
      return set(block && formatCidr(block));
    }
    case 'ambiguousCidr':
      return set(...unambiguous(String(params['cidr'])));
    case 'valuesForbidden':
    case 'endPortWithoutPort':
    case 'endPortWithNamedPort':
    case 'exceptOutsideCidr':
    case 'duplicateItem':
      return [{ kind: 'remove', at }];
    default:
      return [];
  }
}

function sameLetters(written: string, names: readonly string[]): string | undefined {
  return names.find((name) => name.toLowerCase() === written.trim().toLowerCase());
}

function portNumber(digits: string): number | undefined {
  const port = Number(digits);
  return port >= 1 && port <= 65535 ? port : undefined;
}

/** The block meant as a whole, and, where bits beyond the prefix are set, the one address. */
function unambiguous(text: string): readonly (string | undefined)[] {
  const { cidr, problems } = parseCidr(text);
  if (!cidr) return [];
  const address = problems.includes('hostBits') ? addressAlone(text.slice(0, text.indexOf('/'))) : undefined;
  return [formatCidr(cidr), address && formatCidr(address)];
}

function slug(name: string, asLabel: boolean): string | undefined {
  const cleaned = name
    .toLowerCase()
    .replaceAll(asLabel ? /[^a-z0-9]+/g : /[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  const objections = asLabel ? objectionsToDnsLabel(cleaned) : objectionsToSubdomain(cleaned);
  return objections.length === 0 ? cleaned : undefined;
}
