import type { AdminPolicyKind } from '#netpol';
import type { Help } from './help';
import { selector } from './policySchema';
import { closed, described, type JsonSchema, list, metadata, portNumber, protocol, text } from './schemaTypes';

/** The three kinds of policy.networking.k8s.io, whole; each by the version that it is of. */
export function adminPolicySchemas(
  say: Help,
): readonly { readonly kind: AdminPolicyKind; readonly apiVersion: string; readonly schema: JsonSchema }[] {
  const priority = described(say, 'adminPriority', { type: ['integer', 'null'], minimum: 0, maximum: 1000 });
  const tier = described(say, 'adminTier', { enum: ['Admin', 'Baseline'] });
  const v1alpha1 = { ports: described(say, 'adminPorts', list(portItem(say))) };
  const v1alpha2 = { protocols: described(say, 'adminPorts', list(protocolItem(say))) };
  const domainNames = described(say, 'adminDomainNames', list(text));
  return [
    {
      kind: 'AdminNetworkPolicy',
      apiVersion: '^policy\\.networking\\.k8s\\.io/v1alpha1$',
      schema: policy(say, {
        rank: { priority },
        action: described(say, 'adminActionAllow', { enum: ['Allow', 'Deny', 'Pass'] }),
        ports: v1alpha1,
        destinations: { domainNames },
        mostRules: 100,
      }),
    },
    {
      kind: 'BaselineAdminNetworkPolicy',
      apiVersion: '^policy\\.networking\\.k8s\\.io/v1alpha1$',
      schema: policy(say, {
        rank: {},
        action: described(say, 'adminActionBaseline', { enum: ['Allow', 'Deny'] }),
        ports: v1alpha1,
        destinations: {},
        mostRules: 100,
      }),
    },
    {
      kind: 'ClusterNetworkPolicy',
      apiVersion: '^policy\\.networking\\.k8s\\.io/v1alpha2$',
      schema: policy(say, {
        rank: { tier, priority },
        action: described(say, 'adminActionAccept', { enum: ['Accept', 'Deny', 'Pass'] }),
        ports: v1alpha2,
        destinations: { domainNames },
        mostRules: 25,
      }),
    },
  ];
}

interface Parts {
  readonly rank: Record<string, JsonSchema>;
  readonly action: JsonSchema;
  readonly ports: Record<string, JsonSchema>;
  /** Peers of `to` that the kind has beyond the others'. */
  readonly destinations: Record<string, JsonSchema>;
  readonly mostRules: number;
}

function policy(say: Help, { rank, action, ports, destinations, mostRules }: Parts): JsonSchema {
  const inCluster = {
    namespaces: selector(say, 'adminNamespaces'),
    pods: described(
      say,
      'adminPods',
      closed({
        namespaceSelector: selector(say, 'adminNamespaces'),
        podSelector: selector(say, 'adminPodSelector'),
      }),
    ),
  };
  const outside = {
    networks: described(say, 'adminNetworks', list(text)),
    nodes: selector(say, 'adminNodes'),
  };
  const rule = { name: described(say, 'adminRuleName', text), action };
  const from = described(say, 'adminFrom', list(closed(inCluster)));
  const to = described(say, 'adminTo', list(closed({ ...inCluster, ...outside, ...destinations })));
  const rules = (peers: Record<string, JsonSchema>): JsonSchema => ({
    ...list({ ...closed({ ...rule, ...peers, ...ports }), required: ['action', ...Object.keys(peers)] }),
    maxItems: mostRules,
  });
  const spec = {
    ...closed({
      ...rank,
      subject: described(say, 'adminSubject', closed(inCluster)),
      ingress: described(say, 'adminIngress', rules({ from })),
      egress: described(say, 'adminEgress', rules({ to })),
    }),
    required: [...Object.keys(rank), 'subject'],
  };
  return closed({
    apiVersion: text,
    kind: text,
    metadata: metadata(say),
    spec: described(say, 'adminSpec', spec),
    status: {},
  });
}

function portItem(say: Help): JsonSchema {
  return closed({
    portNumber: {
      ...closed({ protocol: described(say, 'flowProtocol', protocol), port: portNumber }),
      required: ['port'],
    },
    portRange: {
      ...closed({ protocol: described(say, 'flowProtocol', protocol), start: portNumber, end: portNumber }),
      required: ['start', 'end'],
    },
    namedPort: described(say, 'adminNamedPort', text),
  });
}

function protocolItem(say: Help): JsonSchema {
  const range = { ...closed({ start: portNumber, end: portNumber }), required: ['start', 'end'] };
  const transport = closed({
    destinationPort: described(say, 'adminDestinationPort', closed({ number: portNumber, range })),
  });
  return closed({
    tcp: transport,
    udp: transport,
    sctp: transport,
    destinationNamedPort: described(say, 'adminNamedPort', text),
  });
}
