import { action } from './action';
import { canvas } from './canvas';
import { policies } from './policies';
import { shell } from './shell';
import { source } from './source';
import { step } from './step';
import { verdict } from './verdict';

/** English messages of the first load: what the first screen says. */
export const first = { action, canvas, policies, shell, source, step, verdict } as const;
