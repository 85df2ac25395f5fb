import { type Mistake, manifest, mistake, spec } from './notation.testing';

/** Fields, versions and kinds that the API does not have (S8, S9). */
export const mistakesOfFields: readonly Mistake[] = [
  mistake(
    'S8a',
    'action: Deny',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - action: Deny
      from:
      - podSelector: {}
  `,
  ),
  mistake(
    'S8b',
    'deny:',
    { unknownField: 1 },
    spec`
    podSelector: {}
    deny:
    - from:
      - podSelector: {}
  `,
  ),
  mistake(
    'S8c',
    'namespace in a peer',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - namespace: shop
        podSelector: {}
  `,
  ),
  mistake(
    'S8d',
    'namespace alone in a peer',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - namespace: shop # the shop
  `,
  ),
  mistake(
    'S8e',
    'serviceSelector',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - serviceSelector:
          matchLabels: {app: web}
  `,
  ),
  mistake(
    'S8f',
    'nodeSelector',
    { unknownField: 0 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - nodeSelector: {}
  `,
  ),
  mistake(
    'S8g',
    'targetPort',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - ports:
      - targetPort: 80
  `,
  ),
  mistake(
    'S8h',
    'containerPort with protocol',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - ports:
      - protocol: TCP
        containerPort: 80
  `,
  ),
  mistake(
    'S8i',
    'name beside port',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - ports:
      - name: http
        port: 80
  `,
  ),
  mistake(
    'S8j',
    'name for port',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - ports:
      - name: http
  `,
  ),
  mistake(
    'S8k',
    'namespace under spec',
    { unknownField: 1 },
    spec`
    namespace: shop
    podSelector: {}
  `,
  ),
  mistake(
    'S8l',
    'namespaceSelector under spec',
    { unknownField: 1 },
    spec`
    namespaceSelector: {}
    podSelector: {}
  `,
  ),
  mistake(
    'S8m',
    'status',
    { unknownField: 1 },
    manifest`
    spec:
      podSelector: {}
    status: {}
  `,
  ),
  mistake(
    'S8n',
    'policyTypes beside spec',
    { unknownField: 1 },
    manifest`
    spec:
      podSelector: {}
    policyTypes: [Ingress]
  `,
  ),
  mistake(
    'S8o',
    'cidr in a peer',
    { unknownField: 1 },
    spec`
    podSelector: {}
    egress:
    - to:
      - cidr: 10.0.0.0/8
        except:
        - 10.1.0.0/16
  `,
  ),
  mistake(
    'S8p',
    'port for ports',
    { unknownField: 1 },
    spec`
    podSelector: {}
    egress:
    - to:
      - podSelector: {}
      port:
      - port: 80
  `,
  ),
  mistake(
    'S8q',
    'podSelector straight in a rule',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - podSelector:
        matchLabels: {app: web}
  `,
  ),
  mistake(
    'S8r',
    'a port straight in a rule',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - podSelector: {}
      protocol: TCP
      port: 80
  `,
  ),
  mistake(
    'S8s',
    'cidr straight in a rule',
    { unknownField: 1 },
    spec`
    podSelector: {}
    egress:
    - ipBlock:
        cidr: 10.0.0.0/8
  `,
  ),
  mistake(
    'S8t',
    'from under spec',
    { unknownField: 1 },
    spec`
    podSelector: {}
    from:
    - podSelector: {}
    ports:
    - port: 80
  `,
  ),
  mistake(
    'S9a',
    'extensions/v1beta1',
    { wrongApiVersion: 1 },
    'apiVersion: extensions/v1beta1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: {podSelector: {}}\n',
  ),
  mistake(
    'S9b',
    'v1',
    { wrongApiVersion: 1 },
    'apiVersion: v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: {podSelector: {}}\n',
  ),
  mistake(
    'S9c',
    'Networkpolicy',
    { wrongApiVersion: 1 },
    'apiVersion: networking.k8s.io/v1\nkind: Networkpolicy\nmetadata: {name: p}\nspec: {podSelector: {}}\n',
  ),
  mistake(
    'S9d',
    'networking.k8s.io/v1beta1',
    { wrongApiVersion: 1 },
    'apiVersion: networking.k8s.io/v1beta1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: {podSelector: {}}\n',
  ),
  mistake(
    'S9e',
    'a plugin’s own kind',
    { notSimulated: 0 },
    'apiVersion: crd.projectcalico.org/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: {selector: all()}\n',
  ),
  mistake(
    'S9f',
    'both wrong',
    { wrongApiVersion: 1 },
    'apiVersion: v1\nkind: networkPolicy\nmetadata: {name: p}\nspec: {podSelector: {}}\n',
  ),
  mistake(
    'S9g',
    'no apiVersion',
    { required: 1 },
    'kind: NetworkPolicy\nmetadata: {name: p}\nspec: {podSelector: {}}\n',
  ),
  mistake(
    'S9h',
    'no kind',
    { required: 1 },
    'apiVersion: networking.k8s.io/v1\nmetadata: {name: p}\nspec: {podSelector: {}}\n',
  ),
  mistake(
    'S9i',
    'a misspelt group',
    { wrongApiVersion: 1 },
    'apiVersion: networking.k8s.i/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: {podSelector: {}}\n',
  ),
];
