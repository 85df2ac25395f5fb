import { pictureOf } from '#graph';
import { read } from '#manifests';
import { clusterOf, defaultAssumptions, findPlugin } from '#netpol';
import { emptyHistory } from '#workspace';
import { untouchedConnectivity } from './reach/connectivity';
import type { Pane, SessionState, View } from './state';

const unfolded: Pane = { size: undefined, folded: false };

const initialView: View = {
  selection: [],
  question: undefined,
  selectedPolicy: undefined,
  replayStep: undefined,
  viewpoint: undefined,
  activeFile: '',
  problem: undefined,
  hoveredPolicy: undefined,
  pointedPlace: undefined,
  pointedNodes: undefined,
  spotlight: undefined,
  cursorPolicy: undefined,
  cursorPlace: undefined,
  litPlaces: [],
  litEdges: undefined,
  litNodes: undefined,
  centre: 'canvas',
  reachOf: undefined,
  changes: undefined,
  pointedPair: undefined,
  dialog: undefined,
  assumptions: defaultAssumptions,
  theme: 'system',
  language: 'en',
  wordWrap: false,
  panes: { sidebar: unfolded, details: unfolded, source: unfolded },
};

/** A session with no files. */
export function initialState(): SessionState {
  const positions = new Map();
  const reading = read([]);
  const cluster = clusterOf(reading.resources, defaultAssumptions);
  return {
    workspace: { files: [], positions },
    history: emptyHistory,
    reading,
    cluster,
    picture: pictureOf({ reading, cluster, positions, plugin: findPlugin(undefined) }),
    connectivity: untouchedConnectivity,
    savedFiles: [],
    findings: reading.findings,
    nodeAtPlace: new Map(),
    lastChange: undefined,
    view: initialView,
    saving: { kind: 'off' },
    notices: [],
  };
}
