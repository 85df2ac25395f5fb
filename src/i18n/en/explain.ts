/** English messages of `explain`: why a connection is allowed or not, and policies in plain words. */
export const explain = {
  differs: 'By the specification it would be: {{outcome}}. {{plugin}} makes the difference.',
  miss: {
    nobody: 'No pod matches it now.',
    protocolTcp:
      'it allows <wants>{{wants}}</wants>, as a port without protocol does; this flow is <has>{{has}}</has>.',
    policyTypes: {
      ingress: 'it would allow this, but the <wants>policyTypes</wants> leave Ingress out, so it does not count.',
      egress: 'it would allow this, but the <wants>policyTypes</wants> leave Egress out, so it does not count.',
    },
    podSelector: 'it would allow this, but it protects <wants>{{wants}}</wants>; {{name}} has <has>{{has}}</has>.',
    podSelectorAbsent: 'it would allow this, but it protects <wants>{{wants}}</wants>; {{name}} has no such label.',
    policyNamespace:
      'it would allow this, but it stands in namespace <wants>{{wants}}</wants>; {{name}} is in <has>{{has}}</has>.',
  },
  admin: {
    Accept: '<rule>Rule {{number}} of {{kind}} {{policy}}</rule> accepts it; NetworkPolicies are not asked.',
    Deny: '<rule>Rule {{number}} of {{kind}} {{policy}}</rule> denies it; NetworkPolicies are not asked.',
    Pass: '<rule>Rule {{number}} of {{kind}} {{policy}}</rule> passes it on to the next tier.',
  },
} as const;
