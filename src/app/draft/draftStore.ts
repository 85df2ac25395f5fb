import { type IDBPDatabase, openDB } from 'idb';
import type { DraftRecord } from './draftRecord';

/** How many unreadable records are kept aside; the oldest goes first. */
const keptAside = 5;

/** The browser's storage of drafts, by name. */
export interface DraftStore {
  names(): Promise<readonly string[]>;
  /** What lies under a name, whatever it is; undefined when nothing does. */
  load(name: string): Promise<unknown>;
  /** Writes a draft. Nothing is awaited before the write is handed over, so that it still counts while the page closes. */
  save(name: string, record: DraftRecord): Promise<void>;
  /** Moves a record that cannot be read out of the way, unchanged. */
  keepAside(name: string, record: unknown): Promise<void>;
}

/** Opens the storage. Rejects where the browser has none or denies it. */
export async function openDraftStore(): Promise<DraftStore> {
  const database = await openDB('sluice', 1, {
    upgrade(created) {
      created.createObjectStore('drafts');
      created.createObjectStore('aside');
    },
  });
  return {
    names: async () => (await database.getAllKeys('drafts')).map(String),
    load: (name) => database.get('drafts', name),
    async save(name, record) {
      const transaction = database.transaction('drafts', 'readwrite', { durability: 'relaxed' });
      const written = transaction.store.put(record, name);
      transaction.commit();
      await Promise.all([written, transaction.done]);
    },
    keepAside: (name, record) => moveAside(database, name, record),
  };
}

async function moveAside(database: IDBPDatabase, name: string, record: unknown): Promise<void> {
  const transaction = database.transaction(['drafts', 'aside'], 'readwrite');
  const aside = transaction.objectStore('aside');
  await aside.put(record, `${new Date().toISOString()} ${name}`);
  await transaction.objectStore('drafts').delete(name);
  const keys = await aside.getAllKeys();
  for (const key of keys.slice(0, -keptAside)) await aside.delete(key);
  await transaction.done;
}
