import type { Help, HelpKey } from './help';
import { closed, described, type JsonSchema, list, metadata, portNumber, protocol, text, textMap } from './schemaTypes';

/** NetworkPolicy of networking.k8s.io/v1, whole. */
export function policySchema(say: Help): JsonSchema {
  const peers = list(
    described(
      say,
      'peer',
      closed({
        podSelector: selector(say, 'peerPodSelector'),
        namespaceSelector: selector(say, 'peerNamespaceSelector'),
        ipBlock: described(
          say,
          'ipBlock',
          closed({ cidr: described(say, 'cidr', text), except: described(say, 'except', list(text)) }),
        ),
      }),
    ),
  );
  const ports = described(
    say,
    'ports',
    list(
      closed({
        protocol: described(say, 'protocol', protocol),
        port: described(say, 'port', { ...portNumber, type: ['integer', 'string', 'null'] }),
        endPort: described(say, 'endPort', portNumber),
      }),
    ),
  );
  const spec = closed({
    podSelector: selector(say, 'protectedPods'),
    policyTypes: described(say, 'policyTypes', { ...list({ enum: ['Ingress', 'Egress'] }), maxItems: 2 }),
    ingress: described(say, 'ingress', list(closed({ from: described(say, 'from', peers), ports }))),
    egress: described(say, 'egress', list(closed({ to: described(say, 'to', peers), ports }))),
  });
  return closed({ apiVersion: text, kind: text, metadata: metadata(say), spec: described(say, 'spec', spec) });
}

/** A selector with the help of the field that holds it. */
export function selector(say: Help, key: HelpKey): JsonSchema {
  const requirement = closed({
    key: described(say, 'requirementKey', text),
    operator: described(say, 'operator', { enum: ['In', 'NotIn', 'Exists', 'DoesNotExist'] }),
    values: described(say, 'values', list(text)),
  });
  return described(
    say,
    key,
    closed({
      matchLabels: described(say, 'matchLabels', textMap),
      matchExpressions: described(say, 'matchExpressions', list(requirement)),
    }),
  );
}
