import { diagnosis } from './diagnosis';

/**
 * English messages of `finding`: one for each code, and for cases of a code (`code_case`). The first sentence names the value and what is allowed, the
 * next says what it means.
 */
export const finding = {
  // Reading
  yamlSyntax: 'This is not valid YAML: {{detail}}.',
  yamlSyntax_indentation:
    'This line does not line up with the keys around it. Keys of one map must begin in the same column.',
  yamlSyntax_nestedMapping:
    'A second colon makes this a map inside a plain value. Check the indentation, or put the value in quotes.',
  yamlSyntax_missingColon: 'A key needs a colon and a space after it, as in name: web.',
  yamlSyntax_unclosed: 'A quote or bracket that was opened is never closed.',
  yamlSyntax_reservedCharacter: 'A plain value cannot begin with this character. Put the value in quotes.',
  yamlSyntax_escape: 'There is no such escape in double quotes. Write a backslash twice, or use single quotes.',
  yamlSyntax_unexpected: 'Nothing can stand here after the value above. Check the indentation and the dashes of lists.',
  yamlSyntax_controlCharacter: 'A control character stands here. YAML does not allow it: delete it.',
  yamlSyntax_complexKey: 'A key must be a string, a number or a boolean; here it is empty, a list or a map.',
  yamlSyntax_mergeKey: 'The merge key << takes a map, or a list of maps.',
  yamlSyntax_template:
    'This is a template that has yet to be filled in, so it cannot be read. Render it first, for instance with helm template.',
  yamlSyntax_separator: 'Nothing but a comment may follow --- on its line; {{text}} stands there.',
  yamlTab: 'A tab stands in the indentation. YAML indents by spaces only.',
  yamlNoBreakSpace:
    'Lines are indented by no-break spaces, as web pages have them. YAML takes those for a part of the key.',
  yamlDuplicateKey:
    'The key {{key}} is repeated further down. kubectl keeps the last one, and what stands here is lost.',
  yamlAmbiguousScalar: 'This value is not read as it looks.',
  yamlAmbiguousScalar_number: '{{written}} is read as {{value}}. Write {{value}}, or the number that you mean.',
  yamlAmbiguousScalar_emptyLabel:
    'The label {{key}} has no value, which is stored as an empty string. It only matches labels that are empty as well.',
  yamlAlias: 'This alias cannot be resolved.',
  yamlAlias_unknown: 'No anchor &{{name}} stands before this alias.',
  yamlAlias_recursive: 'The anchor &{{name}} contains itself, so it never ends.',
  yamlAlias_expansion:
    'The alias *{{name}} would make the document grow by more than {{limit}} values; it is not read.',
  tooLarge: 'This is larger than what is read here.',
  tooLarge_text: 'The file has more than {{limit}} characters. It is kept as it is, but not read.',
  tooLarge_documents: 'The file has more than {{limit}} documents. It is kept as it is, but not read.',
  tooLarge_file: 'The file is too large to be read whole. This document is kept as it is; move it into another file.',
  tooLarge_tokens: 'The document is too large. It is kept as it is, but not read; split it up.',
  tooLarge_depth: 'The document nests deeper than {{limit}} levels. It is kept as it is, but not read.',
  tooLarge_keys: 'This map has more than {{limit}} keys. The document is kept as it is, but not read.',
  notAnObject: 'This is no Kubernetes object: it has neither apiVersion nor kind. It is kept as it is.',
  notSimulated: '{{kind}} ({{apiVersion}}) plays no part in the verdicts. It is kept as it is.',

  // Decoding
  unknownField: 'There is no field “{{field}}” here.',
  unknownField_misspelt: 'There is no field “{{field}}” here; did you mean “{{suggestion}}”?',
  unknownField_fromInEgress: 'Egress rules have “to”, not “{{field}}”.',
  unknownField_toInIngress: 'Ingress rules have “from”, not “{{field}}”.',
  unknownField_portsInPeer: '“{{field}}” belongs to the rule, beside “from” or “to”, not into a peer.',
  unknownField_podSelectorInNamespaceSelector:
    'podSelector belongs beside namespaceSelector, not into it: both must match then.',
  unknownField_namespaceSelectorInPodSelector:
    'namespaceSelector belongs beside podSelector, not into it: both must match then.',
  unknownField_outsideSpec: '{{keys}}: belongs under spec, one step deeper.',
  unknownField_outsideMetadata: '{{keys}}: belongs under metadata, one step deeper.',
  unknownField_rulePartsInSpec: '{{keys}}: belongs into a rule, an item of ingress or egress, not straight under spec.',
  unknownField_peerInRule: '{{keys}}: says who a peer is, so it belongs into an item of “{{list}}”.',
  unknownField_portInRule: '{{keys}}: belongs into an item of “ports”.',
  unknownField_addressesInPeer: '{{keys}}: belongs under ipBlock.',
  unknownField_portKey: 'The port of a rule is called “port”, not “{{field}}”.',
  unknownField_portName:
    'A port has no “{{field}}” here. What “port” names is a port of the pods, by number or by name.',
  unknownField_noDeny: 'A rule has no “{{field}}”: rules only ever allow. To keep traffic out, let no rule allow it.',
  unknownField_labelOutsideMatchLabels: 'Labels stand under matchLabels, not straight in the selector: {{keys}}.',
  unknownField_selectorTermsOutside: '{{keys}}: belongs into a selector, one step deeper.',
  unknownField_namespaceInPeer:
    'A peer has no “{{field}}”. Select the namespace by its label: namespaceSelector, matchLabels, kubernetes.io/metadata.name.',
  unknownField_serviceInPeer:
    'A policy cannot select Services, so there is no “{{field}}”. Select the pods behind the Service by their labels.',
  unknownField_nodeInPeer:
    'Nodes cannot be selected, so there is no “{{field}}”. Their addresses can be named with ipBlock.',
  unknownField_namespaceInSpec: 'The namespace of a policy stands under metadata, not under spec.',
  unknownField_namespaceSelectorInSpec:
    'A policy protects pods of its own namespace only, so it has no namespaceSelector of its own.',
  unknownField_status: 'A NetworkPolicy has no status.',
  unknownField_dashWithoutBlank:
    '“{{field}}” begins with a dash that has no space after it, so it is a key and no item of a list.',
  unknownField_adminWord: 'There is no field “{{field}}” here; what it says is written under “{{suggestion}}”.',
  unknownField_scenario: 'A Scenario has no field “{{field}}” here.',
  unknownField_scenarioMisspelt: 'A Scenario has no field “{{field}}” here; did you mean “{{suggestion}}”?',
  wrongType: '{{field}} cannot be {{value}}.',
  wrongType_string: '{{field}} must be a string; here it is {{value}}.',
  wrongType_stringGotNumber: '{{field}} must be a string; {{value}} without quotes is a number. Put it in quotes.',
  wrongType_stringGotBoolean:
    '{{field}} must be a string; {{value}} without quotes is read as true or false. Put it in quotes.',
  wrongType_boolean: '{{field}} must be true or false, without quotes; here it is {{value}}.',
  wrongType_number: '{{field}} must be a whole number; here it is {{value}}.',
  wrongType_numberGotString: '{{field}} must be a number without quotes; here it is the string {{value}}.',
  wrongType_port: '{{field}} must be a whole number or the name of a port; here it is {{value}}.',
  wrongType_map: '{{field}} must be a map of keys and values; here it is {{value}}.',
  wrongType_mapGotString:
    '{{field}} must be a map; here it is the string {{value}}. A key needs a colon and a space after it, as in role: db.',
  wrongType_mapGotList: '{{field}} must be a map; here it is a list. Take the dash away.',
  wrongType_list: '{{field}} must be a list; here it is {{value}}. Put a dash before it.',
  wrongType_listGotMap: '{{field}} must be a list; here it is a map. Begin each item with a dash.',
  wrongType_portGotNumber: '{{field}} must hold maps; here there are bare numbers: {{value}}. Write port: before each.',
  wrongType_expect: '{{field}} must be allow or deny; here it is {{value}}.',
  wrongApiVersion: '{{kind}} does not exist in {{apiVersion}}; write {{expected}}.',
  wrongApiVersion_kind: 'There is no kind {{kind}} in {{apiVersion}}; write {{expected}}, with the same capitals.',
  rulesUnderPodSelector:
    '{{keys}} stand inside podSelector by a slip of indentation. Move them out: they are fields of spec, beside podSelector.',

  // Validation
  required: '{{field}} is missing, and needed.',
  invalidName:
    'The name {{name}} is not allowed: lower-case letters, digits, - and . only, with a letter or digit at both ends.',
  invalidName_dnsLabel:
    'The name {{name}} is not allowed: at most 63 lower-case letters, digits and -, with a letter or digit at both ends.',
  invalidName_baseline: 'There is one BaselineAdminNetworkPolicy in a cluster, and its name is default, not {{name}}.',
  invalidName_rule: 'The name of this rule is too long: at most 100 characters.',
  invalidNamespace:
    'The namespace {{namespace}} is not allowed: at most 63 lower-case letters, digits and -, with a letter or digit at both ends.',
  invalidLabelKey:
    '{{key}} is not allowed as a key: at most 63 letters, digits, -, _ and ., with a letter or digit at both ends; a domain and a slash may stand before it.',
  invalidLabelKey_missing: 'The key is missing: the label that is asked for.',
  invalidLabelValue:
    '{{value}} is not allowed as the value of {{key}}: at most 63 letters, digits, -, _ and ., with a letter or digit at both ends. There are no wildcards.',
  invalidOperator: 'There is no operator {{operator}}: In, NotIn, Exists or DoesNotExist, in exactly this spelling.',
  invalidOperator_missing: 'The operator is missing: In, NotIn, Exists or DoesNotExist.',
  valuesRequired: '{{operator}} needs values: at least one.',
  valuesForbidden: '{{operator}} takes no values: it only asks whether the label is there.',
  unsupportedProtocol:
    '{{protocol}} is no protocol here. Write TCP, UDP or SCTP, in capital letters; ICMP and protocols such as HTTP cannot be expressed.',
  invalidPort: 'Port {{port}} does not exist: 1 to 65535.',
  invalidPortName:
    '{{name}} is not allowed as the name of a port: at most 15 lower-case letters, digits and single hyphens, with at least one letter.',
  invalidPortName_quotedNumber: '{{name}} in quotes is the name of a port, not its number. Take the quotes away.',
  invalidPortName_range: '{{name}} is no port. For a range, write its first port as port and its last as endPort.',
  invalidPortName_protocol: '{{name}} is no port. Write the number as port and the protocol as protocol.',
  invalidPortName_several: '{{name}} is no port. Each port is an item of its own.',
  endPortWithoutPort: 'endPort {{endPort}} ends a range that has no beginning: port is missing.',
  endPortWithNamedPort: 'endPort {{endPort}} needs a number in port; {{port}} is a name.',
  endPortBelowPort: 'endPort {{endPort}} lies before port {{port}}: a range runs upwards.',
  invalidEndPort: 'endPort {{endPort}} does not exist: 1 to 65535.',
  emptyPeer:
    'This peer says nothing: it needs podSelector, namespaceSelector or ipBlock. A selector without a value counts as absent. For anyone at all, leave out the whole list.',
  ipBlockWithSelector:
    'ipBlock cannot stand beside a selector in one peer. Make two items of the list: either will do.',
  invalidCidr: '{{cidr}} is no address range: an address, a slash and a length, such as 10.9.8.0/24.',
  invalidCidr_bareAddress:
    '{{cidr}} lacks its length. A single IPv4 address ends in /32, a single IPv6 address in /128.',
  invalidCidr_hostName: '{{cidr}} is a name, not an address range. A NetworkPolicy cannot hold host names.',
  ambiguousCidr: '{{cidr}} can be read in two ways, so servers since 1.36 refuse it.',
  ambiguousCidr_hostBits:
    '{{cidr}} names an address within a range. Write the range, or the one address. Servers since 1.36 refuse it; older ones take the range.',
  ambiguousCidr_leadingZeros:
    '{{cidr}} has zeros in front of a number, which some read as octal. Servers since 1.36 refuse it.',
  ambiguousCidr_ipv4Mapped:
    '{{cidr}} is an IPv4 address in the form of IPv6. Write it as IPv4; servers since 1.36 refuse this.',
  ambiguousCidr_networks: '{{cidr}} names an address within a range; the whole range {{range}} is meant. Write that.',
  nonCanonicalCidr: '{{cidr}} is valid, but usually written {{canonical}}. The server warns of it.',
  exceptOutsideCidr: '{{except}} is not a smaller range within {{cidr}}, so there is nothing to leave out.',
  unsupportedPolicyType: '{{type}} is no policy type: Ingress or Egress, with a capital letter.',
  tooManyPolicyTypes: '{{count}} policy types are listed; there are only two, Ingress and Egress.',

  // Policies of administrators
  exactlyOneField: 'Exactly one of these must be set here: {{fields}}. There is none.',
  exactlyOneField_several: 'Exactly one of these may be set here: {{fields}}. Here are several: {{given}}.',
  itemsNeeded: '{{field}} is empty; it needs at least one item.',
  tooManyItems: '{{field}} has {{count}} items; at most {{limit}} are allowed.',
  duplicateItem: '{{value}} stands in this list already; each item may be there once.',
  invalidPriority: 'Priority {{priority}} does not exist: priorities run from 0, which is asked first, to 1000.',
  unsupportedTier: '{{value}} is no tier: Admin or Baseline, with a capital letter.',
  unsupportedAction: '{{value}} is no action here. Allowed: {{supported}}.',
  unsupportedAction_meant: '{{value}} is no action here; write {{suggestion}}. Allowed: {{supported}}.',
  portRangeNotAscending:
    'The range from {{start}} to {{end}} does not run upwards: its start must be less than its end.',
  namedPortWithoutPods:
    'The port {{name}} has only a name, and names belong to pods. A rule with the peer “{{field}}” needs numbers.',
  invalidDomainName:
    '{{name}} is no domain name: labels of letters, digits, - and _, with dots between them; only the first may be *.',
  domainNamesWithoutAccept: 'domainNames stand in rules with the action {{accept}} only; this one is {{action}}.',
  peerNotSimulated: '{{field}} is not simulated: what this peer matches cannot be told from manifests.',
  peerNotSimulated_nodes:
    'nodes is not simulated: the addresses of nodes cannot be told from manifests. Verdicts that depend on them are unknown.',
  peerNotSimulated_domainNames:
    'domainNames is not simulated: the addresses of a domain cannot be told from manifests. Verdicts that depend on them are unknown.',

  // Across documents
  duplicateObject: '{{kind}} {{name}} is declared already, in {{file}}. Applied in order, this one takes its place.',
  duplicateObject_namespaced:
    '{{kind}} {{name}} in namespace {{namespace}} is declared already, in {{file}}. Applied in order, this one takes its place.',
  equalPriority:
    '{{kind}} {{name}} in {{file}} has priority {{priority}} in this tier too. Which of the two is asked first is not defined; give each its own priority.',
  flowEndMissing: 'Nothing is called {{name}}, so this flow is not drawn.',
  flowEndMissing_workload: 'No workload {{name}} is declared, so this flow is not drawn.',
  flowEndMissing_external:
    'No outside source is called {{name}}, so this flow is not drawn. Workloads are named with their namespace, as in default/web.',
  unknownPlugin: 'The plugin {{plugin}} is not known, so flows are judged by the specification. Known: {{known}}.',

  ...diagnosis,

  // What becomes of it where unknown fields are not refused
  lenient: {
    dropped: 'A lenient server stores the policy without it.',
    refused: 'A lenient server refuses the policy as well.',
    everyPod: 'A lenient server drops it and stores a policy that selects every pod of {{namespace}}.',
    nobodyIn: 'A lenient server stores the policy without these rules: nobody could reach pods {{pods}}.',
    nobodyIn_everyPod:
      'A lenient server stores the policy without these rules: nobody could reach any pod of {{namespace}}.',
    nobodyOut: 'A lenient server stores the policy without these rules: pods {{pods}} could reach nobody.',
    nobodyOut_everyPod:
      'A lenient server stores the policy without these rules: no pod of {{namespace}} could reach anybody.',
    peerAnyPod: 'A lenient server drops it, and the peer matches every pod of {{namespace}}.',
    peerAnyPodThere: 'A lenient server drops it, and the peer matches every pod of those namespaces.',
    peerAnyNamespace: 'A lenient server drops it, and the peer matches every namespace.',
    selectorWider: 'A lenient server drops it, and the selector no longer requires it.',
    anySource: 'A lenient server drops it, and rule {{rule}} allows every source.',
    anyDestination: 'A lenient server drops it, and rule {{rule}} allows every destination.',
    anyPort: 'A lenient server drops it, and rule {{rule}} opens every port.',
    everyPortOfProtocol: 'A lenient server drops it, and every {{protocol}} port is open.',
    allows: 'A lenient server drops it, and rule {{rule}} allows what it was to deny.',
    defaultTypes: 'A lenient server drops it and works the types out by itself: {{types}}.',
  },
} as const;
