import type { NetworkPolicy, NetworkPolicyRule, Resources } from '#netpol';
import type { Draw } from './workloads';

/** The same with one more rule in a policy, for pods of one application everywhere. */
export function withNewRule(resources: Resources, policy: NetworkPolicy): Resources {
  const changed = { ...policy, ingress: [...policy.ingress, newRule('app-3')] };
  return { ...resources, policies: resources.policies.map((each) => (each === policy ? changed : each)) };
}

/** Edits one after the other, as somebody at work makes them: rules come and go, pods and namespaces get other labels. */
export function editTrace(start: Resources, draw: Draw): () => Resources {
  let resources = start;
  return () => {
    resources = edited(resources, draw);
    return resources;
  };
}

function edited(resources: Resources, draw: Draw): Resources {
  const { policies, pods, namespaces } = resources;
  switch (draw(10)) {
    case 0:
      return {
        ...resources,
        pods: changedAt(pods, draw, (pod) => ({ ...pod, labels: new Map(pod.labels).set('app', `app-${draw(20)}`) })),
      };
    case 1:
      return {
        ...resources,
        namespaces: changedAt(namespaces, draw, (namespace) => ({
          ...namespace,
          labels: new Map(namespace.labels).set('team', `team-${draw(8)}`),
        })),
      };
    case 2:
    case 3:
    case 4:
      return {
        ...resources,
        policies: changedAt(policies, draw, (policy) => ({ ...policy, ingress: policy.ingress.slice(1) })),
      };
    default:
      return {
        ...resources,
        policies: changedAt(policies, draw, (policy) => ({
          ...policy,
          ingress: [...policy.ingress, newRule(`app-${draw(20)}`)],
        })),
      };
  }
}

function changedAt<Item>(items: readonly Item[], draw: Draw, change: (item: Item) => Item): readonly Item[] {
  const at = draw(items.length);
  return items.map((item, index) => (index === at ? change(item) : item));
}

function newRule(app: string): NetworkPolicyRule {
  const everything = { matchLabels: new Map(), matchExpressions: [] };
  return {
    peers: [{ namespaceSelector: everything, podSelector: { ...everything, matchLabels: new Map([['app', app]]) } }],
    ports: [{ protocol: 'TCP', port: 12345 }],
  };
}
