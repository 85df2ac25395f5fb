import { type Mistake, manifest, mistake, spec } from './notation.testing';

/** Dashes that are missing, or one too many (S6). */
export const mistakesOfDashes: readonly Mistake[] = [
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
];
