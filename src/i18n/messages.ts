import type { en } from './en';

type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** The shape that every language must fill: a missing or a stray key is a type error. */
export type Messages = SameKeys<typeof en>;
