/** Titles and summaries of the examples. */
export const example = {
  threeTier: {
    title: 'Three tiers with db-policy',
    summary: 'User → web:80 → backend:5000 → db:3306. One policy guards the database and admits the backend.',
  },
  noPolicy: {
    title: 'No policy',
    summary: 'The same pods without any NetworkPolicy: everything reaches everything.',
  },
  fiveRules: {
    title: 'The five rules',
    summary:
      'Web: ingress 80, egress 5000. Backend: ingress 5000, egress 3306. DB: ingress 3306. Responses need no rule.',
  },
  noteAsWritten: {
    title: 'A policy with its rules in the wrong place',
    summary: 'policyTypes and ingress stand under podSelector. See what kubectl answers, and repair it.',
  },
  tiers: {
    title: 'Policies of administrators',
    summary:
      'An AdminNetworkPolicy denies what a NetworkPolicy would allow, and a baseline closes what no NetworkPolicy guards.',
  },
} as const;
