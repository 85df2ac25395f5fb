import type { AdminPort, FieldPath, Protocol } from '#netpol';
import type { Value } from '../../../syntax/value';
import { fieldOf, numberField, stringField } from '../fields';
import type { AdminDialect } from './adminDialect';
import { missing, outOfBounds, type Report } from './adminViolation';
import { theOneField } from './theOneField';

/** Reads an item of `ports` or `protocols`; nothing where it says no port. */
export function readPort(item: Value, path: FieldPath, dialect: AdminDialect, report: Report): readonly AdminPort[] {
  return dialect.portsKey === 'ports' ? readPortItem(item, path, report) : readProtocolItem(item, path, report);
}

/** v1alpha1: `portNumber`, `portRange` or `namedPort`. */
function readPortItem(item: Value, path: FieldPath, report: Report): readonly AdminPort[] {
  const field = theOneField(item, ['portNumber', 'portRange', 'namedPort'], path, report);
  if (!field) return [];
  const at = [...path, field.name];
  if (field.name === 'namedPort') return [{ kind: 'named', name: stringField(item, field.name) ?? '' }];
  const protocol = readProtocol(field.value, [...at, 'protocol'], report);
  const port =
    field.name === 'portNumber' ? readNumber(field.value, 'port', at, report) : readRange(field.value, at, report);
  if (port === undefined) return [];
  return [rangeOf(protocol, port)];
}

/** v1alpha2: `tcp`, `udp` or `sctp` with a `destinationPort`, or `destinationNamedPort`. */
function readProtocolItem(item: Value, path: FieldPath, report: Report): readonly AdminPort[] {
  const field = theOneField(item, ['tcp', 'udp', 'sctp', 'destinationNamedPort'], path, report);
  if (!field) return [];
  if (field.name === 'destinationNamedPort') return [{ kind: 'named', name: stringField(item, field.name) ?? '' }];
  const at = [...path, field.name];
  const destination = theOneField(field.value, ['destinationPort'], at, report);
  if (!destination) return [];
  const portPath = [...at, destination.name];
  const number = theOneField(destination.value, ['number', 'range'], portPath, report);
  if (!number) return [];
  const port =
    number.name === 'number'
      ? readNumber(destination.value, 'number', portPath, report)
      : readRange(number.value, [...portPath, 'range'], report);
  return port === undefined ? [] : [rangeOf(protocolOf[field.name], port)];
}

const protocolOf = { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP' } as const;

interface Ports {
  readonly port: number;
  readonly endPort: number;
}

function rangeOf(protocol: Protocol, { port, endPort }: Ports): AdminPort {
  return { kind: 'range', protocol, port, endPort };
}

/** TCP where none is named. The definition takes any text; what is no protocol cannot be read, so such a policy is not in force. */
function readProtocol(value: Value, path: FieldPath, report: Report): Protocol {
  const protocol = stringField(value, 'protocol');
  if (protocol === undefined || protocol === 'TCP') return 'TCP';
  if (protocol === 'UDP' || protocol === 'SCTP') return protocol;
  report({ code: 'unsupportedProtocol', path, params: { protocol } });
  const upper = protocol.toUpperCase();
  return upper === 'UDP' || upper === 'SCTP' ? upper : 'TCP';
}

function readNumber(value: Value, key: string, path: FieldPath, report: Report): Ports | undefined {
  const port = readBound(value, key, path, report);
  return port === undefined ? undefined : { port, endPort: port };
}

function readRange(value: Value, path: FieldPath, report: Report): Ports | undefined {
  const port = readBound(value, 'start', path, report);
  const endPort = readBound(value, 'end', path, report);
  if (port === undefined || endPort === undefined) return undefined;
  if (port >= endPort) report({ code: 'portRangeNotAscending', path, params: { start: port, end: endPort } });
  return { port, endPort };
}

function readBound(value: Value, key: string, path: FieldPath, report: Report): number | undefined {
  const at = [...path, key];
  if (!fieldOf(value, key)) report(missing(at));
  const port = numberField(value, key);
  if (port === undefined) return undefined;
  const answer = outOfBounds(at, port, 1, 65535);
  if (answer !== undefined) report({ code: 'invalidPort', path: at, answer, params: { port } });
  return port;
}
