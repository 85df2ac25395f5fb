import { parse } from 'yaml';
import type { Protocol } from '#netpol';
import { fieldsOf, listOf, oneOf, textOf } from './fields';

/** Ports of one protocol, from `port` to `endPort`, both included. */
export interface ExpectedPorts {
  readonly protocol: Protocol;
  readonly port: number;
  readonly endPort: number;
}

/** All that one end may open to another; an end is `namespace/name[Kind]`, or outside addresses as `first-last`. */
export interface ExpectedConnection {
  readonly source: string;
  readonly destination: string;
  readonly ports: readonly ExpectedPorts[];
}

/** Reads a `connections.yaml`. Throws where it is not written as it should be. */
export function readConnections(text: string, where: string): readonly ExpectedConnection[] {
  return listOf(parse(text), where).map((each) => {
    const line = `${where} ${JSON.stringify(each)}`;
    const { source, destination, ports } = fieldsOf(each, ['source', 'destination', 'ports'], line);
    return {
      source: textOf(source, line),
      destination: textOf(destination, line),
      ports: listOf(ports, line).map((item) => portsOf(textOf(item, line), line)),
    };
  });
}

/** `TCP 80`, or `TCP 30000-30100`. */
function portsOf(text: string, where: string): ExpectedPorts {
  const found = /^(\w+) (\d+)(?:-(\d+))?$/.exec(text);
  if (found === null) throw new Error(`${where}: ${text} names no ports`);
  const [, protocol, port, endPort = port] = found;
  return { protocol: oneOf(protocol, ['TCP', 'UDP', 'SCTP'], where), port: Number(port), endPort: Number(endPort) };
}
