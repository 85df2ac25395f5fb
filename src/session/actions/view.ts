import type { Action } from '../action';
import { canvasSlot, sourceSlot } from '../ports';
import type { PaneId, SessionState, Theme } from '../state';
import { session } from '../store';
import { togglePane } from '../view/panes';
import { setLanguage, setTheme, setWordWrap } from '../view/preferences';
import { setViewpoint } from '../view/select';
import { onlySelectedWorkload } from '../view/selected';
import { setAssumptions } from '../view/setAssumptions';

/** Actions that change what is seen, not what is there. */
export const viewActions: readonly Action[] = [
  {
    id: 'zoomIn',
    group: 'view',
    keys: ['=', 'shift+[plus]', '[plus]'],
    enabled: always,
    run: () => canvasSlot.find()?.zoomIn(),
  },
  { id: 'zoomOut', group: 'view', keys: ['-'], enabled: always, run: () => canvasSlot.find()?.zoomOut() },
  { id: 'fit', group: 'view', keys: ['0'], enabled: always, run: () => canvasSlot.find()?.fit() },
  {
    id: 'viewpoint',
    group: 'view',
    keys: ['V'],
    enabled: (state) => state.view.viewpoint !== undefined || onlySelectedWorkload(state) !== undefined,
    checked: ({ view }) => view.viewpoint !== undefined,
    run: toggleViewpoint,
  },
  {
    id: 'focusCanvas',
    group: 'view',
    keys: ['mod+alt+1'],
    keyScope: 'everywhere',
    enabled: always,
    run: () => canvasSlot.find()?.focus(),
  },
  {
    id: 'focusSource',
    group: 'view',
    keys: ['mod+alt+2'],
    keyScope: 'everywhere',
    enabled: always,
    run: () => sourceSlot.whenReady((source) => source.focus()),
  },
  pane('showSidebar', 'sidebar'),
  pane('showSource', 'source'),
  { id: 'find', group: 'view', enabled: always, run: () => sourceSlot.whenReady((source) => source.find()) },
  {
    id: 'wordWrap',
    group: 'view',
    keys: ['alt+Z'],
    keyScope: 'everywhere',
    enabled: always,
    checked: ({ view }) => view.wordWrap,
    run: () => setWordWrap(!session.getState().view.wordWrap),
  },
  {
    id: 'asStoredByLenientServer',
    group: 'view',
    enabled: hasRefusedPolicy,
    checked: isLenient,
    run: () =>
      setAssumptions({ refusedObjects: isLenient(session.getState()) ? 'notInForce' : 'asStoredByLenientServer' }),
  },
  {
    id: 'toggleLanguage',
    group: 'view',
    enabled: always,
    run: () => setLanguage(session.getState().view.language === 'en' ? 'ko' : 'en'),
  },
  theme('lightTheme', 'light'),
  theme('darkTheme', 'dark'),
  theme('systemTheme', 'system'),
];

function theme(id: string, choice: Theme): Action {
  return {
    id,
    group: 'view',
    enabled: always,
    checked: ({ view }) => view.theme === choice,
    run: () => setTheme(choice),
  };
}

function pane(id: string, shown: PaneId): Action {
  return {
    id,
    group: 'view',
    enabled: always,
    checked: ({ view }) => !view.panes[shown].folded,
    run: () => togglePane(shown),
  };
}

function toggleViewpoint(): void {
  const state = session.getState();
  const pod = onlySelectedWorkload(state)?.id;
  setViewpoint(pod === state.view.viewpoint ? undefined : pod);
}

function hasRefusedPolicy({ cluster, view }: SessionState): boolean {
  return (
    view.assumptions.refusedObjects === 'asStoredByLenientServer' ||
    cluster.policies.some((policy) => policy.admission === 'refusedByStrict')
  );
}

function isLenient({ view }: SessionState): boolean {
  return view.assumptions.refusedObjects === 'asStoredByLenientServer';
}

function always(): boolean {
  return true;
}
