import type { Resources } from '#netpol';
import type { Snapshot } from './snapshot';
import type { News, SentId, SentSnapshot } from './wire';

/** How many snapshots the other thread keeps: those of the present question, the base, and some that are asked about again soon. */
export const keptSnapshots = 6;

/**
 * Knows what the other thread knows, and so what has to be sent: of a snapshot, only the documents that no snapshot kept there has. After an edit of
 * one policy that is one document.
 */
export class SnapshotLedger {
  /** By how lately they were asked about, the latest last. */
  private readonly sent = new Map<Snapshot, SentId>();
  private readonly documents = new Map<Resources, SentId>();
  private lastId: SentId = 0;

  /** Takes note that snapshots are about to be asked about; the answer is what has to be sent before. */
  note(snapshots: readonly Snapshot[]): News {
    const documents: (readonly [SentId, Resources])[] = [];
    const fresh: SentSnapshot[] = [];
    for (const snapshot of snapshots) {
      const known = this.sent.get(snapshot);
      this.sent.delete(snapshot);
      this.sent.set(snapshot, known ?? this.nextId());
      if (known !== undefined) continue;
      for (const document of snapshot.documents) {
        if (this.documents.has(document)) continue;
        const id = this.nextId();
        this.documents.set(document, id);
        documents.push([id, document]);
      }
      fresh.push(this.sentSnapshot(snapshot));
    }
    return { documents, snapshots: fresh, ...this.forget() };
  }

  /** The number under which a snapshot that was noted is known. */
  idOf(snapshot: Snapshot): SentId {
    const id = this.sent.get(snapshot);
    if (id === undefined) throw new Error('The snapshot was not noted.');
    return id;
  }

  private nextId(): SentId {
    this.lastId += 1;
    return this.lastId;
  }

  private sentSnapshot(snapshot: Snapshot): SentSnapshot {
    return {
      id: this.idOf(snapshot),
      plugin: snapshot.plugin.id,
      assumptions: snapshot.cluster.assumptions,
      documents: snapshot.documents.flatMap((document) => this.documents.get(document) ?? []),
    };
  }

  private forget(): Pick<News, 'forgottenDocuments' | 'forgottenSnapshots'> {
    const oldest = [...this.sent].slice(0, Math.max(0, this.sent.size - keptSnapshots));
    if (oldest.length === 0) return { forgottenDocuments: [], forgottenSnapshots: [] };
    for (const [snapshot] of oldest) this.sent.delete(snapshot);
    const wanted = new Set([...this.sent.keys()].flatMap(({ documents }) => documents));
    const gone = [...this.documents].filter(([document]) => !wanted.has(document));
    for (const [document] of gone) this.documents.delete(document);
    return { forgottenDocuments: gone.map(([, id]) => id), forgottenSnapshots: oldest.map(([, id]) => id) };
  }
}
