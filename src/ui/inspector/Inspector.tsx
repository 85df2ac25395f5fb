import { useSession, useSessionItems } from '#session';
import { EdgeInspector } from './EdgeInspector';
import { ExternalInspector } from './ExternalInspector';
import { ManyInspector } from './ManyInspector';
import { NamespaceInspector } from './NamespaceInspector';
import { PodInspector } from './PodInspector';
import { QuestionInspector } from './QuestionInspector';
import './styles';

/** What is selected: a flow with its verdict told door by door, an object with its fields, or several with what can be done to all. Nothing while nothing is selected. */
export function Inspector() {
  const selection = useSession((state) => state.view.selection);
  const [node] = useSessionItems(({ picture, view }) => picture.nodes.filter(({ id }) => id === view.selection[0]));
  const [edge] = useSessionItems(({ picture, view }) => picture.edges.filter(({ id }) => id === view.selection[0]));
  const question = useSession((state) => state.view.question);
  if (question !== undefined) return <QuestionInspector question={question} />;
  if (selection.length > 1) return <ManyInspector />;
  if (edge !== undefined) return <EdgeInspector edge={edge} />;
  switch (node?.kind) {
    case 'workload':
      return <PodInspector node={node} />;
    case 'namespace':
      return <NamespaceInspector node={node} />;
    case 'external':
      return <ExternalInspector node={node} />;
    default:
      return null;
  }
}
