export type { Action, ActionMessage } from './action';
export { actionMessage } from './action';
export { actions, findAction } from './actions';
export { problemsOfWorkload, problemsWithin } from './diagnosing/problemsOf';
export { showProblem } from './diagnosing/showProblem';
export { diagnoseNow, startDiagnosing } from './diagnosing/startDiagnosing';
export { type Example, type ExampleId, examples, openingScene } from './examples';
export { type Answer, answerTo } from './explaining/answerTo';
export { askWhy } from './explaining/askWhy';
export { type CursorReach, cursorReach } from './explaining/cursorReach';
export { lightNodes } from './explaining/lightNodes';
export type { Question } from './explaining/question';
export { selectPolicy } from './explaining/selectPolicy';
export { showReplayStep } from './explaining/showReplayStep';
export { followTo, type Spotlight, shineOn } from './explaining/spotlight';
export { closeFile, newFile, type OpenMode, openFiles, renameFile } from './files/files';
export { kubectlCommand } from './files/kubectlCommand';
export { maxFileBytes, type NamedBlob, openBlobs } from './files/openBlobs';
export { openExample } from './files/openExample';
export { setSaving } from './files/setSaving';
export { startWith } from './files/startWith';
export { registerBrowser, registerCanvas, registerSource } from './ports';
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
export { copyText } from './view/copyText';
export { closeDialog, openDialog } from './view/dialogs';
export { goTo } from './view/goTo';
export { decidingPlaces } from './view/lights';
export { addNotice, dismissNotice } from './view/notices';
export { setPane, togglePane } from './view/panes';
export { setLanguage, setTheme, setWordWrap } from './view/preferences';
export { reveal } from './view/reveal';
export { hoverPolicy, pointAt, select, setActiveFile, setCursor, setViewpoint } from './view/select';
export { setAssumptions } from './view/setAssumptions';
export {
  type Centre,
  type ChangeList,
  type Pair,
  pointPair,
  showCentre,
  showChanges,
  showReachOf,
} from './view/showing';
export { addExternal, addNamespace, addPod, type Spot } from './writing/addObject';
export { applyEdits, type EditOptions } from './writing/applyEdits';
export { dispatch } from './writing/dispatch';
export { type MoveOptions, moveNodes } from './writing/moveNodes';
export { type ChangedFlow, type Preview, previewEdits } from './writing/previewEdits';
export { refusalNotice } from './writing/refusalNotice';
export { typeInSource } from './writing/typeInSource';
export { redo, undo } from './writing/undo';
