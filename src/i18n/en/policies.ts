/** English messages of `policies`. */
export const policies = {
  title: 'Policies',
  add: 'Add a policy',
  empty: 'No policy yet: every pod can reach every pod. Add one, or select an arrow and choose “Deny this…”.',
  protects: 'protects {{labels}}',
  protectsAll: 'protects all pods',
  appliesTo: 'for {{pods}}',
  priority: 'priority {{priority}}',
  tier: {
    Admin: 'Admin tier: asked first',
    NetworkPolicy: 'Network policies',
    Baseline: 'Baseline tier: asked last',
  },
  pods_one: '{{count}} pod',
  pods_other: '{{count}} pods',
  refusedByStrict: 'refused by kubectl',
  refused: 'refused by every server',
  menu: 'More for {{name}}',
  reveal: 'Show its YAML',
  rename: 'Rename…',
  delete: 'Delete',
} as const;
