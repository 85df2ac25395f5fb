import type { AdminAction, AdminPolicy, AdminRule, AdminTier, Direction, FieldPath } from '#netpol';
import type { Value } from '../../../syntax/value';
import { fieldOf, itemsOf, listField, numberField, stringField } from '../fields';
import { peersKey } from '../networkPolicy/writtenPolicy';
import type { AdminDialect } from './adminDialect';
import { type AdminViolation, checkLength, missing, notListed, outOfBounds, type Report } from './adminViolation';
import { readPeer, readSubject } from './readAdminPeer';
import { readPort } from './readAdminPort';

/** The part of a policy that its `spec` says, and the rules that it breaks. */
export interface ReadAdminSpec {
  readonly spec: Pick<AdminPolicy, 'tier' | 'priority' | 'subject' | 'ingress' | 'egress'>;
  readonly violations: readonly AdminViolation[];
}

/**
 * Reads a policy's `spec`, in the order of its fields. What is missing or cannot be read is told and takes the value that decides least: such a policy
 * is never in force. A value of a wrong type counts as absent.
 */
export function readAdminSpec(object: Value, dialect: AdminDialect): ReadAdminSpec {
  const violations: AdminViolation[] = [];
  const report: Report = (violation) => violations.push(violation);
  const path = ['spec'];
  const spec = fieldOf(object, 'spec');
  if (!spec) report(missing(path));
  return {
    spec: {
      tier: readTier(spec, [...path, 'tier'], dialect, report),
      priority: readPriority(spec, [...path, 'priority'], dialect, report),
      subject: readSubject(spec, [...path, 'subject'], dialect, report),
      ingress: readRules(spec, 'ingress', dialect, report),
      egress: readRules(spec, 'egress', dialect, report),
    },
    violations: spec ? violations : violations.slice(0, 1),
  };
}

function readTier(spec: Value | undefined, path: FieldPath, dialect: AdminDialect, report: Report): AdminTier {
  if (!dialect.tiered) return dialect.ranked ? 'Admin' : 'Baseline';
  const tier = stringField(spec, 'tier');
  if (tier === undefined) report(missing(path));
  else if (tier !== 'Admin' && tier !== 'Baseline') report(notListed('unsupportedTier', path, tier, tiers));
  return tier === 'Baseline' ? 'Baseline' : 'Admin';
}

const tiers: readonly AdminTier[] = ['Admin', 'Baseline'];

function readPriority(spec: Value | undefined, path: FieldPath, dialect: AdminDialect, report: Report): number {
  if (!dialect.ranked) return 0;
  const priority = numberField(spec, 'priority');
  if (priority === undefined) {
    report(missing(path));
    return 0;
  }
  const answer = outOfBounds(path, priority, 0, 1000);
  if (answer !== undefined) report({ code: 'invalidPriority', path, answer, params: { priority } });
  return priority;
}

function readRules(
  spec: Value | undefined,
  direction: Direction,
  dialect: AdminDialect,
  report: Report,
): readonly AdminRule[] {
  const path = ['spec', direction];
  const rules = itemsOf(spec, direction);
  checkLength(path, rules.length, 0, dialect.mostRules, report);
  return rules.map((rule, at) => readRule(rule, direction, [...path, at], dialect, report));
}

function readRule(
  rule: Value,
  direction: Direction,
  path: FieldPath,
  dialect: AdminDialect,
  report: Report,
): AdminRule {
  const name = stringField(rule, 'name');
  if (name !== undefined && name.length > longestName) {
    report({ code: 'invalidName', path: [...path, 'name'], params: { name, context: 'rule' } });
  }
  const action = readAction(rule, [...path, 'action'], dialect, report);
  const peersPath = [...path, peersKey[direction]];
  const peers = listField(rule, peersKey[direction])?.items;
  if (peers) checkLength(peersPath, peers.length, 1, dialect.mostItems, report);
  else report(missing(peersPath));
  const portsPath = [...path, dialect.portsKey];
  const ports = listField(rule, dialect.portsKey)?.items;
  if (ports) checkLength(portsPath, ports.length, dialect.portsNeeded ? 1 : 0, dialect.mostItems, report);
  const read: AdminRule = {
    ...(name ? { name } : {}),
    action,
    peers: (peers ?? []).map((peer, at) =>
      readPeer(peer, { direction, action, path: [...peersPath, at], dialect }, report),
    ),
    ports: (ports ?? []).flatMap((port, at) => readPort(port, [...portsPath, at], dialect, report)),
  };
  checkNames(read, path, portsPath, report);
  return read;
}

const longestName = 100;

/** v1alpha1 writes Allow for Accept. What is no action is read as Pass, which decides nothing. */
function readAction(rule: Value, path: FieldPath, { actions }: AdminDialect, report: Report): AdminAction {
  const action = stringField(rule, 'action');
  if (action === undefined) report(missing(path));
  else if (!actions.includes(action)) {
    const { params, ...violation } = notListed('unsupportedAction', path, action, actions);
    const other = action === 'Allow' ? 'Accept' : action === 'Accept' ? 'Allow' : undefined;
    const meant = other ?? actions.find((each) => each.toLowerCase() === action.toLowerCase());
    report({ ...violation, params: meant === undefined ? params : { ...params, suggestion: meant, context: 'meant' } });
  }
  return action === 'Accept' || action === 'Allow' ? 'Accept' : action === 'Deny' ? 'Deny' : 'Pass';
}

/** Only pods have port names: a rule that asks for one cannot have a peer that is no pod. */
function checkNames(rule: AdminRule, path: FieldPath, portsPath: FieldPath, report: Report): void {
  const named = rule.ports.find((port) => port.kind === 'named');
  const outside = rule.peers.find((peer) => peer.kind === 'networks' || peer.kind === 'notSimulated');
  if (!named || !outside) return;
  const field = outside.kind === 'networks' ? 'networks' : outside.field;
  report({ code: 'namedPortWithoutPods', path, at: portsPath, params: { name: named.name, field } });
}
