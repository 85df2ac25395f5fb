import { cli } from './cli';
import { first } from './first';
import { later } from './later';

/** All messages in English: the source of every key. */
export const en = { ...first, ...later, cli } as const;
