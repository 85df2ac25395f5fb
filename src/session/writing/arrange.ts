import { arrangement } from '#graph';
import { browserSlot, canvasSlot } from '../ports';
import { session } from '../store';
import { addNotice } from '../view/notices';
import { moveNodes } from './moveNodes';

/** Arranges the whole picture anew as one undo step. A picture that changed while the layout was computed is left as it is. */
export async function arrange(): Promise<void> {
  const browser = browserSlot.find();
  if (browser === undefined) return;
  const { picture } = session.getState();
  const names = picture.nodes.map((node) => node.id).join('\n');
  try {
    const positions = await arrangement(picture, browser.layout);
    const now = session.getState().picture.nodes.map((node) => node.id);
    if (now.join('\n') !== names) return;
    moveNodes(positions, { label: 'arrange', history: 'record' });
    canvasSlot.find()?.fit();
  } catch (error) {
    addNotice({
      severity: 'error',
      key: 'notice.arrangeFailed',
      params: { reason: error instanceof Error ? error.message : String(error) },
    });
  }
}
