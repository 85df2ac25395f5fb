import { type Mistake, mistake, spec } from './notation.testing';

/** Fields that stand in the wrong place or are misspelt (S1 to S5, S7). */
export const mistakesOfPlace: readonly Mistake[] = [
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
];
