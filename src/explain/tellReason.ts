import { assertNever } from '#lib';
import {
  describePeer,
  describePort,
  type MissedField,
  type OverlookedField,
  type PluginProfile,
  type RuleMatch,
  type UnknownReason,
} from '#netpol';
import type { Miss } from './miss';
import type { FindWord, Sentence } from './sentence';

/** The rule that lets a connection through, with the peer and the port that matched. */
export function tellAllowing(match: RuleMatch, word: FindWord): Sentence {
  const rule = match.policy[match.direction][match.rule];
  const peer = match.peer === undefined ? undefined : rule?.peers[match.peer.index];
  const port = match.port === undefined ? undefined : rule?.ports[match.port.index];
  const words = { allPods: word('inspector.allPods'), allNamespaces: word('inspector.allNamespaces') };
  return {
    key: `inspector.rule.allows.${match.direction}`,
    values: {
      policy: match.policy.name,
      number: match.rule + 1,
      peer: peer === undefined ? word('inspector.rule.anyone') : describePeer(peer, words),
      port: port === undefined ? word('inspector.rule.everyPort') : describePort(port),
    },
    places: {
      rule: match.place,
      peer: match.peer?.place ?? match.place,
      port: match.port?.place ?? match.place,
    },
  };
}

/** Which rule came close. */
export function tellMissedRule(miss: Miss, rank: 'nearest' | 'next'): Sentence {
  return {
    key: `inspector.miss.${rank}`,
    values: { policy: miss.policy.name, number: miss.rule + 1 },
    places: { rule: miss.place },
  };
}

/** The one field of it that failed: what it asks for, and what there is instead. `subject` is the door's owner. */
export function tellMissedField(
  miss: Miss,
  names: { readonly subject: string; readonly other: string },
  word: FindWord,
): Sentence {
  const { failed } = miss;
  const values = { name: spokenOf(miss, names), ...wordsOf(failed, word('inspector.miss.none')) };
  return { key: keyOf(failed), values, places: { wants: miss.fieldPlace } };
}

/** What would have to be known to judge. */
export function tellUnknown(reason: UnknownReason, plugin: PluginProfile, word: FindWord): Sentence {
  const { kind, ...told } = reason;
  const { place, ...values } = { place: undefined, ...told };
  const feature = reason.kind === 'pluginUnsupported' ? featureName(reason.feature, word) : '';
  return {
    key: `inspector.unknown.${kind}`,
    values: { ...values, plugin: plugin.label, feature },
    places: place === undefined ? {} : { field: place },
  };
}

/** Whose labels, port names or address the field met. */
function spokenOf(
  { failed, direction }: Miss,
  { subject, other }: { readonly subject: string; readonly other: string },
) {
  switch (failed.kind) {
    case 'namedPort':
      // A named port is looked up on the destination: the door's owner at ingress, the other end at egress.
      return direction === 'ingress' ? subject : other;
    case 'policyTypes':
    case 'podSelector':
    case 'policyNamespace':
      return subject;
    default:
      return other;
  }
}

function keyOf(failed: MissedField | OverlookedField): Sentence['key'] {
  switch (failed.kind) {
    case 'podLabels':
    case 'namespaceLabels':
      return failed.has === '' ? `inspector.miss.${failed.kind}Absent` : `inspector.miss.${failed.kind}`;
    case 'protocol':
      return failed.wants === 'TCP' ? 'explain.miss.protocolTcp' : 'inspector.miss.protocol';
    case 'policyTypes':
      return `explain.miss.policyTypes.${failed.wants}`;
    case 'podSelector':
      return failed.has === '' ? 'explain.miss.podSelectorAbsent' : 'explain.miss.podSelector';
    case 'policyNamespace':
      return 'explain.miss.policyNamespace';
    default:
      return `inspector.miss.${failed.kind}`;
  }
}

/** What the field asks for and what there is instead; `wants` is empty where the sentence does not name it. */
function wordsOf(
  failed: MissedField | OverlookedField,
  none: string,
): { readonly wants: string; readonly has: string } {
  switch (failed.kind) {
    case 'podLabels':
    case 'namespaceLabels':
    case 'port':
    case 'protocol':
    case 'podSelector':
      return { wants: failed.wants, has: `${failed.has}` };
    case 'policyTypes':
      return { wants: '', has: '' };
    case 'policyNamespace':
      return { wants: failed.policyNamespace, has: failed.podNamespace };
    case 'namedPort':
      return { wants: failed.wants, has: failed.declared.length === 0 ? none : failed.declared.join(', ') };
    case 'ownNamespaceOnly':
      return { wants: failed.policyNamespace, has: failed.peerNamespace };
    case 'outsideCidr':
    case 'ipBlockNeedsAddress':
      return { wants: failed.cidr, has: failed.has };
    case 'insideExcept':
      return { wants: failed.except, has: failed.has };
    case 'selectorNeedsPod':
      return { wants: '', has: failed.has };
    default:
      return assertNever(failed);
  }
}

const features = [
  'endPort',
  'namedPorts',
  'sctp',
  'ipBlock',
  'ipBlockMatchesPods',
  'adminPolicies',
  'ingress',
  'egress',
] as const;

/** The engine names a feature by its field; one without words of its own is told by that name. */
function featureName(feature: string, word: FindWord): string {
  const known = features.find((each) => each === feature);
  return known === undefined ? feature : word(`inspector.feature.${known}`);
}
