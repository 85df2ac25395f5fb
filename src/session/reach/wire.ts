import type { Assumptions, ReachChange, ReachMatrix, Resources } from '#netpol';
import type { PeerReach } from './reachPort';

/** The number of a snapshot, or of a document, that both threads know. */
export type SentId = number;

/** A snapshot as it is sent: the documents by number, in their order. */
export interface SentSnapshot {
  readonly id: SentId;
  readonly plugin: string;
  readonly assumptions: Assumptions;
  readonly documents: readonly SentId[];
}

/** What the other thread has to learn, and may forget, before it can answer. */
export interface News {
  readonly documents: readonly (readonly [SentId, Resources])[];
  readonly snapshots: readonly SentSnapshot[];
  readonly forgottenDocuments: readonly SentId[];
  readonly forgottenSnapshots: readonly SentId[];
}

/** What is asked, about snapshots by number. */
export type SentQuestion =
  | { readonly kind: 'changes'; readonly from: SentId; readonly to: SentId }
  | { readonly kind: 'matrix'; readonly of: SentId }
  | { readonly kind: 'reachOf'; readonly of: SentId; readonly peer: string };

/** One message to the other thread. */
export interface ReachMessage {
  /** Names the question; its answer bears it too. */
  readonly number: number;
  readonly news: News;
  readonly question: SentQuestion;
}

/** One message back. */
export type ReachAnswer =
  | { readonly kind: 'changes'; readonly number: number; readonly changes: readonly ReachChange[] }
  | { readonly kind: 'matrix'; readonly number: number; readonly matrix: ReachMatrix }
  | { readonly kind: 'reachOf'; readonly number: number; readonly reach: PeerReach }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };
