import type { AdminPolicyKind } from '#netpol';
import { metadataFields } from '../metadata';
import { labelSelector } from '../networkPolicy/policyShape';
import { anything, int32, listOf, type Shape, type StructShape, string, struct } from '../shape';
import { type AdminDialect, adminDialects } from './adminDialect';

const pods = struct('NamespacedPod', { namespaceSelector: labelSelector, podSelector: labelSelector });

const inCluster = { namespaces: labelSelector, pods };

const ingressPeer = struct('AdminIngressPeer', inCluster);

const baselineEgressPeer = struct('AdminEgressPeer', { ...inCluster, nodes: labelSelector, networks: listOf(string) });

const egressPeer = struct('AdminEgressPeer', { ...baselineEgressPeer.fields, domainNames: listOf(string) });

/** One item of `ports`, v1alpha1. */
const port = struct('AdminPort', {
  portNumber: struct('AdminPortNumber', { protocol: string, port: int32 }),
  portRange: struct('AdminPortRange', { protocol: string, start: int32, end: int32 }),
  namedPort: string,
});

const transport = struct('AdminTransport', {
  destinationPort: struct('AdminDestinationPort', {
    number: int32,
    range: struct('AdminDestinationRange', { start: int32, end: int32 }),
  }),
});

/** One item of `protocols`, v1alpha2. */
const protocol = struct('AdminProtocol', {
  tcp: transport,
  udp: transport,
  sctp: transport,
  destinationNamedPort: string,
});

/** The fields of the three kinds. What is within their metadata has a check of its own. */
export const adminShapes: Readonly<Record<AdminPolicyKind, StructShape>> = {
  AdminNetworkPolicy: policyOf(adminDialects.AdminNetworkPolicy, { priority: int32 }, port, egressPeer),
  BaselineAdminNetworkPolicy: policyOf(adminDialects.BaselineAdminNetworkPolicy, {}, port, baselineEgressPeer),
  ClusterNetworkPolicy: policyOf(
    adminDialects.ClusterNetworkPolicy,
    { tier: string, priority: int32 },
    protocol,
    egressPeer,
  ),
};

function policyOf(
  { kind, portsKey }: AdminDialect,
  rank: Readonly<Record<string, Shape>>,
  portOfRule: Shape,
  destination: Shape,
): StructShape {
  const rule = { name: string, action: string, [portsKey]: listOf(portOfRule) };
  return struct(kind, {
    apiVersion: string,
    kind: string,
    metadata: metadataFields,
    spec: struct('AdminSpec', {
      ...rank,
      subject: struct('AdminSubject', inCluster),
      ingress: listOf(struct('AdminIngressRule', { ...rule, from: listOf(ingressPeer) })),
      egress: listOf(struct('AdminEgressRule', { ...rule, to: listOf(destination) })),
    }),
    status: anything,
  });
}
