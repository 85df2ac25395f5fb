import type { FlowEdge, Layout, NodeId, Picture, Point } from '#graph';
import type { Edit, Reading, SourceFile } from '#manifests';
import type { Assumptions, Cluster, Direction, Finding, Place } from '#netpol';
import type { Change, History, Origin, Workspace } from '#workspace';
import type { Question } from './explaining/question';
import type { Spotlight } from './explaining/spotlight';
import type { NamedBlob } from './files/openBlobs';
import type { Connectivity } from './reach/connectivity';
import type { Centre, ChangeList, Pair } from './view/showing';

/** A policy as the view names it: `namespace/name`. */
export type PolicyKey = string;

/** What is selected on the canvas: node and edge names. */
export type Selection = readonly string[];

/** A window over the editor that waits for a decision. */
export type Dialog =
  | { readonly kind: 'allow'; readonly edge: FlowEdge['id'] }
  | { readonly kind: 'deny'; readonly edge: FlowEdge['id'] }
  | {
      readonly kind: 'defaultDeny';
      readonly subject: { readonly kind: 'workload' | 'namespace'; readonly node: NodeId };
      readonly directions: readonly Direction[];
    }
  | { readonly kind: 'addPolicy'; readonly namespace?: string }
  | { readonly kind: 'renamePolicy'; readonly policy: PolicyKey }
  | { readonly kind: 'addFlow'; readonly from?: NodeId; readonly to?: NodeId; readonly port?: number }
  /** Asks why any pair may talk or not; absent parts are for the person to say. */
  | { readonly kind: 'askWhy'; readonly question: Partial<Question> }
  | { readonly kind: 'renameFile'; readonly file: string }
  /** Edits that something offers, shown before they are done; `title` in the language on screen. */
  | { readonly kind: 'repair'; readonly title: string; readonly edits: readonly Edit[] }
  | { readonly kind: 'export' }
  | { readonly kind: 'examples' }
  | { readonly kind: 'shortcuts' };

/** A pane beside or below the canvas. */
export type PaneId = 'sidebar' | 'details' | 'source';

export interface Pane {
  /** In pixels, or its share of the width; absent until the person has chosen. */
  readonly size: `${number}px` | `${number}%` | undefined;
  readonly folded: boolean;
}

export type Theme = 'light' | 'dark' | 'system';
export type Language = 'en' | 'ko';

/** What is on screen beside the document; not undoable. */
export interface View {
  readonly selection: Selection;
  /** A connection whose explanation is shown though nothing is selected. */
  readonly question: Question | undefined;
  /** The policy that is told in plain words though nothing is selected. */
  readonly selectedPolicy: PolicyKey | undefined;
  /** The step of the selected flow's, or the question's, decision that is shown, from 0; absent while none is replayed. */
  readonly replayStep: number | undefined;
  /** The pod from which everything is told. */
  readonly viewpoint: NodeId | undefined;
  readonly activeFile: string;
  /** The finding that the list of problems was last asked to show. */
  readonly problem: { readonly finding: Finding } | undefined;
  /** Under the pointer or focus in a list or on the canvas. */
  readonly hoveredPolicy: PolicyKey | undefined;
  /** The place that a link under the pointer or focus stands for. */
  readonly pointedPlace: Place | undefined;
  /** The nodes that something under the pointer or focus speaks of. */
  readonly pointedNodes: readonly NodeId[] | undefined;
  /** What the step of a replay speaks of; it stays until the next step. */
  readonly spotlight: Spotlight | undefined;
  /** The policy whose YAML holds the cursor. */
  readonly cursorPolicy: PolicyKey | undefined;
  /** The field of a manifest that holds the YAML pane's cursor. */
  readonly cursorPlace: Place | undefined;
  /** Lines to light in the YAML because something on the canvas is hovered or selected. Derived from the rest. */
  readonly litPlaces: readonly Place[];
  /** Edges that the rule under the cursor lets through; absent while the cursor is in no rule. Derived from the rest. */
  readonly litEdges: readonly FlowEdge['id'][] | undefined;
  /** Nodes that are lit because something speaks of them, or the cursor stands in what selects them; absent when nothing does. Derived from the rest. */
  readonly litNodes: readonly NodeId[] | undefined;
  readonly centre: Centre;
  /** The workload of which everything that it reaches, and that reaches it, is drawn on the canvas. */
  readonly reachOf: NodeId | undefined;
  /** The list of changed connections that is open. */
  readonly changes: ChangeList | undefined;
  /** The connection that something under the pointer or focus speaks of. */
  readonly pointedPair: Pair | undefined;
  readonly dialog: Dialog | undefined;
  readonly assumptions: Assumptions;
  readonly theme: Theme;
  readonly language: Language;
  readonly wordWrap: boolean;
  readonly panes: Readonly<Record<PaneId, Pane>>;
}

/** The draft's fate in the browser's storage. `off`: nothing keeps it, as in tests. */
export type Saving =
  | { readonly kind: 'off' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A passing message; `key` is a message key. */
export interface Notice {
  readonly id: number;
  readonly severity: 'info' | 'warning' | 'error';
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The changes of one dispatch, one undo or one redo, in the order in which they were applied. */
export interface LastChange {
  readonly changes: readonly Change[];
  readonly cause: Origin | 'undo' | 'redo';
}

/** The store: the workspace, what follows from it (kept in step by `dispatch` alone), and the view. */
export interface SessionState {
  readonly workspace: Workspace;
  readonly history: History;
  readonly reading: Reading;
  readonly cluster: Cluster;
  readonly picture: Picture;
  readonly connectivity: Connectivity;
  /** The files as they were last opened or handed out. */
  readonly savedFiles: readonly SourceFile[];
  /** Everything to tell about the manifests: what reading found, and what diagnosis found since. By file, offset and code. */
  readonly findings: readonly Finding[];
  /** Which node stood last at each place of the manifests, so that one that is typed anew keeps its position. */
  readonly nodeAtPlace: ReadonlyMap<string, NodeId>;
  /** What changed last and why, so that the YAML pane can follow with the same splices; absent after a start. */
  readonly lastChange: LastChange | undefined;
  readonly view: View;
  readonly saving: Saving;
  readonly notices: readonly Notice[];
}

/** What the canvas offers to actions while it is mounted. */
export interface CanvasPort {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Middle of what is visible, in canvas units. */
  centre(): Point;
  /** Brings a node into view, and so near that its name can be read. */
  reveal(node: NodeId): void;
  focus(): void;
}

/** What the browser offers to actions: the ways in and out. */
export interface BrowserPort {
  /** Asks for files; resolves to none when the person thinks better of it. */
  pickFiles(): Promise<readonly NamedBlob[]>;
  /** Asks for a folder; resolves to the manifests below it, undefined when the person thinks better of it. */
  pickFolder(): Promise<readonly NamedBlob[] | undefined>;
  /** Hands a file to the person, byte for byte. */
  download(file: SourceFile): void;
  /** Hands over all files in one archive. */
  downloadZip(name: string, files: readonly SourceFile[]): Promise<void>;
  /** Puts text on the clipboard; rejects when the browser does not allow it. */
  copy(text: string): Promise<void>;
  /** Drafts that could not be brought back and were kept, as files. */
  keptAside(): Promise<readonly SourceFile[]>;
  /** Lays a graph out away from the main thread. */
  layout: Layout;
}

/** What the YAML pane offers to actions once Monaco has loaded. */
export interface SourcePort {
  focus(): void;
  find(): void;
  /** Formats the active file; resolves to the text that should replace it. */
  format(): Promise<string>;
  reveal(place: Place): void;
}
