import type { ReachChange } from '#netpol';

/** Every message that tables of connections are written with. */
export type TableKey =
  | `table.ports.${'everything' | 'protocol' | 'none' | 'undecided'}`
  | `table.column.${'source' | 'destination' | 'ports' | 'change' | 'before' | 'after'}`
  | `table.change.${ReachChange['kind']}`;

/** Looks up a message and fills its placeholders. */
export type SayTable = (key: TableKey, values?: Readonly<Record<string, string>>) => string;
