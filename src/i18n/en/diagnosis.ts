/**
 * English messages of diagnosis' findings, part of `finding`: one for each code, and for its cases (`code_case`). What is so, then why it matters here. Lists of
 * pods and policies come joined by commas.
 */
export const diagnosis = {
  // Shape
  peersApart: 'A namespace selector and a pod selector stand as two peers: either one is enough.',
  peersApart_pods:
    'Two peers, so either is enough (OR): {{admitted}} get in. Without the second dash it is one peer (AND): only pods with {{pods}} in namespaces with {{namespaces}}, which are {{together}}.',
  peersApart_noPods:
    'Two peers, so either is enough (OR): every pod of namespaces with {{namespaces}}, and pods with {{pods}} of namespace {{namespace}}. Without the second dash both must hold (AND).',
  portsApart: 'A rule without ports stands before a rule without peers.',
  portsApart_ingress:
    'The dash before ports begins a rule of its own: rule {{first}} lets {{peers}} in on every port, and rule {{second}} lets everybody in on {{ports}}. Together that is far wider than one rule with both.',
  portsApart_egress:
    'The dash before ports begins a rule of its own: rule {{first}} opens every port of {{peers}}, and rule {{second}} opens {{ports}} of every destination. Together that is far wider than one rule with both.',
  emptyRule: 'No rule allows nobody; one empty rule allows everybody.',
  emptyRule_allowsAll_ingress:
    'One empty rule allows everything: any source, outside addresses too, on every port. No rule at all would allow nobody.',
  emptyRule_allowsAll_egress:
    'One empty rule allows everything: any destination, outside addresses too, on every port. No rule at all would allow nothing.',
  emptyRule_allowsNobody_ingress:
    '{{policy}} says allow, but a list without rules lets nobody in. One empty rule, - {}, would allow everybody.',
  emptyRule_allowsNobody_egress:
    '{{policy}} says allow, but a list without rules lets nothing out. One empty rule, - {}, would allow everything.',
  listLeftEmpty: 'An empty list is no restriction.',
  listLeftEmpty_from:
    '“from” is empty, and that does not mean nobody: every source may reach {{pods}} here, outside addresses too.',
  listLeftEmpty_to:
    '“to” is empty, and that does not mean nowhere: {{pods}} may reach every destination here, outside addresses too.',
  listLeftEmpty_ports:
    '“ports” is empty, and that does not mean none: every port of every protocol is open for {{pods}}.',
  emptySelector: 'A selector was left empty.',
  emptySelector_absent:
    'Without podSelector the policy selects all pods of namespace {{namespace}}, also those to come.',
  emptySelector_podSelector:
    'This key has no value, so the policy selects all pods of namespace {{namespace}} ({{count}} now). Write {} if that is meant, or the labels.',
  emptySelector_namespaceSelectorDropped:
    'An empty namespaceSelector counts as absent: only pods of namespace {{namespace}} match. Write {} for all namespaces; the two mean opposite things.',
  emptySelector_podSelectorDropped:
    'An empty podSelector counts as absent: every pod of the namespaces matches. Write {} if that is meant, or the labels.',
  emptySelector_namespaceSelectorEverything:
    'This key has no value, so every namespace matches. Write {} if that is meant, or the labels.',
  emptySelector_podSelectorEverything:
    'This key has no value, so every pod matches. Write {} if that is meant, or the labels.',
  portItemsApart:
    'Protocol and port stand as two items: one opens every {{protocol}} port, the other TCP {{port}}. Without the second dash it is {{protocol}} {{port}} alone.',
  portMissing: 'An item of ports names no port.',
  portMissing_said: 'This item names no port, so every {{protocol}} port is open.',
  portMissing_unsaid:
    'This item names neither port nor protocol. That does not mean none: every TCP port is open, and no UDP or SCTP port.',

  // Policy types
  ingressIsolatedToo: 'policyTypes is missing, so ingress is isolated as well.',
  ingressIsolatedToo_pods:
    'policyTypes is missing, so the policy isolates for ingress too. It has no ingress rule: nobody can reach {{pods}} any more.',
  ingressIsolatedToo_noPods:
    'policyTypes is missing, so the policy isolates for ingress too. It has no ingress rule, so it lets nobody in.',
  egressNotIsolated: 'policyTypes is missing, so egress is not isolated.',
  egressNotIsolated_ingressInstead:
    'policyTypes is missing and there is no egress rule, so only ingress is isolated: nobody can reach {{pods}}, and everything may still go out.',
  egressNotIsolated_egress:
    'policyTypes is missing, and an empty egress list does not count: only ingress is isolated, and {{pods}} may still open any connection.',
  rulesIgnored: 'Rules of a direction that policyTypes does not list have no effect.',
  rulesIgnored_ingress:
    'policyTypes does not list {{type}}, so these ingress rules have no effect: {{pods}} can be reached as if they were not there.',
  rulesIgnored_egress:
    'policyTypes does not list {{type}}, so these egress rules have no effect: {{pods}} may open connections as if they were not there.',
  egressLeftOpen: 'This default deny leaves egress open.',
  egressLeftOpen_pods:
    'This denies incoming connections alone. Outgoing ones are not restricted: {{pods}} may reach anything that lets them in.',
  egressLeftOpen_noPods:
    'This denies incoming connections alone. Outgoing ones of namespace {{namespace}} are not restricted.',

  // Selectors
  selectsNothing: 'No pod matches this selector, so the policy protects nobody.',
  selectsNothing_similar:
    'No pod in namespace {{namespace}} matches {{labels}}, so the policy protects nobody. {{similar}} would match {{pods}}.',
  selectsNothing_ownerLabels:
    'No pod in namespace {{namespace}} matches {{labels}}. {{pods}} has it in its own metadata, but its pods carry {{similar}}: labels of the pod template are what counts.',
  selectsNothing_otherNamespace:
    'No pod in namespace {{namespace}} matches {{labels}}, but {{pods}} would: a policy only protects pods of its own namespace.',
  selectsNothing_nothingNear:
    'No pod in namespace {{namespace}} matches {{labels}}. As long as that is so, the policy has no effect.',
  peerMatchesNothing: 'No pod matches this peer, so it lets nobody through.',
  peerMatchesNothing_namespaceKey:
    'No namespace has a label {{key}}. The one that every namespace has is called kubernetes.io/metadata.name.',
  peerMatchesNothing_namespaceName:
    'No namespace has the label {{key}}={{value}}. The name of a namespace is no label; kubernetes.io/metadata.name: {{namespace}} selects it.',
  peerMatchesNothing_namespaceNameUndeclared:
    'Whether namespace {{namespace}} has the label {{key}}={{value}} is not told here. kubernetes.io/metadata.name: {{namespace}} selects it without any label of your own.',
  peerMatchesNothing_namespaceLabel:
    'No namespace has {{key}}={{value}}, so this peer lets nobody through. {{similar}} would match {{namespaces}}.',
  peerMatchesNothing_noNamespace:
    'None of the namespaces declared here ({{namespaces}}) has {{labels}}, so this peer lets nobody through.',
  peerMatchesNothing_otherNamespace:
    'No pod in namespace {{namespace}} matches {{labels}}, but {{pods}} would. A podSelector alone looks in the policy’s own namespace; add a namespaceSelector to look elsewhere.',
  peerMatchesNothing_podLabel:
    'No pod in namespace {{namespace}} matches {{labels}}, so this peer lets nobody through. {{similar}} would match {{pods}}.',
  peerMatchesNothing_noPod:
    'No pod in namespace {{namespace}} matches {{labels}}. As long as that is so, this peer lets nobody through.',
  neverMatches: 'These requirements on {{key}} cannot all be true: {{requirements}}. The selector never matches.',
  protectsCaller:
    'This protects {{callers}}, where connections begin, and lets in {{listeners}}, where they arrive. Are the two selectors swapped? As it is, anyone may reach {{listeners}}.',
  hostNetworkIgnored: 'Selectors do not match pods on the host network.',
  hostNetworkIgnored_podSelector:
    'On the host network: {{pods}}. Most plugins treat such pods as their node, so this policy does not protect them.',
  hostNetworkIgnored_peer:
    'On the host network: {{pods}}. Most plugins see the node’s address, which selectors do not match; use ipBlock with that address.',

  // What rules add up to
  denyAllows: 'A rule always allows; it cannot deny what it lists.',
  denyAllows_ingress:
    'A rule never denies what it lists. This one allows {{cidr}} and nothing else. To keep a range out, allow everything except it.',
  denyAllows_egress:
    'A rule never denies what it lists. This one allows connections to {{cidr}} and to nothing else. To keep a range out, allow everything except it.',
  denyTakesNothing: 'A policy without rules takes nothing away from what others allow.',
  denyTakesNothing_policies:
    'Rules only ever add. This policy takes nothing away from {{pods}}: they are isolated without it, and what is allowed by {{policies}} stays allowed.',
  denyTakesNothing_rule:
    'Rules only ever add. {{from}} still reaches {{to}}, because rule {{rule}} of {{policy}} allows it; to deny it, change that rule.',
  exceptReopened:
    '{{except}} is excepted here, and let through again by rule {{rule}} of {{policy}}: policies add up, so the exception has no effect.',
  ruleCovered: 'This rule changes no connection.',
  ruleCovered_allowAll:
    'This rule has no effect: rule {{otherRule}} of {{policy}} already allows everything ({{direction}}) for {{pods}}.',
  ruleCovered_allowAllHere: 'This rule has no effect: rule {{otherRule}} of the same list already allows everything.',
  ruleCovered_wider:
    'This rule changes no connection: rule {{otherRule}} of {{policy}} already allows the same for {{pods}}.',
  ruleCovered_widerHere: 'This rule changes no connection: rule {{otherRule}} of the same list already allows it.',
  replyRule: 'This rule looks made for responses, which need none.',
  replyRule_pods:
    'This rule looks made for responses to {{peers}}. Responses need no rule; as it is, {{pods}} may open connections too.',
  replyRule_noPods:
    'This rule looks made for responses. Responses need no rule; as it is, {{pods}} may open connections too.',
  probeRule: 'Probes need no rule: a pod’s own node always reaches it.',
  oneSideOpen: 'Only one of the two doors lets this flow through.',
  oneSideOpen_egress:
    'This flow may enter {{other}}, by {{policies}}, but no egress rule lets it leave {{pod}}, which is isolated by {{stops}}. Both doors must let it through.',
  oneSideOpen_ingress:
    'This flow may leave {{other}}, by {{policies}}, but no ingress rule lets it enter {{pod}}, which is isolated by {{stops}}. Both doors must let it through.',

  // Addresses
  ipv4Only: '0.0.0.0/0 is all of IPv4 and nothing of IPv6.',
  ipv4Only_ingress:
    '0.0.0.0/0 is all of IPv4 and nothing of IPv6, which is used here. Clients with IPv6 are shut out; add ::/0.',
  ipv4Only_egress:
    '0.0.0.0/0 is all of IPv4 and nothing of IPv6, which is used here. Destinations with IPv6 are shut off; add ::/0.',
  privateRangesOpen: 'Not all private ranges are excepted.',
  privateRangesOpen_missing:
    'Two of the three private ranges are excepted, {{range}} is not: whatever has such an address can be reached.',
  privateRangesOpen_part:
    '{{written}} is only a part of the private range {{range}}; the rest of it can be reached. The other two private ranges are excepted whole.',
  ipBlockHoldsPods: 'This range holds addresses of pods, which change.',
  ipBlockHoldsPods_some:
    '{{cidr}} holds addresses of pods: {{pods}}. Addresses of pods change, and some plugins never match pods by ipBlock. Select them by labels.',
  ipBlockHoldsPods_never:
    '{{cidr}} holds addresses of pods: {{pods}}. {{plugin}} never matches pods by ipBlock, so they are not let through. Select them by labels.',
  ipBlockHoldsService: 'This range holds the address of a Service.',
  ipBlockHoldsService_service:
    '{{cidr}} is the address of Service {{service}}. Most plugins filter after it was translated to a pod’s, so this rule does not match; allow the pods behind it ({{pods}}) on {{ports}}.',
  ipBlockHoldsService_apiServer:
    '{{cidr}} is usually the address of Service {{service}}. Most plugins filter after it was translated to the API server’s own address and port, often 6443: allow those as well.',
  clientAddressHidden:
    '{{service}} ({{type}}) hides its clients: what reaches {{pods}} usually has the address of a node, not one of {{cidr}}. With externalTrafficPolicy: Local it keeps the client’s.',

  // Ports
  protocolMissing: 'This port is opened for TCP only.',
  protocolMissing_dns: 'This opens port 53 for TCP only. DNS asks over UDP first, so names are not found.',
  protocolMissing_udp: 'Without protocol this opens {{port}} for TCP only; what usually listens there uses UDP.',
  protocolMissing_declared: 'This opens {{port}} for TCP, but it is declared for UDP: {{pods}}.',
  servicePort:
    'Service {{service}} takes {{port}} and hands it on to {{target}} of {{pods}}. Rules see the port of the pod, so this does not let the Service’s traffic through.',
  portNameMissing: 'No destination declares a port of this name.',
  portNameMissing_outside: 'Addresses have no port names, so {{name}} matches nothing here. Write the number.',
  portNameMissing_otherProtocol:
    '{{name}} is declared for {{declaredProtocol}}, not for {{protocol}}, so this matches nothing: {{pods}}.',
  portNameMissing_names:
    'No {{protocol}} port called {{name}} is declared by {{pods}}, so this matches nothing. Declared: {{names}}.',
  portNameMissing_noNames:
    'No {{protocol}} port called {{name}} is declared by {{pods}}, so this matches nothing. The ports there have no names.',
  pluginLacks: 'The chosen plugin does not do this.',
  pluginLacks_endPort: '{{plugin}} knows no port ranges: of {{port}} to {{endPort}} it opens {{port}} alone.',
  pluginLacks_sctp: '{{plugin}} does not support SCTP, so this opens nothing.',
  pluginLacks_namedPort: '{{plugin}} does not know port names, so {{name}} opens nothing. Write the number.',
  pluginLacks_namedPortPolicy:
    '{{plugin}} passes over a policy that names a port anywhere, here {{name}}: the policy has no effect. Write the number.',
  pluginLacks_direction: '{{plugin}} does not enforce {{type}}: in this direction everything stays allowed.',

  // DNS
  dnsForgotten: 'These pods cannot look up names.',
  dnsForgotten_needed:
    'No egress rule lets {{pods}} ask the cluster’s DNS, port 53 over UDP and TCP. Names cannot be looked up, so connections that go by name fail, often after a long wait.',
  dnsForgotten_perhaps:
    'No egress rule lets {{pods}} ask the cluster’s DNS, port 53 over UDP and TCP. Names cannot be looked up; connections must go by address.',
  dnsRuleMisses: 'This rule for DNS does not let every query through.',
  dnsRuleMisses_ownNamespace:
    'A podSelector alone looks in namespace {{namespace}}, but DNS runs in {{dnsNamespace}}: this rule opens nothing. Add a namespaceSelector beside it.',
  dnsRuleMisses_udpAlone:
    'This lets DNS queries out over UDP only. Answers too long for one packet are asked for again over TCP, and those fail.',
  dnsRuleMisses_nodeLocal:
    '{{pods}} answers queries on each node, at 169.254.20.10 on the host network. Selectors do not match it; add that address.',
  dnsRuleMisses_otherPort:
    'The cluster’s DNS ({{pods}}) listens on {{port}}, not on 53. Rules see the port of the pod, so this does not let queries through.',
  dnsIsolated: 'Nobody can ask the cluster’s DNS.',
  dnsIsolated_pods:
    'No ingress rule lets pods of other namespaces ask the cluster’s DNS ({{pods}}). Names fail everywhere.',
  dnsIsolated_noPods:
    'All of {{namespace}} is isolated for ingress, and no rule lets queries on 53 in. Nobody can ask the cluster’s DNS: names fail everywhere.',

  // Silencing
  unknownCodeIgnored: 'No finding has the code {{code}}, so this comment silences nothing.',
  unknownCodeIgnored_misspelt:
    'No finding has the code {{code}}, so this comment silences nothing; did you mean {{suggestion}}?',
} as const;
