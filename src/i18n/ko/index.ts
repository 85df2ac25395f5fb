import type { Messages } from '../messages';
import { action } from './action';
import { canvas } from './canvas';
import { dialog } from './dialog';
import { example } from './example';
import { file } from './file';
import { finding } from './finding';
import { inspector } from './inspector';
import { notice } from './notice';
import { obstacle } from './obstacle';
import { plugin } from './plugin';
import { policies } from './policies';
import { problems } from './problems';
import { refusal } from './refusal';
import { shell } from './shell';
import { source } from './source';
import { step } from './step';
import { verdict } from './verdict';

/** All messages in Korean. */
export const ko: Messages = {
  action,
  canvas,
  dialog,
  example,
  file,
  finding,
  inspector,
  notice,
  obstacle,
  plugin,
  policies,
  problems,
  refusal,
  shell,
  source,
  step,
  verdict,
};
