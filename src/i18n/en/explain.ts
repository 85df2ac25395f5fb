/** English messages of `explain`: why a connection is allowed or not, and policies in plain words. */
export const explain = {
  more_one: '{{count}} more reason',
  more_other: '{{count}} more reasons',
  repair: 'Repair…',
  repairHint: 'Shows the YAML that would change, and every connection that this would open or close',
  repairTitle: 'Let it through by rule {{number}} of {{policy}}',
  question: {
    label: 'Why this connection is allowed or denied',
    noSuchEnd: 'There is no pod, outside source or address {{names}}.',
    another: 'Ask about another pair…',
    draw: 'Draw this flow',
    close: 'Close',
  },
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
    Admin: {
      Accept:
        'Admin tier, priority {{priority}}: <rule>rule {{number}} of {{policy}}</rule> accepts it, by <peer>{{peer}}</peer> and <port>{{port}}</port>. NetworkPolicies are not asked.',
      Deny: 'Admin tier, priority {{priority}}: <rule>rule {{number}} of {{policy}}</rule> denies it, by <peer>{{peer}}</peer> and <port>{{port}}</port>. NetworkPolicies are not asked.',
      Pass: 'Admin tier, priority {{priority}}: <rule>rule {{number}} of {{policy}}</rule> passes it on, by <peer>{{peer}}</peer> and <port>{{port}}</port>. The rest of the tier is skipped.',
    },
    Baseline: {
      Accept:
        'Baseline tier: <rule>rule {{number}} of {{policy}}</rule> accepts it, by <peer>{{peer}}</peer> and <port>{{port}}</port>.',
      Deny: 'Baseline tier: <rule>rule {{number}} of {{policy}}</rule> denies it, by <peer>{{peer}}</peer> and <port>{{port}}</port>.',
      Pass: 'Baseline tier: <rule>rule {{number}} of {{policy}}</rule> passes it on, by <peer>{{peer}}</peer> and <port>{{port}}</port>. Nobody is asked after it, so it goes through.',
    },
  },
  notIsolated: {
    egress: 'No NetworkPolicy isolates <subject>{{name}}</subject> for egress.',
    ingress: 'No NetworkPolicy isolates <subject>{{name}}</subject> for ingress.',
  },
} as const;
