import type { PortRange, PortSet } from '#netpol';
import type { SayTable } from './tableWords';

/** Writes sets of ports in words: `TCP 80, TCP 8000-9000, UDP every port`. Sets that are the same object are put into words once. */
export function portsWriter(say: SayTable): (ports: PortSet) => string {
  const known = new Map<PortSet, string>();
  return (ports) => {
    const written = known.get(ports);
    if (written !== undefined) return written;
    const words = wordsOf(ports, say);
    known.set(ports, words);
    return words;
  };
}

function wordsOf(ports: PortSet, say: SayTable): string {
  if (ports.length === 0) return say('table.ports.none');
  if (ports.length === 3 && ports.every(isWhole)) return say('table.ports.everything');
  return ports
    .map((range) => {
      const { protocol, port, endPort } = range;
      if (isWhole(range)) return say('table.ports.protocol', { protocol });
      return port === endPort ? `${protocol} ${port}` : `${protocol} ${port}-${endPort}`;
    })
    .join(', ');
}

function isWhole({ port, endPort }: PortRange): boolean {
  return port === 1 && endPort === 65535;
}
