import { isEverything, portsWriter, type SayTable, shortPorts } from '#explain';
import type { Translate } from '#i18n';
import type { MatrixAnswer } from '#netpol';

/** What a cell shows and what is said of it. */
export interface CellWords {
  readonly outcome: 'allowed' | 'some' | 'denied' | 'unknown' | 'none';
  /** `all`, `5432`, `TCP 80, …`, `–`, `? 80`: cut to what a cell holds; empty where nothing is asked. */
  readonly short: string;
  /** `TCP 80, TCP 443`. */
  readonly full: string;
}

/** The words of every answer of a matrix, by its position among the answers. */
export function cellWords(answers: readonly (MatrixAnswer | undefined)[], t: Translate): readonly CellWords[] {
  const say: SayTable = (key, values) => t(key, values);
  const words = portsWriter(say);
  const everything = t('matrix.cell.everything');
  return answers.map((answer) => {
    if (answer === undefined) return { outcome: 'none', short: '', full: t('matrix.cell.none') };
    const { ports, maybe } = answer;
    const open = maybe.length === 0 ? undefined : t('table.ports.undecided', { ports: words(maybe) });
    if (ports.length === 0) {
      return open === undefined
        ? { outcome: 'denied', short: '–', full: t('matrix.cell.denied') }
        : { outcome: 'unknown', short: cut(`? ${shortPorts(maybe, everything)}`), full: open };
    }
    const surely = t('matrix.cell.allowed', { ports: words(ports) });
    return {
      outcome: isEverything(ports) ? 'allowed' : 'some',
      short: cut(shortPorts(ports, everything), open === undefined ? '' : ' ?'),
      full: open === undefined ? surely : `${surely}; ${open}`,
    };
  });
}

/** Cells cut no text themselves, as hundreds of clipped elements are slow to scroll. What stands at the end stays. */
function cut(text: string, end = ''): string {
  const room = charactersInCell - end.length;
  if (text.length <= room) return text + end;
  return `${text.slice(0, room - 1).replace(/[,\s]+$/, '')}…${end}`;
}

const charactersInCell = 11;
