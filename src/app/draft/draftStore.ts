import { type IDBPDatabase, openDB } from 'idb';
import type { SourceFile } from '#manifests';
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
  /** What was kept aside, oldest first, as files to hand out. */
  aside(): Promise<readonly SourceFile[]>;
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
    async aside() {
      const keys = await database.getAllKeys('aside');
      const records: readonly unknown[] = await database.getAll('aside');
      return keys.map((key, index) => ({ name: `${key}.json`, text: asText(records[index]) }));
    },
  };
}

function asText(record: unknown): string {
  try {
    return JSON.stringify(record, undefined, 2) ?? String(record);
  } catch {
    // Storage can hold what JSON cannot say, such as a circle.
    return String(record);
  }
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
