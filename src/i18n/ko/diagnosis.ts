import type { diagnosis as english } from '../en/diagnosis';

/** Korean messages of diagnosis' findings, part of `finding`. */
export const diagnosis: Readonly<Record<keyof typeof english, string>> = {
  // 모양
  peersApart: '네임스페이스 셀렉터와 파드 셀렉터가 상대 둘로 나뉘어 있습니다. 둘 중 하나라도 만족하면 허용됩니다.',
  peersApart_pods:
    '상대가 둘이라 하나라도 만족하면 허용됩니다(OR). 허용되는 파드: {{admitted}}. 두 번째 대시를 지우면 상대 하나가 되어(AND) {{namespaces}} 네임스페이스에 있고 {{pods}} 레이블도 있는 파드만 허용됩니다: {{together}}.',
  peersApart_noPods:
    '상대가 둘이라 하나라도 만족하면 허용됩니다(OR). {{namespaces}} 네임스페이스의 모든 파드, 그리고 {{namespace}} 네임스페이스의 {{pods}} 파드입니다. 두 번째 대시를 지우면 둘 다 만족해야 합니다(AND).',
  portsApart: '포트 없는 규칙 다음에 상대 없는 규칙이 있습니다.',
  portsApart_ingress:
    'ports 앞의 대시 때문에 규칙이 둘로 나뉘었습니다. 규칙 {{first}}: {{peers}} 상대에게 모든 포트 허용. 규칙 {{second}}: 모두에게 {{ports}} 허용. 한 규칙으로 쓸 때보다 훨씬 넓게 열립니다.',
  portsApart_egress:
    'ports 앞의 대시 때문에 규칙이 둘로 나뉘었습니다. 규칙 {{first}}: {{peers}} 상대의 모든 포트 허용. 규칙 {{second}}: 모든 목적지의 {{ports}} 허용. 한 규칙으로 쓸 때보다 훨씬 넓게 열립니다.',
  emptyRule: '규칙이 없으면 아무도 허용하지 않고, 빈 규칙 하나는 모두를 허용합니다.',
  emptyRule_allowsAll_ingress:
    '빈 규칙 하나는 모든 것을 허용합니다. 외부 주소를 포함한 모든 출발지와 모든 포트입니다. 규칙이 없어야 아무도 허용하지 않습니다.',
  emptyRule_allowsAll_egress:
    '빈 규칙 하나는 모든 것을 허용합니다. 외부 주소를 포함한 모든 목적지와 모든 포트입니다. 규칙이 없어야 아무것도 허용하지 않습니다.',
  emptyRule_allowsNobody_ingress:
    '{{policy}} 정책은 이름과 달리 규칙이 없어서 아무도 들어오지 못합니다. 빈 규칙 하나(- {})를 쓰면 모두를 허용합니다.',
  emptyRule_allowsNobody_egress:
    '{{policy}} 정책은 이름과 달리 규칙이 없어서 아무것도 나가지 못합니다. 빈 규칙 하나(- {})를 쓰면 모두 허용합니다.',
  listLeftEmpty: '빈 목록은 제한이 없다는 뜻입니다.',
  listLeftEmpty_from:
    'from이 비어 있습니다. 아무도 아니라는 뜻이 아니라, 외부 주소를 포함한 모든 출발지에서 들어올 수 있습니다: {{pods}}.',
  listLeftEmpty_to:
    'to가 비어 있습니다. 아무 데도 아니라는 뜻이 아니라, 외부 주소를 포함한 모든 목적지로 나갈 수 있습니다: {{pods}}.',
  listLeftEmpty_ports:
    'ports가 비어 있습니다. 포트가 없다는 뜻이 아니라, 모든 프로토콜의 모든 포트가 열립니다: {{pods}}.',
  emptySelector: '셀렉터가 비어 있습니다.',
  emptySelector_absent: 'podSelector가 없으면 앞으로 생길 것까지 {{namespace}} 네임스페이스의 모든 파드에 적용됩니다.',
  emptySelector_podSelector:
    '이 키에 값이 없어서 {{namespace}} 네임스페이스의 모든 파드(지금 {{count}}개)에 적용됩니다. 그 뜻이라면 {}를 쓰고, 아니면 레이블을 쓰세요.',
  emptySelector_namespaceSelectorDropped:
    '값이 빈 namespaceSelector는 없는 것과 같아서 {{namespace}} 네임스페이스의 파드만 일치합니다. 모든 네임스페이스라면 {}를 쓰세요. 두 뜻은 정반대입니다.',
  emptySelector_podSelectorDropped:
    '값이 빈 podSelector는 없는 것과 같아서 그 네임스페이스의 모든 파드가 일치합니다. 그 뜻이라면 {}를 쓰고, 아니면 레이블을 쓰세요.',
  emptySelector_namespaceSelectorEverything:
    '이 키에 값이 없어서 모든 네임스페이스가 일치합니다. 그 뜻이라면 {}를 쓰고, 아니면 레이블을 쓰세요.',
  emptySelector_podSelectorEverything:
    '이 키에 값이 없어서 모든 파드가 일치합니다. 그 뜻이라면 {}를 쓰고, 아니면 레이블을 쓰세요.',
  portItemsApart:
    '프로토콜과 포트가 항목 둘로 나뉘어 있습니다. 하나는 모든 {{protocol}} 포트를, 다른 하나는 TCP {{port}} 포트를 엽니다. 두 번째 대시를 지우면 {{protocol}} {{port}} 하나만 열립니다.',
  portMissing: 'ports의 한 항목에 port가 없습니다.',
  portMissing_said: '이 항목에는 port가 없어서 {{protocol}} 포트가 모두 열립니다.',
  portMissing_unsaid:
    '이 항목에는 port도 protocol도 없습니다. 아무것도 열지 않는다는 뜻이 아니라 모든 TCP 포트가 열리고, UDP와 SCTP는 열리지 않습니다.',

  // 정책 유형
  ingressIsolatedToo: 'policyTypes가 없어서 인그레스도 격리됩니다.',
  ingressIsolatedToo_pods:
    'policyTypes를 쓰지 않아서 인그레스도 격리됩니다. 인그레스를 허용하는 규칙은 하나도 없으니 이제 아무도 연결할 수 없습니다: {{pods}}.',
  ingressIsolatedToo_noPods:
    'policyTypes를 쓰지 않아서 인그레스도 격리됩니다. 인그레스를 허용하는 규칙은 하나도 없으니 아무도 들어오지 못합니다.',
  egressNotIsolated: 'policyTypes가 없어서 이그레스는 격리되지 않습니다.',
  egressNotIsolated_ingressInstead:
    'policyTypes도 이그레스 규칙도 없어서 인그레스만 격리됩니다. 나가는 연결은 막히지 않고 들어오는 연결이 모두 막힙니다: {{pods}}.',
  egressNotIsolated_egress:
    'policyTypes가 없고 빈 egress 목록은 세지 않으므로 인그레스만 격리됩니다. 나가는 연결은 막히지 않습니다: {{pods}}.',
  rulesIgnored: 'policyTypes에 없는 방향의 규칙은 효과가 없습니다.',
  rulesIgnored_ingress:
    '이 ingress 규칙은 효과가 없습니다. policyTypes에 {{type}} 유형을 쓰지 않아서 들어오는 연결은 이 규칙이 없을 때와 같습니다: {{pods}}.',
  rulesIgnored_egress:
    '이 egress 규칙은 효과가 없습니다. policyTypes에 {{type}} 유형을 쓰지 않아서 나가는 연결은 이 규칙이 없을 때와 같습니다: {{pods}}.',
  egressLeftOpen: '이 기본 거부 정책은 이그레스를 막지 않습니다.',
  egressLeftOpen_pods:
    '들어오는 연결만 거부합니다. 나가는 연결은 제한되지 않아서 받아 주는 곳이면 어디든 연결할 수 있습니다: {{pods}}.',
  egressLeftOpen_noPods: '들어오는 연결만 거부합니다. {{namespace}} 네임스페이스에서 나가는 연결은 제한되지 않습니다.',

  // 셀렉터
  selectsNothing: '이 셀렉터와 일치하는 파드가 없어서 아무것도 보호하지 않습니다.',
  selectsNothing_similar:
    '{{namespace}} 네임스페이스에 {{labels}} 파드가 없어서 아무것도 보호하지 않습니다. {{similar}} 레이블이라면 일치합니다: {{pods}}.',
  selectsNothing_ownerLabels:
    '{{namespace}} 네임스페이스에 {{labels}} 파드가 없습니다. {{pods}} 자신의 metadata에는 있지만 파드에는 {{similar}} 레이블이 붙습니다. 파드 템플릿의 레이블만 따집니다.',
  selectsNothing_otherNamespace:
    '{{namespace}} 네임스페이스에는 {{labels}} 파드가 없고 다른 네임스페이스에 있습니다: {{pods}}. 정책은 자기 네임스페이스의 파드만 보호합니다.',
  selectsNothing_nothingNear:
    '{{namespace}} 네임스페이스에 {{labels}} 파드가 없습니다. 그동안 이 정책은 효과가 없습니다.',
  peerMatchesNothing: '이 상대와 일치하는 파드가 없어서 아무도 허용하지 않습니다.',
  peerMatchesNothing_namespaceKey:
    '{{key}} 레이블이 있는 네임스페이스는 없습니다. 모든 네임스페이스에 있는 레이블은 kubernetes.io/metadata.name입니다.',
  peerMatchesNothing_namespaceName:
    '{{key}}={{value}} 레이블이 있는 네임스페이스는 없습니다. 네임스페이스의 이름은 레이블이 아닙니다. 이렇게 고르세요: kubernetes.io/metadata.name: {{namespace}}',
  peerMatchesNothing_namespaceNameUndeclared:
    '{{namespace}} 네임스페이스에 {{key}}={{value}} 레이블이 있는지 여기서는 알 수 없습니다. 따로 레이블을 붙이지 않아도 이렇게 고를 수 있습니다: kubernetes.io/metadata.name: {{namespace}}',
  peerMatchesNothing_namespaceLabel:
    '{{key}}={{value}} 레이블이 있는 네임스페이스가 없어서 이 상대는 아무도 허용하지 않습니다. {{similar}}: 이렇게 쓰면 일치하는 네임스페이스는 {{namespaces}}.',
  peerMatchesNothing_noNamespace:
    '여기 선언된 네임스페이스({{namespaces}}) 가운데 {{labels}} 레이블이 있는 것이 없어서 이 상대는 아무도 허용하지 않습니다.',
  peerMatchesNothing_otherNamespace:
    '{{namespace}} 네임스페이스에는 {{labels}} 파드가 없고 다른 네임스페이스에 있습니다: {{pods}}. podSelector만 쓰면 정책 자신의 네임스페이스에서만 찾습니다. namespaceSelector를 함께 쓰세요.',
  peerMatchesNothing_podLabel:
    '{{namespace}} 네임스페이스에 {{labels}} 파드가 없어서 이 상대는 아무도 허용하지 않습니다. {{similar}} 레이블이라면 일치합니다: {{pods}}.',
  peerMatchesNothing_noPod:
    '{{namespace}} 네임스페이스에 {{labels}} 파드가 없습니다. 그동안 이 상대는 아무도 허용하지 않습니다.',
  neverMatches: '레이블 {{key}} 조건이 서로 모순됩니다: {{requirements}}. 절대 일치할 수 없습니다.',
  protectsCaller:
    '보호 대상({{callers}})은 연결을 여는 쪽이고, 허용할 상대({{listeners}})는 연결을 받는 쪽입니다. 두 셀렉터가 뒤바뀌지 않았나요? 이대로면 누구나 {{listeners}} 쪽에 연결할 수 있습니다.',
  hostNetworkIgnored: '셀렉터는 hostNetwork 파드와 일치하지 않습니다.',
  hostNetworkIgnored_podSelector:
    'hostNetwork 파드입니다: {{pods}}. 대부분의 플러그인은 노드로 취급하므로 이 정책으로 보호되지 않습니다.',
  hostNetworkIgnored_peer:
    'hostNetwork 파드입니다: {{pods}}. 대부분의 플러그인에는 노드 주소로 보여서 셀렉터와 일치하지 않습니다. 노드 주소를 ipBlock으로 쓰세요.',

  // 규칙을 모두 더한 결과
  denyAllows: '규칙은 언제나 허용만 합니다. 규칙에 쓴 것을 거부하지는 못합니다.',
  denyAllows_ingress:
    '규칙에 쓴 것은 거부되지 않고 허용됩니다. 이 규칙은 {{cidr}}만 허용하고 나머지는 허용하지 않습니다. 어떤 범위를 막으려면 그 범위를 except로 뺀 전체를 허용하세요.',
  denyAllows_egress:
    '규칙에 쓴 것은 거부되지 않고 허용됩니다. 이 규칙은 {{cidr}} 쪽으로만 나갈 수 있게 하고 나머지는 허용하지 않습니다. 어떤 범위를 막으려면 그 범위를 except로 뺀 전체를 허용하세요.',
  denyTakesNothing: '규칙이 없는 정책은 다른 정책이 허용한 것을 취소하지 못합니다.',
  denyTakesNothing_policies:
    '규칙은 더하기만 합니다. 보호 대상({{pods}})은 이 정책이 없어도 격리되어 있고, 다음 정책이 허용한 것은 그대로 허용됩니다: {{policies}}.',
  denyTakesNothing_rule:
    '규칙은 더하기만 합니다. {{policy}} 정책의 규칙 {{rule}} 때문에 여전히 허용됩니다: {{from}} → {{to}}. 막으려면 그 규칙을 고치세요.',
  exceptReopened:
    '여기서 제외한 {{except}} 범위를 {{policy}} 정책의 규칙 {{rule}} 항목이 다시 허용합니다. 정책은 합집합이므로 이 제외 범위는 효과가 없습니다.',
  ruleCovered: '이 규칙은 어떤 연결도 바꾸지 않습니다.',
  ruleCovered_allowAll:
    '이 규칙은 효과가 없습니다. {{policy}} 정책의 규칙 {{otherRule}} 항목이 이미 모두 허용합니다({{direction}}): {{pods}}.',
  ruleCovered_allowAllHere: '이 규칙은 효과가 없습니다. 같은 목록의 규칙 {{otherRule}} 항목이 이미 모두 허용합니다.',
  ruleCovered_wider:
    '이 규칙은 어떤 연결도 바꾸지 않습니다. {{policy}} 정책의 규칙 {{otherRule}} 항목이 이미 같은 것을 허용합니다: {{pods}}.',
  ruleCovered_widerHere:
    '이 규칙은 어떤 연결도 바꾸지 않습니다. 같은 목록의 규칙 {{otherRule}} 항목이 이미 허용합니다.',
  replyRule: '응답을 위해 만든 규칙 같습니다. 응답에는 규칙이 필요 없습니다.',
  replyRule_pods:
    '응답을 위해 만든 규칙 같습니다(상대: {{peers}}). 응답에는 규칙이 필요 없습니다. 이대로면 {{pods}} 쪽에서 새 연결을 열 수 있습니다.',
  replyRule_noPods:
    '응답을 위해 만든 규칙 같습니다. 응답에는 규칙이 필요 없습니다. 이대로면 {{pods}} 쪽에서 새 연결을 열 수 있습니다.',
  probeRule: '프로브(상태 검사)에는 규칙이 필요 없습니다. 파드가 있는 노드는 언제나 그 파드에 연결할 수 있습니다.',
  oneSideOpen: '두 문 가운데 하나만 이 트래픽을 허용합니다.',
  oneSideOpen_egress:
    '{{other}} 쪽으로 들어오는 것은 {{policies}} 정책이 허용하지만, {{pod}} 쪽에서 나가는 것을 허용하는 이그레스 규칙이 없습니다(격리하는 정책: {{stops}}). 두 문을 모두 통과해야 합니다.',
  oneSideOpen_ingress:
    '{{other}} 쪽에서 나가는 것은 {{policies}} 정책이 허용하지만, {{pod}} 쪽으로 들어오는 것을 허용하는 인그레스 규칙이 없습니다(격리하는 정책: {{stops}}). 두 문을 모두 통과해야 합니다.',

  // 주소
  ipv4Only: '0.0.0.0/0은 IPv4 전체이고 IPv6은 들어 있지 않습니다.',
  ipv4Only_ingress:
    '0.0.0.0/0은 IPv4 전체이고 IPv6은 들어 있지 않은데, 여기서는 IPv6도 씁니다. IPv6 클라이언트가 막히니 ::/0을 추가하세요.',
  ipv4Only_egress:
    '0.0.0.0/0은 IPv4 전체이고 IPv6은 들어 있지 않은데, 여기서는 IPv6도 씁니다. IPv6 목적지가 막히니 ::/0을 추가하세요.',
  privateRangesOpen: '사설 범위 가운데 제외하지 않은 것이 있습니다.',
  privateRangesOpen_missing:
    '사설 범위 셋 가운데 둘만 제외했고 {{range}} 범위는 빠져 있습니다. 그 주소로는 연결할 수 있습니다.',
  privateRangesOpen_part:
    '{{written}} 범위는 사설 범위 {{range}} 가운데 일부입니다. 나머지 주소로는 연결할 수 있습니다. 다른 두 사설 범위는 전부 제외했습니다.',
  ipBlockHoldsPods: '이 범위에는 파드 주소가 들어 있습니다. 파드 주소는 바뀝니다.',
  ipBlockHoldsPods_some:
    '{{cidr}} 범위에 파드 주소가 들어 있습니다: {{pods}}. 파드 주소는 바뀌고, 어떤 플러그인에서는 ipBlock이 파드와 일치하지 않습니다. 레이블로 고르세요.',
  ipBlockHoldsPods_never:
    '{{cidr}} 범위에 파드 주소가 들어 있습니다: {{pods}}. {{plugin}} 플러그인에서는 ipBlock이 파드와 일치하지 않으므로 허용되지 않습니다. 레이블로 고르세요.',
  ipBlockHoldsService: '이 범위에는 서비스 주소가 들어 있습니다.',
  ipBlockHoldsService_service:
    '{{cidr}} 범위는 서비스 {{service}} 주소입니다. 대부분의 플러그인은 파드 주소로 바뀐 뒤에 필터링하므로 이 규칙은 일치하지 않습니다. 뒤에 있는 파드({{pods}})를 포트 {{ports}}에서 허용하세요.',
  ipBlockHoldsService_apiServer:
    '{{cidr}} 범위는 보통 서비스 {{service}} 주소입니다. 대부분의 플러그인은 API 서버의 실제 주소와 포트(흔히 6443)로 바뀐 뒤에 필터링합니다. 그것도 허용하세요.',
  clientAddressHidden:
    '{{service}}({{type}}) 서비스는 클라이언트를 가립니다. 파드({{pods}})로 들어오는 연결의 출발지는 보통 {{cidr}} 범위가 아니라 노드의 주소입니다. externalTrafficPolicy: Local로 하면 클라이언트 주소가 유지됩니다.',

  // 포트
  protocolMissing: '이 포트는 TCP로만 열립니다.',
  protocolMissing_dns: '53번 포트를 TCP로만 엽니다. DNS는 먼저 UDP로 묻기 때문에 이름을 찾지 못합니다.',
  protocolMissing_udp: 'protocol을 생략하면 {{port}} 포트가 TCP로만 열립니다. 이 포트는 보통 UDP로 씁니다.',
  protocolMissing_declared: '{{port}} 포트를 TCP로 열지만, 파드는 UDP로 선언했습니다: {{pods}}.',
  servicePort:
    '서비스 {{service}}의 포트 {{port}} 트래픽은 파드({{pods}})의 {{target}} 포트로 전달됩니다. 규칙은 파드의 포트를 보므로 이 규칙으로는 서비스로 오는 트래픽이 허용되지 않습니다.',
  portNameMissing: '이 이름의 포트를 선언한 목적지가 없습니다.',
  portNameMissing_outside: '주소에는 포트 이름이 없어서 {{name}} 포트는 아무것과도 일치하지 않습니다. 번호를 쓰세요.',
  portNameMissing_otherProtocol:
    '{{name}} 포트는 {{protocol}} 포트가 아니라 {{declaredProtocol}} 포트로 선언되어 있어 일치하지 않습니다: {{pods}}.',
  portNameMissing_names:
    '{{name}}: 이 이름의 {{protocol}} 포트를 선언한 파드가 없어서 일치하지 않습니다({{pods}}). 선언된 이름: {{names}}.',
  portNameMissing_noNames:
    '{{name}}: 이 이름의 {{protocol}} 포트를 선언한 파드가 없어서 일치하지 않습니다({{pods}}). 이 파드의 포트에는 이름이 없습니다.',
  pluginLacks: '선택한 플러그인은 이것을 지원하지 않습니다.',
  pluginLacks_endPort:
    '{{plugin}} 플러그인에서는 포트 범위를 쓸 수 없습니다. {{port}}–{{endPort}} 가운데 {{port}} 포트만 열립니다.',
  pluginLacks_sctp: '{{plugin}} 플러그인은 SCTP를 지원하지 않아서 아무것도 열리지 않습니다.',
  pluginLacks_namedPort:
    '{{plugin}} 플러그인에서는 포트 이름을 쓸 수 없습니다. {{name}} 포트로는 아무것도 열리지 않으니 번호를 쓰세요.',
  pluginLacks_namedPortPolicy:
    '{{plugin}} 플러그인은 포트 이름({{name}})이 하나라도 있는 정책을 통째로 건너뜁니다. 이 정책은 효과가 없으니 번호를 쓰세요.',
  pluginLacks_direction: '{{plugin}} 플러그인은 {{type}} 방향을 집행하지 않습니다. 이 방향은 모두 허용됩니다.',

  // DNS
  dnsForgotten: '이 파드는 이름을 찾을 수 없습니다.',
  dnsForgotten_needed:
    '클러스터 DNS의 53번 포트(UDP, TCP)에 묻도록 허용하는 이그레스 규칙이 없습니다: {{pods}}. 이름을 찾지 못하므로 이름으로 여는 연결은 대개 한참 기다린 뒤에 실패합니다.',
  dnsForgotten_perhaps:
    '클러스터 DNS의 53번 포트(UDP, TCP)에 묻도록 허용하는 이그레스 규칙이 없습니다: {{pods}}. 이름을 찾지 못하므로 주소로만 연결할 수 있습니다.',
  dnsRuleMisses: '이 DNS 규칙으로는 모든 질의가 허용되지는 않습니다.',
  dnsRuleMisses_ownNamespace:
    'podSelector만 쓰면 {{namespace}} 네임스페이스에서만 찾는데, DNS는 {{dnsNamespace}} 네임스페이스에 있습니다. 이 규칙은 아무것도 열지 않으니 namespaceSelector를 함께 쓰세요.',
  dnsRuleMisses_udpAlone:
    'DNS 질의를 UDP로만 허용합니다. 응답이 패킷 하나에 들어가지 않으면 TCP로 다시 묻는데, 그때 실패합니다.',
  dnsRuleMisses_nodeLocal:
    '노드마다 hostNetwork의 169.254.20.10 주소에서 질의를 받습니다: {{pods}}. 셀렉터와 일치하지 않으니 그 주소를 추가하세요.',
  dnsRuleMisses_otherPort:
    'DNS 파드({{pods}})는 53이 아니라 {{port}} 포트를 씁니다. 규칙은 파드의 포트를 보므로 질의가 허용되지 않습니다.',
  dnsIsolated: '아무도 클러스터 DNS에 물을 수 없습니다.',
  dnsIsolated_pods:
    '다른 네임스페이스의 파드가 클러스터 DNS({{pods}})에 묻도록 허용하는 인그레스 규칙이 없습니다. 어디서도 이름을 찾지 못합니다.',
  dnsIsolated_noPods:
    '{{namespace}} 네임스페이스 전체의 인그레스가 격리되고 53번 포트로 오는 질의를 허용하는 규칙이 없습니다. 아무도 클러스터 DNS에 물을 수 없어 어디서도 이름을 찾지 못합니다.',

  // 끄기
  unknownCodeIgnored: '{{code}}: 이런 코드의 진단이 없어서 이 주석은 아무것도 끄지 않습니다.',
  unknownCodeIgnored_misspelt:
    '{{code}}: 이런 코드의 진단이 없어서 이 주석은 아무것도 끄지 않습니다. {{suggestion}} 코드를 쓰려던 것인가요?',
};
