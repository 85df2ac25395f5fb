import type { Messages } from '../messages';
import { cli } from './cli';
import { first } from './first';
import { later } from './later';

/** All messages in Korean. */
export const ko: Messages = { ...first, ...later, cli };
