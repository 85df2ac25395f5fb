import { labelText, type PictureNode, portText, type WorkloadNode } from '#graph';
import { assertNever } from '#lib';
import type { Edit, EditPort } from '#manifests';
import type { ContainerPort, Protocol } from '#netpol';
import type { Part } from '../model/canvasNode';

/** Why a text cannot be kept: a message of `canvas.problem`. */
export interface TextProblem {
  readonly key:
    | 'emptyName'
    | 'emptyCidr'
    | 'emptyKey'
    | 'labelTaken'
    | 'noPort'
    | 'portRange'
    | 'portWords'
    | 'portTaken';
  readonly params: Readonly<Record<string, string>>;
}

/** What a text typed in place asks of the manifests; no edits when it changes nothing. */
export type TextEdits =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'problem'; readonly problem: TextProblem };

/** Reads a text typed for a part of a node. An emptied label or port is removed; an empty new one is nothing. */
export function textEdits(node: PictureNode, part: Part, text: string): TextEdits {
  const typed = text.trim();
  switch (part.kind) {
    case 'name':
      return typed === '' ? problem('emptyName') : edits(nameEdits(node, typed));
    case 'cidr':
      if (node.kind !== 'external') return edits([]);
      if (typed === '') return problem('emptyCidr');
      if (typed === node.external.cidr) return edits([]);
      return edits([{ kind: 'setExternal', external: node.external.origin, name: node.external.name, cidr: typed }]);
    case 'label':
      return node.kind === 'workload' ? labelEdits(node, part.key, typed) : edits([]);
    case 'port':
      return node.kind === 'workload' ? portEdits(node, part.index, typed) : edits([]);
    default:
      return assertNever(part);
  }
}

/** What removes a label or a port; nothing for parts that cannot be removed. */
export function removal(node: PictureNode, part: Part): readonly Edit[] {
  if (node.kind !== 'workload') return [];
  const manifest = node.workload.pods[0];
  if (manifest === undefined) return [];
  if (part.kind === 'label' && part.key !== undefined) {
    return [{ kind: 'removeLabel', metadata: manifest.podMetadata, key: part.key }];
  }
  const port = part.kind === 'port' && part.index !== undefined ? node.ports[part.index] : undefined;
  return port === undefined ? [] : [{ kind: 'removePort', podSpec: manifest.podSpec, port: editPort(port) }];
}

function nameEdits(node: PictureNode, to: string): readonly Edit[] {
  switch (node.kind) {
    case 'workload':
      return to === node.workload.name ? [] : [{ kind: 'renameWorkload', workload: node.workload.origin, to }];
    case 'namespace':
      return to === node.namespace.name ? [] : [{ kind: 'renameNamespace', from: node.namespace.name, to }];
    case 'external': {
      const { name, cidr, origin } = node.external;
      return to === name ? [] : [{ kind: 'setExternal', external: origin, name: to, cidr }];
    }
    default:
      return assertNever(node);
  }
}

function labelEdits(node: WorkloadNode, key: string | undefined, typed: string): TextEdits {
  const metadata = node.workload.pods[0]?.podMetadata;
  if (metadata === undefined) return edits([]);
  if (typed === '') return edits(removal(node, { kind: 'label', ...(key === undefined ? {} : { key }) }));
  const sign = typed.search(/[=:]/);
  const wanted = (sign < 0 ? typed : typed.slice(0, sign)).trim();
  const value = sign < 0 ? '' : typed.slice(sign + 1).trim();
  if (wanted === '') return problem('emptyKey');
  if (wanted !== key && node.labels.has(wanted)) return problem('labelTaken', { key: wanted });
  const set: Edit = { kind: 'setLabel', metadata, key: wanted, value };
  if (key === undefined) return edits([set]);
  const before = node.labels.get(key) ?? '';
  if (labelText(key, before) === labelText(wanted, value)) return edits([]);
  const rename: readonly Edit[] = wanted === key ? [] : [{ kind: 'renameLabel', metadata, key, to: wanted }];
  return edits(value === before ? rename : [...rename, set]);
}

function portEdits(node: WorkloadNode, index: number | undefined, typed: string): TextEdits {
  const podSpec = node.workload.pods[0]?.podSpec;
  if (podSpec === undefined) return edits([]);
  if (typed === '') return edits(removal(node, { kind: 'port', ...(index === undefined ? {} : { index }) }));
  const read = readPort(typed);
  if (read.kind === 'problem') return read;
  const before = index === undefined ? undefined : node.ports[index];
  if (before !== undefined && portText(before) === portText(read.port)) return edits([]);
  const taken = node.ports.some(
    (other, place) =>
      place !== index && other.containerPort === read.port.containerPort && other.protocol === read.port.protocol,
  );
  if (taken) return problem('portTaken', { port: portText({ ...read.port }) });
  if (before === undefined) return edits([{ kind: 'addPort', podSpec, port: read.port }]);
  return edits([{ kind: 'setPort', podSpec, before: editPort(before), after: read.port }]);
}

/** Reads `80`, `http 80`, `UDP 53`, `dns 53/UDP`: words in any order, the protocol in either case. */
function readPort(
  typed: string,
): { readonly kind: 'port'; readonly port: EditPort } | (TextEdits & { kind: 'problem' }) {
  const words = typed.split(/[\s/:,]+/).filter((word) => word !== '');
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const protocols = words.flatMap((word) => protocolNames.find((name) => name === word.toUpperCase()) ?? []);
  const names = words.filter(
    (word) => !numbers.includes(word) && !protocolNames.some((name) => name === word.toUpperCase()),
  );
  const [number] = numbers;
  if (number === undefined) return problem('noPort');
  if (numbers.length > 1 || protocols.length > 1 || names.length > 1) return problem('portWords');
  const containerPort = Number(number);
  if (containerPort < 1 || containerPort > 65535) return problem('portRange', { port: number });
  const [name] = names;
  return {
    kind: 'port',
    port: { containerPort, protocol: protocols[0] ?? 'TCP', ...(name === undefined ? {} : { name }) },
  };
}

const protocolNames: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

function editPort({ containerPort, protocol, name }: ContainerPort): EditPort {
  return { containerPort, protocol, ...(name === undefined ? {} : { name }) };
}

function edits(list: readonly Edit[]): TextEdits {
  return { kind: 'edits', edits: list };
}

function problem(key: TextProblem['key'], params: TextProblem['params'] = {}): TextEdits & { kind: 'problem' } {
  return { kind: 'problem', problem: { key, params } };
}
