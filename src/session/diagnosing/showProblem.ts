import type { Finding } from '#netpol';
import { session } from '../store';
import { setPane } from '../view/panes';
import { updateView } from '../view/updateView';

/** Shows a finding in the list of problems, and opens that where it is folded away. */
export function showProblem(finding: Finding): void {
  if (session.getState().view.panes.details.folded) setPane('details', { folded: false });
  // An object of its own, so that it is shown again when it is asked for again.
  updateView({ problem: { finding } });
}
