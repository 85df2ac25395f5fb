import { type Mistake, mistake, spec } from './notation.testing';

/** Keys twice in a map, blanks and tabs, and scalars that YAML takes for something else (S10 to S12). */
export const mistakesOfNotation: readonly Mistake[] = [
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
