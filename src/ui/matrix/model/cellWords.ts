import { portsWriter, type SayTable } from '#explain';
import type { Translate } from '#i18n';
import type { MatrixAnswer, PortRange, PortSet } from '#netpol';

/** What a cell shows and what is said of it. */
export interface CellWords {
  readonly outcome: 'allowed' | 'some' | 'denied' | 'unknown' | 'none';
  /** `all`, `5432`, `TCP 80, UDP 53`, `–`, `? 80`; empty where nothing is asked. */
  readonly short: string;
  /** `TCP 80, TCP 443`. */
  readonly full: string;
}

/** The words of every answer of a matrix, by its position among the answers. */
export function cellWords(answers: readonly (MatrixAnswer | undefined)[], t: Translate): readonly CellWords[] {
  const say: SayTable = (key, values) => t(key, values);
  const words = portsWriter(say);
  return answers.map((answer) => {
    if (answer === undefined) return { outcome: 'none', short: '', full: t('matrix.cell.none') };
    const { ports, maybe } = answer;
    const open = maybe.length === 0 ? undefined : t('table.ports.undecided', { ports: words(maybe) });
    if (ports.length === 0) {
      return open === undefined
        ? { outcome: 'denied', short: '–', full: t('matrix.cell.denied') }
        : { outcome: 'unknown', short: `? ${shortPorts(maybe, t)}`, full: open };
    }
    const surely = t('matrix.cell.allowed', { ports: words(ports) });
    return {
      outcome: isEverything(ports) ? 'allowed' : 'some',
      short: shortPorts(ports, t) + (open === undefined ? '' : ' ?'),
      full: open === undefined ? surely : `${surely}; ${open}`,
    };
  });
}

/** Ports in the fewest characters: numbers alone where all are TCP, each protocol named once where they are not. */
export function shortPorts(ports: PortSet, t: Translate): string {
  if (isEverything(ports)) return t('matrix.cell.everything');
  const [only] = new Set(ports.map(({ protocol }) => protocol));
  if (only === 'TCP' && ports.every(({ protocol }) => protocol === 'TCP') && !ports.some(isWhole)) {
    return ports.map(numbers).join(', ');
  }
  let before: string | undefined;
  return ports
    .map((range) => {
      const named =
        range.protocol === before
          ? numbers(range)
          : `${range.protocol} ${isWhole(range) ? t('matrix.cell.everything') : numbers(range)}`;
      before = range.protocol;
      return named;
    })
    .join(', ');
}

function numbers({ port, endPort }: PortRange): string {
  return port === endPort ? `${port}` : `${port}–${endPort}`;
}

function isEverything(ports: PortSet): boolean {
  return ports.length === 3 && ports.every(isWhole);
}

function isWhole({ port, endPort }: PortRange): boolean {
  return port === 1 && endPort === 65535;
}
