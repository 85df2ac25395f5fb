import { metadataFields } from '../metadata';
import { int32, intOrString, listOf, string, stringMap, stringOf, struct } from '../shape';

/** A selector of pods or namespaces, wherever one stands. */
export const labelSelector = struct('LabelSelector', {
  matchLabels: stringMap,
  matchExpressions: listOf(
    struct('LabelSelectorRequirement', {
      key: string,
      operator: stringOf('v1.LabelSelectorOperator'),
      values: listOf(string),
    }),
  ),
});

const ports = listOf(
  struct('NetworkPolicyPort', { protocol: stringOf('v1.Protocol'), port: intOrString, endPort: int32 }),
);

const peers = listOf(
  struct('NetworkPolicyPeer', {
    podSelector: labelSelector,
    namespaceSelector: labelSelector,
    ipBlock: struct('IPBlock', { cidr: string, except: listOf(string) }),
  }),
);

/** `NetworkPolicy` of networking.k8s.io/v1. What is within its metadata has a check of its own. */
export const policyShape = struct('NetworkPolicy', {
  apiVersion: string,
  kind: string,
  metadata: metadataFields,
  spec: struct('NetworkPolicySpec', {
    podSelector: labelSelector,
    ingress: listOf(struct('NetworkPolicyIngressRule', { ports, from: peers })),
    egress: listOf(struct('NetworkPolicyEgressRule', { ports, to: peers })),
    policyTypes: listOf(stringOf('v1.PolicyType')),
  }),
});
