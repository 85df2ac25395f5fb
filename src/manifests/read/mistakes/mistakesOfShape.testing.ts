import { type Mistake, manifest, mistake, spec } from './notation.testing';

/** Mistakes of shape (S): fields, dashes and blanks that stand in the wrong place, and scalars that YAML takes for something else. */
export const mistakesOfShape: readonly Mistake[] = [
  mistake(
    'S1',
    'rules under podSelector',
    { rulesUnderPodSelector: 1 },
    spec`
    podSelector:
      matchLabels:
        role: db
      policyTypes:
      - Ingress
      # who may come in
      ingress:
      - from:
        - podSelector:
            matchLabels:
              name: backend-pod
        ports:
        - protocol: TCP
          port: 3306
  `,
  ),
  mistake(
    'S1b',
    'rules under the podSelector of a rule',
    { unknownField: 1 },
    spec`
    podSelector: {}
    policyTypes: [Ingress]
    ingress:
    - from:
      - podSelector:
          matchLabels:
            app: web
          ports:
          - port: 80
  `,
  ),
  mistake(
    'S1c',
    'everything under matchLabels',
    { rulesUnderPodSelector: 1 },
    spec`
    podSelector:
      matchLabels:
        role: db
        policyTypes:
        - Ingress
        ingress:
        - {}
  `,
  ),
  mistake(
    'S2',
    'labels straight under podSelector',
    { unknownField: 1 },
    spec`
    podSelector:
      role: db # the database
      tier: data
    policyTypes: [Ingress]
  `,
  ),
  mistake(
    'S2b',
    'labels straight under the podSelector of a peer',
    { unknownField: [1, 1] },
    spec`
    podSelector: {}
    ingress:
    - from:
      - podSelector: {app: web}
      - namespaceSelector:
          team: sre
  `,
  ),
  mistake(
    'S3',
    'matchlabels',
    { unknownField: 1 },
    spec`
    podSelector:
      matchlabels:
        role: db
  `,
  ),
  mistake(
    'S3b',
    'podselector, policyType, Ingress',
    { unknownField: [1, 1, 1] },
    spec`
    podselector: {}
    policyType: [Ingress]
    Ingress:
    - {}
  `,
  ),
  mistake(
    'S4a',
    'ports in a peer',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - podSelector: {}
        ports:
        - port: 80
  `,
  ),
  mistake(
    'S4b',
    'ports as an item of from',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - podSelector: {}
      - ports: # web
        - port: 80
  `,
  ),
  mistake(
    'S4c',
    'ports under spec',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - podSelector: {}
    ports:
    - port: 80
  `,
  ),
  mistake(
    'S4d',
    'ports under ipBlock',
    { unknownField: 1 },
    spec`
    podSelector: {}
    egress:
    - to:
      - ipBlock:
          cidr: 10.0.0.0/8
          ports:
          - port: 53
  `,
  ),
  mistake(
    'S5a',
    'podSelector in namespaceSelector',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - namespaceSelector:
          matchLabels:
            team: sre
          podSelector:
            matchLabels:
              app: prometheus
  `,
  ),
  mistake(
    'S5b',
    'matchLabels beside its selector',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - namespaceSelector:
        matchLabels:
          project: x
  `,
  ),
  mistake(
    'S5c',
    'podSelector alone in namespaceSelector',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - namespaceSelector:
          podSelector: {}
  `,
  ),
  mistake(
    'S5d',
    'namespaceSelector in podSelector',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - podSelector:
          matchLabels:
            app: prometheus
          namespaceSelector:
            matchLabels:
              team: sre
  `,
  ),
  mistake(
    'S6a',
    'ingress without its dash',
    { wrongType: 1 },
    spec`
    podSelector: {}
    ingress:
      from:
      - podSelector: {}
      ports:
      - port: 80
  `,
  ),
  mistake(
    'S6b',
    'from without its dash',
    { wrongType: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
        # all of ours
        podSelector: {}
  `,
  ),
  mistake(
    'S6c',
    'ports without their dash',
    { wrongType: 1 },
    spec`
    podSelector: {}
    ingress:
    - ports:
        protocol: TCP
        port: 80
  `,
  ),
  mistake(
    'S6d',
    'numbers for ports',
    { wrongType: 1 },
    spec`
    podSelector: {}
    ingress:
    - ports:
      - 80
      - 443
  `,
  ),
  mistake(
    'S6e',
    'a number for ports',
    { wrongType: 1 },
    spec`
    podSelector: {}
    ingress:
    - ports: 80
  `,
  ),
  mistake(
    'S6f',
    'a list for matchLabels',
    { wrongType: 1 },
    spec`
    podSelector:
      matchLabels:
      - role: db
  `,
  ),
  mistake(
    'S6g',
    'labels with an equals sign',
    { wrongType: 1 },
    spec`
    podSelector:
      matchLabels: role=db
  `,
  ),
  mistake(
    'S6h',
    'labels without a blank',
    { wrongType: 1 },
    spec`
    podSelector:
      matchLabels:
        role:db
  `,
  ),
  mistake(
    'S6i',
    'ipBlock as a text',
    { wrongType: 1 },
    spec`
    podSelector: {}
    egress:
    - to:
      - ipBlock: 10.0.0.0/8
  `,
  ),
  mistake(
    'S6j',
    'a list for podSelector',
    { wrongType: 1 },
    spec`
    podSelector:
    - matchLabels:
        role: db
  `,
  ),
  mistake(
    'S6k',
    'a list for spec',
    { wrongType: 1 },
    manifest`
    spec:
    - podSelector: {}
  `,
  ),
  mistake(
    'S6l',
    'podSelector as a text',
    { wrongType: 0 },
    spec`
    podSelector: web
  `,
  ),
  mistake(
    'S6m',
    'from with a text',
    { wrongType: 0 },
    spec`
    podSelector: {}
    ingress:
    - from: all
  `,
  ),
  mistake(
    'S7a',
    'from under egress',
    { unknownField: 1 },
    spec`
    podSelector: {}
    egress:
    - from:
      - podSelector: {}
  `,
  ),
  mistake(
    'S7b',
    'to under ingress',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    - to:
      - podSelector: {}
  `,
  ),
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
  mistake(
    'S10a',
    'ingress twice',
    { yamlDuplicateKey: 2 },
    spec`
    podSelector: {}
    ingress:
    - ports:
      - port: 80
    ingress:
    - ports:
      - port: 443
  `,
  ),
  mistake(
    'S10b',
    'from twice',
    { yamlDuplicateKey: 2 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - podSelector: {}
      ports:
      - port: 80
      from:
      - namespaceSelector: {}
  `,
  ),
  mistake(
    'S10c',
    'a label twice',
    { yamlDuplicateKey: 1 },
    spec`
    podSelector:
      matchLabels:
        app: web
        app: api
  `,
  ),
  mistake(
    'S11a',
    'tabs',
    { yamlTab: 1 },
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n\tname: p # the name\nspec:\n\tpodSelector:\n\t\tmatchLabels:\n\t\t\trole: db\n',
  ),
  mistake(
    'S11b',
    'a tab among spaces',
    { yamlTab: 1 },
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\nspec:\n  podSelector: {}\n\tpolicyTypes:\n  - Ingress\n',
  ),
  mistake(
    'S11c',
    'no-break spaces',
    { yamlNoBreakSpace: 1 },
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\nspec:\n\u00a0\u00a0podSelector:\n\u00a0\u00a0\u00a0\u00a0matchLabels:\n\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0role: db\n',
  ),
  mistake(
    'S11d',
    '-from',
    { unknownField: 1 },
    spec`
    podSelector: {}
    ingress:
    -from:
      - podSelector: {}
  `,
  ),
  mistake(
    'S11e',
    '-Ingress',
    { yamlSyntax: 1 },
    spec`
    podSelector: {}
    policyTypes:
    -Ingress
  `,
  ),
  mistake(
    'S11f',
    'a half-step dedent',
    { yamlSyntax: 1 },
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\nspec:\n  podSelector:\n    matchLabels:\n      role: db\n policyTypes:\n  - Ingress\n',
  ),
  mistake(
    'S11g',
    'a half-step indent',
    { yamlSyntax: 1 },
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\nspec:\n  podSelector: {}\n   policyTypes:\n  - Ingress\n',
  ),
  mistake(
    'S11h',
    '-Ingress after an item',
    { yamlSyntax: 1 },
    spec`
    podSelector: {}
    policyTypes:
    - Egress
    -Ingress
  `,
  ),
  mistake(
    'S11i',
    'a no-break space in a value',
    { wrongType: 1 },
    spec`
    podSelector:
      matchLabels:
        role:\u00a0db
  `,
  ),
  mistake(
    'S11j',
    'half-step dedent in a list item',
    { yamlSyntax: 1 },
    spec`
    podSelector: {}
    ingress:
    - from:
      - podSelector: {}
     ports:
      - port: 80
  `,
  ),
  mistake(
    'S11k',
    'curly quotes',
    { invalidLabelValue: 1 },
    spec`
    podSelector:
      matchLabels:
        role: “db”
  `,
  ),
  mistake(
    'S11l',
    'a colon without blank at a key',
    { yamlSyntax: 1 },
    spec`
    podSelector: {}
    policyTypes:[Ingress]
  `,
  ),
  mistake(
    'S11m',
    'dashes without blanks, deeper than their key',
    { wrongType: 1 },
    spec`
    podSelector: {}
    policyTypes:
      -Ingress
      -Egress
  `,
  ),
  mistake(
    'S12a',
    'role: yes',
    { wrongType: [1, 1] },
    spec`
    podSelector:
      matchLabels:
        role: yes
        version: 1
        on: "true"
  `,
  ),
  mistake(
    'S12b',
    'port: 0443',
    { yamlAmbiguousScalar: 2 },
    spec`
    podSelector: {}
    ingress:
    - ports:
      - port: 0443
  `,
  ),
  mistake(
    'S12c',
    'an empty label',
    { yamlAmbiguousScalar: 1 },
    spec`
    podSelector:
      matchLabels:
        role:
  `,
  ),
  mistake(
    'S12d',
    'a number among values',
    { wrongType: [1, 1] },
    spec`
    podSelector:
      matchExpressions:
      - key: version
        operator: In
        values: [1.0, true]
  `,
  ),
  mistake(
    'S12e',
    'a number as annotation',
    { wrongType: 1 },
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\n  annotations:\n    v: 1\nspec:\n  podSelector: {}\n',
  ),
];
