import type { en } from './en';

/** Every key that a message can be asked for by: `canvas.addPod`. Plural forms (`_one`, `_other`) are asked for without their ending. */
export type MessageKey = KeysOf<typeof en>;

type KeysOf<Area> = {
  [Name in keyof Area & string]: Area[Name] extends string ? WithoutPlural<Name> : `${Name}.${KeysOf<Area[Name]>}`;
}[keyof Area & string];

type WithoutPlural<Name extends string> = Name extends `${infer Stem}_${'one' | 'other'}` ? Stem : Name;
