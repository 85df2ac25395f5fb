import type { SourceFile, TextChange } from '#manifests';

/** Names a node of the picture: `workload:default/web[Pod]`, `namespace:default`, `external:user`. */
export type NodeId = string;

/** Top left corner on the canvas, in its own units (pixels at zoom 1). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the user has: the files, and where nodes stand beside them. */
export interface Workspace {
  readonly files: readonly SourceFile[];
  /** View state, never in a manifest. A workload or outside source without an entry has not been placed yet. Namespaces have an entry only while they are empty. */
  readonly positions: ReadonlyMap<NodeId, Point>;
}

/** One invertible step. Every field that is needed to turn it round is in it. */
export type Change =
  | TextChange
  | { readonly kind: 'renameFile'; readonly from: string; readonly to: string }
  | { readonly kind: 'move'; readonly node: NodeId; readonly from: Point | undefined; readonly to: Point | undefined };

/** Where a transaction comes from. */
export type Origin = 'canvas' | 'inspector' | 'source' | 'file' | 'start';

/** The only way to change a workspace. */
export interface Transaction {
  /** Applied in order. */
  readonly changes: readonly Change[];
  readonly origin: Origin;
  /**
   * `record`: an undo step of its own. `join`: goes into the step before when it continues that one (see `continuesStep`), else a step of its own.
   * `skip`: no step of its own (settling); it is taken back together with the step before.
   */
  readonly history: 'record' | 'join' | 'skip';
  /** Message key of what it does, for the undo button's name: `step.<label>`. */
  readonly label: string;
}

/** One step that undo takes back at once. */
export interface Step {
  readonly changes: readonly Change[];
  readonly origin: Origin;
  readonly label: string;
  /** When its last change came, in milliseconds of a monotonic clock that the caller gives. */
  readonly atMs: number;
}

/** One history for canvas, inspector and text. */
export interface History {
  /** Oldest first: the last is what undo takes back. */
  readonly done: readonly Step[];
  /** The last is what redo brings back. */
  readonly undone: readonly Step[];
}

/** A workspace together with how it came to be. */
export interface Draft {
  readonly workspace: Workspace;
  readonly history: History;
}
