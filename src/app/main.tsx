import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startMessages } from '#i18n';
import { registerBrowser, registerReach, session, startConnectivity, startDiagnosing } from '#session';
import { Shell } from '#ui/shell';
import { browserPort } from './browserPort';
import { startDraft } from './draft/startDraft';
import { startPreferences } from './preferences';
import { reachInWorker } from './reachInWorker';
import { whenIdle } from './whenIdle';

startPreferences();
registerBrowser(browserPort);
const root = getRoot();
await Promise.all([startMessages(session.getState().view.language), startDraft(root)]);
registerReach(reachInWorker());
startConnectivity(whenIdle);
startDiagnosing(whenIdle);
createRoot(root).render(
  <StrictMode>
    <Shell />
  </StrictMode>,
);

function getRoot(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  return root;
}
