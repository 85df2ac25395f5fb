import { formatPath, type Place } from '../place';
import type { PolicyEdit } from '../policyEdit';
import type { LabelSelector, NetworkPolicyPeer, NetworkPolicyPort, NetworkPolicyRule } from '../resources';

/** Edits in a line each, so that a test shows at a glance what would be written. */
export function writtenEdits(edits: readonly PolicyEdit[]): readonly string[] {
  return edits.map((edit) => {
    switch (edit.kind) {
      case 'addPolicy': {
        const rules = [...(edit.ingress ?? []).map(rule), ...(edit.egress ?? []).map(rule)];
        const types = edit.policyTypes.join('+');
        return `new ${edit.namespace}/${edit.name} {${selector(edit.podSelector)}} ${types}${rules.map((text) => `; ${text}`).join('')}`;
      }
      case 'addRule':
        return `${place(edit.policy)} ${edit.direction} + ${rule(edit.rule)}`;
      case 'addPeer':
        return `${place(edit.policy)} ${edit.direction}[${edit.rule}] + ${peer(edit.peer)}`;
      case 'addRulePort':
        return `${place(edit.policy)} ${edit.direction}[${edit.rule}] + ${port(edit.port)}`;
      case 'addPolicyType':
        return `${place(edit.policy)} policyTypes + ${edit.direction}`;
      default:
        return `- ${place(edit.item)}`;
    }
  });
}

function place({ document, path }: Place): string {
  return path.length === 0 ? `${document}` : `${document}:${formatPath(path)}`;
}

function rule({ peers, ports }: NetworkPolicyRule): string {
  return `${peers.map(peer).join(' or ') || 'any'} on ${ports.map(port).join(' ') || 'any'}`;
}

function peer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer): string {
  const parts: string[] = [];
  if (namespaceSelector !== undefined) parts.push(`ns{${selector(namespaceSelector)}}`);
  if (podSelector !== undefined) parts.push(`pod{${selector(podSelector)}}`);
  if (ipBlock !== undefined) parts.push([ipBlock.cidr, ...ipBlock.except.map((text) => `!${text}`)].join(' '));
  return parts.join('&');
}

function selector({ matchLabels }: LabelSelector): string {
  return [...matchLabels].map(([key, value]) => `${key}=${value}`).join(',');
}

function port({ protocol, port: number, endPort }: NetworkPolicyPort): string {
  return `${number ?? '*'}${endPort === undefined ? '' : `-${endPort}`}/${protocol}`;
}
