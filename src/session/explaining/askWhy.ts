import { updateView } from '../view/updateView';
import type { Question } from './question';

/** Shows the explanation of a connection in the inspector, drawn or not; nothing else stays selected. An end that does not exist is told there. */
export function askWhy(question: Question): void {
  updateView({ selection: [], spotlight: undefined, replayStep: undefined, selectedPolicy: undefined, question });
}
