import { policyKey } from '#graph';
import { useSession, useSessionItems } from '#session';
import { AdminPolicyInspector } from './AdminPolicyInspector';
import { EdgeInspector } from './EdgeInspector';
import { ExternalInspector } from './ExternalInspector';
import { ManyInspector } from './ManyInspector';
import { NamespaceInspector } from './NamespaceInspector';
import { PodInspector } from './PodInspector';
import { PolicyInspector } from './PolicyInspector';
import { QuestionInspector } from './QuestionInspector';
import './styles';

/** What is selected: a flow with its verdict told door by door, a question's answer, a policy in plain words, an object with its fields, or several with what can be done to all. Nothing while nothing is selected. */
export function Inspector() {
  const selection = useSession((state) => state.view.selection);
  const [node] = useSessionItems(({ picture, view }) => picture.nodes.filter(({ id }) => id === view.selection[0]));
  const [edge] = useSessionItems(({ picture, view }) => picture.edges.filter(({ id }) => id === view.selection[0]));
  const question = useSession((state) => state.view.question);
  const [policy] = useSessionItems(({ picture, view }) =>
    view.selectedPolicy === undefined
      ? []
      : picture.policies.filter((entry) => policyKey(entry.policy) === view.selectedPolicy),
  );
  const [admin] = useSessionItems(({ picture, view }) =>
    view.selectedPolicy === undefined
      ? []
      : picture.adminPolicies.filter((entry) => policyKey(entry.policy) === view.selectedPolicy),
  );
  if (question !== undefined) return <QuestionInspector question={question} />;
  if (policy !== undefined) return <PolicyInspector entry={policy} />;
  if (admin !== undefined) return <AdminPolicyInspector entry={admin} />;
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
