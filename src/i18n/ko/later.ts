import type { Messages } from '../messages';
import { dialog } from './dialog';
import { example } from './example';
import { explain } from './explain';
import { file } from './file';
import { finding } from './finding';
import { inspector } from './inspector';
import { matrix } from './matrix';
import { notice } from './notice';
import { obstacle } from './obstacle';
import { plugin } from './plugin';
import { problems } from './problems';
import { refusal } from './refusal';
import { repair } from './repair';
import { table } from './table';

/** Korean messages fetched after the first load: what is said once something is selected, opened or found. */
export const later: Pick<
  Messages,
  | 'dialog'
  | 'example'
  | 'explain'
  | 'file'
  | 'finding'
  | 'inspector'
  | 'matrix'
  | 'notice'
  | 'obstacle'
  | 'plugin'
  | 'problems'
  | 'refusal'
  | 'repair'
  | 'table'
> = {
  dialog,
  example,
  explain,
  file,
  finding,
  inspector,
  matrix,
  notice,
  obstacle,
  plugin,
  problems,
  refusal,
  repair,
  table,
};
