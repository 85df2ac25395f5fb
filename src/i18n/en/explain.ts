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
    also_one: '{{count}} more field would have to change.',
    also_other: '{{count}} more fields would have to change.',
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
  replay: {
    start:
      '<subject>{{from}}</subject> connects to <other>{{to}}</other> on {{protocol}} {{port}}. Both doors must let it through.',
    selecting: 'Which policies select {{name}}? <policies></policies>.',
    selectingNone: 'Which policies select {{name}}? None, so the door is open.',
    isolating: {
      ingress: 'Which of them isolate it for ingress? <policies></policies>.',
      egress: 'Which of them isolate it for egress? <policies></policies>.',
    },
    isolatingNone: {
      ingress: 'Which of them isolate it for ingress? None, so the door is open.',
      egress: 'Which of them isolate it for egress? None, so the door is open.',
    },
    noRule: {
      ingress: 'Which ingress rules do they have? None, so nothing may enter.',
      egress: 'Which egress rules do they have? None, so nothing may leave.',
    },
    peers: 'Whose rules match {{name}} as a peer? <rules></rules>.',
    peersNone: 'Whose rules match {{name}} as a peer? None, so the door stays shut.',
    ports: 'Which of these allow {{protocol}} {{port}}? <rules></rules>. One is enough: the door opens.',
    portsPartly:
      'Which of these allow {{protocol}} {{port}}? <rules></rules>, but not for all of its pods or addresses.',
    portsNone: 'Which of these allow {{protocol}} {{port}}? None, so the door stays shut.',
    label: 'Replay of the decision',
    position: 'Step {{number}} of {{count}}',
    next: 'Next',
    back: 'Back',
    end: 'End',
    keys: 'Arrow keys step, Escape ends.',
  },
  adminPolicy: {
    concerns: 'Applies to <podSelector>{{labels}}</podSelector>, now <pods></pods>.',
    concernsNobody: 'Applies to <podSelector>{{labels}}</podSelector>. There is no such pod now, so it has no effect.',
    order: {
      Admin: 'Asked before every NetworkPolicy; <field>priority {{priority}}</field>, lower numbers first.',
      Baseline:
        'Asked last, where no NetworkPolicy isolates the pod; <field>priority {{priority}}</field>, lower numbers first.',
    },
    noRule: 'It has no rule in this direction.',
    inOrder: 'The first rule that matches decides. What none matches goes on to the next tier; it never isolates.',
    Accept: 'accepts',
    Deny: 'denies',
    Pass: 'passes on to the next tier',
    everyPort: '<port>every port</port>',
    namedPort: 'the port that each pod names <port>{{port}}</port>',
    notSimulated: '<field>{{field}}</field>: whom it matches cannot be told from manifests',
    unknownField: '<field>a peer of an unknown kind</field>: accepting matches nobody, denying everybody',
  },
  policy: {
    label: 'Policy {{name}} in plain words',
    protects: {
      all: 'Its <podSelector>podSelector</podSelector> is empty: it protects every pod of {{namespace}}, now <pods></pods>.',
      some: 'Protects pods of {{namespace}} with <podSelector>{{labels}}</podSelector>, now <pods></pods>.',
    },
    protectsNobody: {
      all: 'Its <podSelector>podSelector</podSelector> is empty: it protects every pod of {{namespace}}. There is none now, so it has no effect.',
      some: 'Protects pods of {{namespace}} with <podSelector>{{labels}}</podSelector>. There is none now, so it has no effect.',
    },
    isolates: {
      ingress: {
        listed: 'Isolates its pods for <types>Ingress</types>: only what a rule allows may enter.',
        defaulted:
          'Isolates its pods for Ingress, as <types>policyTypes</types> is not written: only what a rule allows may enter.',
      },
      egress: {
        listed: 'Isolates its pods for <types>Egress</types>: only what a rule allows may leave.',
        defaulted:
          'Isolates its pods for Egress, as <types>policyTypes</types> is not written and there are egress rules: only what a rule allows may leave.',
      },
    },
    leaves: {
      ingress: {
        listed: 'Leaves ingress as it is: <types>policyTypes</types> does not name it.',
        defaulted: 'Leaves ingress as it is: <types>policyTypes</types> does not name it.',
      },
      egress: {
        listed: 'Leaves egress as it is: <types>policyTypes</types> does not name it.',
        defaulted: 'Leaves egress as it is: <types>policyTypes</types> is not written, and there is no egress rule.',
      },
    },
    ignores: {
      ingress_one: '<types>policyTypes</types> does not name Ingress, so its {{count}} ingress rule has no effect.',
      ingress_other: '<types>policyTypes</types> does not name Ingress, so its {{count}} ingress rules have no effect.',
      egress_one: '<types>policyTypes</types> does not name Egress, so its {{count}} egress rule has no effect.',
      egress_other: '<types>policyTypes</types> does not name Egress, so its {{count}} egress rules have no effect.',
    },
    noRule: {
      ingress: 'There is no ingress rule: nothing may enter.',
      egress: 'There is no egress rule: nothing may leave.',
    },
    everything: {
      ingress: '<rule>The rule is empty</rule>: everything may enter, from anywhere inside the cluster or outside.',
      egress: '<rule>The rule is empty</rule>: everything may leave, to anywhere inside the cluster or outside.',
    },
    rule: { ingress: 'From {{peers}}: {{ports}}.', egress: 'To {{peers}}: {{ports}}.' },
    ruleNumber: 'Rule {{number}}',
    from: 'From',
    to: 'To',
    on: 'On',
    or: 'or',
    more: 'and more:',
    peer: {
      anyone: {
        ingress: '<rule>anyone</rule>, inside the cluster or outside: from is missing or empty',
        egress: '<rule>anyone</rule>, inside the cluster or outside: to is missing or empty',
      },
      pods: 'pods of {{namespace}} with <podSelector>{{pods}}</podSelector>',
      allPods: 'every pod of {{namespace}}: the <podSelector>podSelector</podSelector> is empty',
      namespaces: 'every pod in namespaces with <namespaceSelector>{{namespaces}}</namespaceSelector>',
      allNamespaces:
        'every pod of every namespace: the <namespaceSelector>namespaceSelector</namespaceSelector> is empty; no outside address',
      both: 'pods with <podSelector>{{pods}}</podSelector> <and>and</and> in namespaces with <namespaceSelector>{{namespaces}}</namespaceSelector>',
      podsEverywhere:
        'pods with <podSelector>{{pods}}</podSelector> in every namespace: the <namespaceSelector>namespaceSelector</namespaceSelector> is empty',
      range: 'addresses in <cidr>{{cidr}}</cidr>',
      rangeExcept: 'addresses in <cidr>{{cidr}}</cidr> except <except>{{except}}</except>',
    },
    matches: 'Now <pods></pods>.',
    port: {
      every: '<port>every port</port>: ports is missing or empty',
      everyOf: '<port>every {{protocol}} port</port>',
      number: '<port>{{protocol}} {{port}}</port>',
      range: '<port>{{protocol}} {{port}}–{{endPort}}</port>',
      named: '<port>{{protocol}}</port>, the port that each pod names {{port}}',
    },
    show: 'Show its YAML',
    describe: 'kubectl describe',
    describeLabel: 'What kubectl describe prints',
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
