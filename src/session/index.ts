export type { Action, ActionMessage } from './action';
export { actionMessage } from './action';
export { actions, findAction } from './actions';
export { addExternal, addNamespace, addPod, type Spot } from './addObject';
export { applyEdits, type EditOptions } from './applyEdits';
export { copyText } from './copyText';
export { problemsOfWorkload, problemsWithin } from './diagnosing/problemsOf';
export { showProblem } from './diagnosing/showProblem';
export { diagnoseNow, startDiagnosing } from './diagnosing/startDiagnosing';
export { closeDialog, openDialog } from './dialogs';
export { dispatch } from './dispatch';
export { type Example, type ExampleId, examples, openingScene } from './examples';
export { type Answer, answerTo } from './explaining/answerTo';
export { askWhy } from './explaining/askWhy';
export { type CursorReach, cursorReach } from './explaining/cursorReach';
export { lightNodes } from './explaining/lightNodes';
export type { Question } from './explaining/question';
export { selectPolicy } from './explaining/selectPolicy';
export { showReplayStep } from './explaining/showReplayStep';
export { followTo, type Spotlight, shineOn } from './explaining/spotlight';
export { closeFile, newFile, type OpenMode, openFiles, renameFile } from './files';
export { goTo } from './goTo';
export { kubectlCommand } from './kubectlCommand';
export { decidingPlaces } from './lights';
export { type MoveOptions, moveNodes } from './moveNodes';
export { addNotice, dismissNotice } from './notices';
export { maxFileBytes, type NamedBlob, openBlobs } from './openBlobs';
export { openExample } from './openExample';
export { setPane, togglePane } from './panes';
export { registerBrowser, registerCanvas, registerSource } from './ports';
export { setLanguage, setTheme, setWordWrap } from './preferences';
export { type ChangedFlow, type Preview, previewEdits } from './previewEdits';
export { askMatrix, askReachOf, previewConnections } from './reach/askReach';
export type { Connectivity, ConnectivityBase } from './reach/connectivity';
export { type NewBase, pinBase, unpinBase } from './reach/pinBase';
export { registerReach } from './reach/portInUse';
export { reachBySize } from './reach/reachBySize';
export { newReachClerk } from './reach/reachClerk';
export { type Channel, reachElsewhere } from './reach/reachElsewhere';
export { reachHere } from './reach/reachHere';
export type { PeerReach, ReachPort } from './reach/reachPort';
export { type Schedule, startConnectivity } from './reach/startConnectivity';
export type { ReachAnswer, ReachMessage } from './reach/wire';
export { refusalNotice } from './refusalNotice';
export { reveal } from './reveal';
export { hoverPolicy, pointAt, select, setActiveFile, setCursor, setViewpoint } from './select';
export { setAssumptions } from './setAssumptions';
export { setSaving } from './setSaving';
export {
  type Centre,
  type ChangeList,
  type Pair,
  pointPair,
  showCentre,
  showChanges,
  showReachOf,
} from './showing/showing';
export { startWith } from './startWith';
export type {
  BrowserPort,
  CanvasPort,
  Dialog,
  Language,
  LastChange,
  Notice,
  Pane,
  PaneId,
  PolicyKey,
  Saving,
  Selection,
  SessionState,
  SourcePort,
  Theme,
  View,
} from './state';
export { session, useSession, useSessionItems } from './store';
export { typeInSource } from './typeInSource';
export { redo, undo } from './undo';
