import type { Action } from '../action';
import { readBlobs } from '../files/openBlobs';
import { browserSlot } from '../ports';
import { type NewBase, pinBase, unpinBase } from '../reach/pinBase';
import type { SessionState } from '../state';
import { session } from '../store';
import { addNotice } from '../view/notices';
import { onlySelectedWorkload } from '../view/selected';
import { showCentre, showChanges, showReachOf } from '../view/showing';

/** Actions on connections as a whole: who reaches whom, and what edits change about it. */
export const connectionActions: readonly Action[] = [
  {
    id: 'matrix',
    group: 'view',
    keys: ['M'],
    enabled: always,
    checked: ({ view }) => view.centre === 'matrix',
    run: () => showCentre(session.getState().view.centre === 'matrix' ? 'canvas' : 'matrix'),
  },
  {
    id: 'reachOf',
    group: 'view',
    keys: ['R'],
    enabled: (state) => state.view.reachOf !== undefined || onlySelectedWorkload(state) !== undefined,
    checked: ({ view }) => view.reachOf !== undefined,
    run: toggleReachOf,
  },
  {
    id: 'lastChanges',
    group: 'view',
    enabled: ({ connectivity }) => connectivity.lastChanges.length > 0,
    run: () => showChanges('last'),
  },
  {
    id: 'pinNow',
    group: 'view',
    enabled: always,
    run: () => pinBase({ kind: 'pinned', label: timeOfDay(new Date()) }),
  },
  {
    id: 'pinSaved',
    group: 'view',
    enabled: ({ savedFiles }) => savedFiles.length > 0,
    run: () => pinBase({ kind: 'saved', label: '', files: session.getState().savedFiles }),
  },
  { id: 'pinFile', group: 'view', enabled: always, run: pinFile },
  { id: 'changesSinceBase', group: 'view', enabled: hasBase, run: () => showChanges('sinceBase') },
  {
    id: 'unpin',
    group: 'view',
    enabled: hasBase,
    run: () => {
      if (session.getState().view.changes === 'sinceBase') showChanges(undefined);
      unpinBase();
    },
  },
];

/** Of the selected pod; of another one if that is selected by now; else no more. */
function toggleReachOf(): void {
  const state = session.getState();
  const selected = onlySelectedWorkload(state)?.id;
  showReachOf(selected === state.view.reachOf ? undefined : selected);
}

async function pinFile(): Promise<void> {
  const picked = await browserSlot.find()?.pickFiles();
  if (picked === undefined || picked.length === 0) return;
  const files = await readBlobs(picked);
  const base: NewBase = { kind: 'file', label: files.map(({ name }) => name).join(', '), files };
  if (files.length > 0) pinBase(base);
  else addNotice({ severity: 'info', key: 'notice.noManifests', params: {} });
}

function timeOfDay(now: Date): string {
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function hasBase({ connectivity }: SessionState): boolean {
  return connectivity.base !== undefined;
}

function always(): boolean {
  return true;
}
