import type { PortRange, PortSet } from '#netpol';

/** Ports in the fewest characters: `5432`, `80, 443` where all are TCP, else `TCP 80, 443, UDP 53`. `everything` is said of all of them. */
export function shortPorts(ports: PortSet, everything: string): string {
  if (isEverything(ports)) return everything;
  if (ports.every((range) => range.protocol === 'TCP' && !isWhole(range))) return ports.map(numbers).join(', ');
  return ports
    .map((range, index) => {
      const numbered = isWhole(range) ? everything : numbers(range);
      return ports[index - 1]?.protocol === range.protocol ? numbered : `${range.protocol} ${numbered}`;
    })
    .join(', ');
}

/** Whether a set holds every port of every protocol. */
export function isEverything(ports: PortSet): boolean {
  return ports.length === 3 && ports.every(isWhole);
}

function numbers({ port, endPort }: PortRange): string {
  return port === endPort ? `${port}` : `${port}–${endPort}`;
}

function isWhole({ port, endPort }: PortRange): boolean {
  return port === 1 && endPort === 65535;
}
