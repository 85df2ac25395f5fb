import type { Messages } from '../messages';
import { diagnosis } from './diagnosis';

/** Korean messages of `finding`. */
export const finding: Messages['finding'] = {
  // 읽기
  yamlSyntax: '올바른 YAML이 아닙니다: {{detail}}.',
  yamlSyntax_indentation: '이 줄의 들여쓰기가 주변 키와 맞지 않습니다. 한 맵의 키는 모두 같은 열에서 시작해야 합니다.',
  yamlSyntax_nestedMapping:
    '콜론이 한 번 더 나와서 값 안에 맵이 생겼습니다. 들여쓰기를 확인하거나 값을 따옴표로 묶으세요.',
  yamlSyntax_missingColon: '키 뒤에는 name: web처럼 콜론과 공백이 필요합니다.',
  yamlSyntax_unclosed: '열린 따옴표나 괄호가 닫히지 않았습니다.',
  yamlSyntax_reservedCharacter: '따옴표 없는 값은 이 문자로 시작할 수 없습니다. 값을 따옴표로 묶으세요.',
  yamlSyntax_escape: '큰따옴표 안에서 쓸 수 없는 이스케이프입니다. 역슬래시를 두 번 쓰거나 작은따옴표를 사용하세요.',
  yamlSyntax_unexpected: '위의 값 다음에는 이 내용이 올 수 없습니다. 들여쓰기와 목록의 대시를 확인하세요.',
  yamlSyntax_controlCharacter: '제어 문자가 있습니다. YAML에서는 쓸 수 없으니 지우세요.',
  yamlSyntax_complexKey: '키는 문자열, 숫자, 불리언이어야 합니다. 여기서는 비어 있거나 목록 또는 맵입니다.',
  yamlSyntax_mergeKey: '병합 키 <<에는 맵 또는 맵의 목록만 쓸 수 있습니다.',
  yamlSyntax_template: '아직 값이 채워지지 않은 템플릿이라 읽을 수 없습니다. helm template 등으로 먼저 렌더링하세요.',
  yamlSyntax_separator: '--- 뒤에는 주석만 올 수 있는데, 같은 줄에 다음 내용이 있습니다: {{text}}',
  yamlTab: '들여쓰기에 탭 문자가 있습니다. YAML은 공백으로만 들여씁니다.',
  yamlNoBreakSpace:
    '웹 페이지에서 복사한 줄 바꿈 없는 공백(NBSP)으로 들여쓰기가 되어 있습니다. YAML은 이것을 키의 일부로 읽습니다.',
  yamlDuplicateKey: '키 {{key}} 항목이 아래에 또 있습니다. kubectl은 마지막 것만 남기므로 여기에 쓴 내용은 사라집니다.',
  yamlAmbiguousScalar: '이 값은 보이는 것과 다르게 읽힙니다.',
  yamlAmbiguousScalar_number:
    '{{written}} 값은 보이는 것과 다르게 다음 숫자로 읽힙니다: {{value}}. 의도한 숫자를 분명하게 쓰세요.',
  yamlAmbiguousScalar_emptyLabel:
    '레이블 {{key}}: 값이 없어서 빈 문자열로 저장됩니다. 값이 똑같이 비어 있는 레이블과만 일치합니다.',
  yamlAlias: '이 별칭(alias)을 풀 수 없습니다.',
  yamlAlias_unknown: '이 별칭보다 앞에 앵커 &{{name}} 선언이 없습니다.',
  yamlAlias_recursive: '앵커 &{{name}} 안에 자기 자신이 들어 있어 끝나지 않습니다.',
  yamlAlias_expansion: '별칭 *{{name}} 때문에 문서가 값 {{limit}}개 넘게 불어나므로 읽지 않습니다.',
  tooLarge: '여기서 읽을 수 있는 크기를 넘었습니다.',
  tooLarge_text: '파일이 {{limit}}자를 넘습니다. 그대로 보존하지만 읽지는 않습니다.',
  tooLarge_documents: '파일의 문서가 {{limit}}개를 넘습니다. 그대로 보존하지만 읽지는 않습니다.',
  tooLarge_file: '파일이 너무 커서 전부 읽을 수 없습니다. 이 문서는 그대로 보존하니 다른 파일로 옮기세요.',
  tooLarge_tokens: '문서가 너무 큽니다. 그대로 보존하지만 읽지는 않으니 나누세요.',
  tooLarge_depth: '문서가 {{limit}}단계보다 깊게 중첩되어 있습니다. 그대로 보존하지만 읽지는 않습니다.',
  tooLarge_keys: '이 맵의 키가 {{limit}}개를 넘습니다. 문서를 그대로 보존하지만 읽지는 않습니다.',
  notAnObject: '쿠버네티스 오브젝트가 아닙니다. apiVersion도 kind도 없습니다. 그대로 보존합니다.',
  notSimulated: '{{kind}}({{apiVersion}}) 오브젝트는 판정에 영향을 주지 않습니다. 그대로 보존합니다.',

  // 디코딩
  unknownField: '이 자리에는 {{field}} 필드가 없습니다.',
  unknownField_misspelt: '이 자리에는 {{field}} 필드가 없습니다. 혹시 {{suggestion}} 필드인가요?',
  unknownField_fromInEgress: 'egress 규칙에는 {{field}} 대신 to를 씁니다.',
  unknownField_toInIngress: 'ingress 규칙에는 {{field}} 대신 from을 씁니다.',
  unknownField_portsInPeer: '{{field}} 필드는 상대 안이 아니라 규칙 안에서 from 또는 to와 나란히 씁니다.',
  unknownField_podSelectorInNamespaceSelector:
    'podSelector를 namespaceSelector 안에 넣을 수 없습니다. 나란히 쓰면 둘 다 만족하는 파드만 허용합니다.',
  unknownField_namespaceSelectorInPodSelector:
    'namespaceSelector를 podSelector 안에 넣을 수 없습니다. 나란히 쓰면 둘 다 만족하는 파드만 허용합니다.',
  unknownField_outsideSpec: '{{keys}}: spec 아래에 한 단계 더 들여 씁니다.',
  unknownField_outsideMetadata: '{{keys}}: metadata 아래에 한 단계 더 들여 씁니다.',
  unknownField_rulePartsInSpec: '{{keys}}: spec 바로 아래가 아니라 ingress나 egress의 항목인 규칙 안에 씁니다.',
  unknownField_peerInRule: '{{keys}}: 상대를 고르는 필드이므로 {{list}} 목록의 항목 안에 씁니다.',
  unknownField_portInRule: '{{keys}}: ports 목록의 항목 안에 씁니다.',
  unknownField_addressesInPeer: '{{keys}}: ipBlock 아래에 씁니다.',
  unknownField_portKey: '규칙의 포트는 {{field}} 대신 port에 씁니다.',
  unknownField_portName: '포트에는 {{field}} 필드가 없습니다. port에 파드의 포트를 번호나 이름으로 씁니다.',
  unknownField_noDeny:
    '규칙에는 {{field}} 필드가 없습니다. 규칙은 허용만 합니다. 막으려면 허용하는 규칙을 두지 마세요.',
  unknownField_labelOutsideMatchLabels: '레이블은 셀렉터 바로 아래가 아니라 matchLabels 아래에 씁니다: {{keys}}',
  unknownField_selectorTermsOutside: '{{keys}}: 셀렉터 안에 한 단계 더 들여 씁니다.',
  unknownField_namespaceInPeer:
    '상대에는 {{field}} 필드가 없습니다. 네임스페이스는 레이블로 고르세요: namespaceSelector의 matchLabels에 kubernetes.io/metadata.name을 씁니다.',
  unknownField_serviceInPeer:
    '정책에서는 서비스를 고를 수 없으므로 {{field}} 필드가 없습니다. 서비스 뒤의 파드를 레이블로 고르세요.',
  unknownField_nodeInPeer: '노드는 고를 수 없으므로 {{field}} 필드가 없습니다. 노드의 주소는 ipBlock에 쓸 수 있습니다.',
  unknownField_namespaceInSpec: '정책의 네임스페이스는 spec이 아니라 metadata에 씁니다.',
  unknownField_namespaceSelectorInSpec:
    '정책은 자기 네임스페이스의 파드만 보호하므로 spec에는 namespaceSelector가 없습니다.',
  unknownField_status: '네트워크폴리시에는 status가 없습니다.',
  unknownField_dashWithoutBlank: '{{field}}: 대시 뒤에 공백이 없어 목록의 항목이 아니라 키로 읽힙니다.',
  unknownField_adminWord: '이 자리에는 {{field}} 필드가 없습니다. 이 내용은 {{suggestion}} 필드에 씁니다.',
  unknownField_scenario: 'Scenario의 이 자리에는 {{field}} 필드가 없습니다.',
  unknownField_scenarioMisspelt: 'Scenario의 이 자리에는 {{field}} 필드가 없습니다. 혹시 {{suggestion}} 필드인가요?',
  wrongType: '{{field}}: {{value}} 값은 쓸 수 없습니다.',
  wrongType_string: '{{field}}: 문자열이어야 하는데 {{value}} 값이 있습니다.',
  wrongType_stringGotNumber: '{{field}}: 문자열이어야 하는데 따옴표 없는 {{value}} 값은 숫자입니다. 따옴표로 묶으세요.',
  wrongType_stringGotBoolean:
    '{{field}}: 문자열이어야 하는데 따옴표 없는 {{value}} 값은 true 또는 false로 읽힙니다. 따옴표로 묶으세요.',
  wrongType_boolean: '{{field}}: 따옴표 없이 true 또는 false여야 하는데 {{value}} 값이 있습니다.',
  wrongType_number: '{{field}}: 정수여야 하는데 {{value}} 값이 있습니다.',
  wrongType_numberGotString: '{{field}}: 따옴표 없는 숫자여야 하는데 문자열 {{value}} 값이 있습니다.',
  wrongType_port: '{{field}}: 정수 또는 포트 이름이어야 하는데 {{value}} 값이 있습니다.',
  wrongType_map: '{{field}}: 키와 값으로 된 맵이어야 하는데 {{value}} 값이 있습니다.',
  wrongType_mapGotString:
    '{{field}}: 맵이어야 하는데 문자열 {{value}} 값이 있습니다. 키 뒤에는 role: db처럼 콜론과 공백이 필요합니다.',
  wrongType_mapGotList: '{{field}}: 맵이어야 하는데 목록입니다. 대시를 지우세요.',
  wrongType_list: '{{field}}: 목록이어야 하는데 {{value}} 값이 있습니다. 앞에 대시를 붙이세요.',
  wrongType_listGotMap: '{{field}}: 목록이어야 하는데 맵입니다. 항목마다 앞에 대시를 붙이세요.',
  wrongType_portGotNumber: '{{field}}: 맵이 들어가야 하는데 숫자만 있습니다: {{value}}. 각 숫자 앞에 port: 를 쓰세요.',
  wrongType_expect: '{{field}}: allow 또는 deny여야 하는데 {{value}} 값이 있습니다.',
  wrongApiVersion: '{{kind}} 종류는 {{apiVersion}} 버전에 없습니다. {{expected}} 버전을 쓰세요.',
  wrongApiVersion_kind: '{{kind}} 종류는 {{apiVersion}} 버전에 없습니다. 대소문자까지 맞추어 쓰세요: {{expected}}',
  rulesUnderPodSelector:
    '들여쓰기가 어긋나 {{keys}} 항목이 podSelector에 속해 있습니다. spec의 필드이니 podSelector와 같은 깊이로 내어 쓰세요.',

  // 검증
  required: '필요한 {{field}} 항목이 없습니다.',
  invalidName: '이름 {{name}}: 쓸 수 없습니다. 소문자, 숫자, -, .만 되고 양 끝은 소문자나 숫자여야 합니다.',
  invalidName_dnsLabel:
    '이름 {{name}}: 쓸 수 없습니다. 63자 이하의 소문자, 숫자, -만 되고 양 끝은 소문자나 숫자여야 합니다.',
  invalidName_baseline:
    'BaselineAdminNetworkPolicy는 클러스터에 하나뿐이고 이름은 default여야 합니다. 지금 이름: {{name}}',
  invalidName_rule: '규칙 이름이 너무 깁니다. 100자까지 쓸 수 있습니다.',
  invalidNamespace:
    '네임스페이스 {{namespace}}: 쓸 수 없습니다. 63자 이하의 소문자, 숫자, -만 되고 양 끝은 소문자나 숫자여야 합니다.',
  invalidLabelKey:
    '키 {{key}}: 쓸 수 없습니다. 63자 이하의 영문자, 숫자, -, _, .만 되고 양 끝은 영문자나 숫자여야 합니다. 앞에 도메인과 /를 붙일 수 있습니다.',
  invalidLabelKey_missing: '키가 없습니다. 어떤 레이블을 볼지 써야 합니다.',
  invalidLabelValue:
    '값 {{value}}: 레이블 {{key}} 값으로 쓸 수 없습니다. 63자 이하의 영문자, 숫자, -, _, .만 되고 양 끝은 영문자나 숫자여야 합니다. 와일드카드는 없습니다.',
  invalidOperator:
    '연산자 {{operator}}: 없는 연산자입니다. In, NotIn, Exists, DoesNotExist 중 하나를 철자 그대로 쓰세요.',
  invalidOperator_missing: '연산자가 없습니다. In, NotIn, Exists, DoesNotExist 중 하나가 필요합니다.',
  valuesRequired: '{{operator}} 연산자에는 values가 하나 이상 필요합니다.',
  valuesForbidden: '{{operator}} 연산자에는 values를 쓸 수 없습니다. 레이블이 있는지 없는지만 봅니다.',
  unsupportedProtocol:
    '프로토콜 {{protocol}}: 쓸 수 없습니다. TCP, UDP, SCTP 중 하나를 대문자로 쓰세요. ICMP나 HTTP 같은 프로토콜은 표현할 수 없습니다.',
  invalidPort: '포트 {{port}}: 없는 포트입니다. 1부터 65535까지입니다.',
  invalidPortName:
    '포트 이름 {{name}}: 쓸 수 없습니다. 15자 이하의 소문자, 숫자, 이어지지 않는 하이픈만 되고 소문자가 하나 이상 있어야 합니다.',
  invalidPortName_quotedNumber: '따옴표로 묶은 {{name}} 값은 숫자가 아니라 포트 이름입니다. 따옴표를 지우세요.',
  invalidPortName_range: '{{name}} 값은 포트가 아닙니다. 범위는 시작 포트를 port에, 끝 포트를 endPort에 나누어 쓰세요.',
  invalidPortName_protocol: '{{name}} 값은 포트가 아닙니다. 숫자는 port에, 프로토콜은 protocol에 나누어 쓰세요.',
  invalidPortName_several: '{{name}} 값은 포트가 아닙니다. 포트마다 항목을 따로 쓰세요.',
  endPortWithoutPort: 'endPort {{endPort}}: 범위의 시작인 port가 없습니다.',
  endPortWithNamedPort: 'endPort {{endPort}}: port가 숫자여야 하는데 이름 {{port}} 값이 있습니다.',
  endPortBelowPort: 'endPort {{endPort}}: port {{port}}보다 작습니다. 범위는 작은 쪽에서 큰 쪽으로 씁니다.',
  invalidEndPort: 'endPort {{endPort}}: 없는 포트입니다. 1부터 65535까지입니다.',
  emptyPeer:
    '이 상대에는 내용이 없습니다. podSelector, namespaceSelector, ipBlock 중 하나가 필요합니다. 값이 빈 셀렉터는 없는 것과 같습니다. 누구나 허용하려면 목록 전체를 빼세요.',
  ipBlockWithSelector:
    '한 상대 안에 ipBlock과 셀렉터를 함께 쓸 수 없습니다. 항목을 둘로 나누면 하나만 만족해도 됩니다.',
  invalidCidr: '{{cidr}} 값은 주소 범위가 아닙니다. 10.9.8.0/24처럼 주소, /, 길이를 씁니다.',
  invalidCidr_bareAddress: '{{cidr}} 뒤에 길이가 없습니다. 주소 하나는 IPv4면 /32, IPv6면 /128로 끝납니다.',
  invalidCidr_hostName: '{{cidr}} 값은 주소 범위가 아니라 이름입니다. 네트워크폴리시에는 호스트 이름을 쓸 수 없습니다.',
  ambiguousCidr: '{{cidr}} 값은 두 가지로 읽힐 수 있어 1.36부터 서버가 거부합니다.',
  ambiguousCidr_hostBits:
    '{{cidr}} 값은 범위 안의 주소를 가리킵니다. 범위 전체나 주소 하나 중에서 골라 쓰세요. 1.36부터 서버가 거부하고, 그 전에는 범위로 읽습니다.',
  ambiguousCidr_leadingZeros:
    '{{cidr}} 값에는 숫자 앞에 0이 있어 8진수로 읽힐 수 있습니다. 1.36부터 서버가 거부합니다.',
  ambiguousCidr_ipv4Mapped:
    '{{cidr}} 값은 IPv6 형식에 담긴 IPv4 주소입니다. IPv4로 쓰세요. 1.36부터 서버가 거부합니다.',
  ambiguousCidr_networks:
    '{{cidr}} 값은 범위 안의 주소를 가리키지만 범위 전체를 뜻합니다. 다음과 같이 쓰세요: {{range}}',
  nonCanonicalCidr: '{{cidr}} 값은 맞지만 보통 {{canonical}} 형식으로 씁니다. 서버가 경고합니다.',
  exceptOutsideCidr: '{{except}} 값은 {{cidr}} 안의 더 작은 범위가 아니므로 제외할 것이 없습니다.',
  unsupportedPolicyType: '정책 유형 {{type}}: 없는 유형입니다. 첫 글자가 대문자인 Ingress, Egress만 됩니다.',
  tooManyPolicyTypes: '정책 유형이 {{count}}개 있습니다. 유형은 Ingress와 Egress 둘뿐입니다.',

  // 관리자 정책
  exactlyOneField: '다음 중 정확히 하나가 있어야 하는데 하나도 없습니다: {{fields}}',
  exactlyOneField_several: '다음 중 하나만 쓸 수 있습니다: {{fields}}. 여기에는 여러 개가 있습니다: {{given}}',
  itemsNeeded: '{{field}}: 비어 있습니다. 항목이 하나 이상 필요합니다.',
  tooManyItems: '{{field}}: 항목이 {{count}}개입니다. 최대 {{limit}}개까지 쓸 수 있습니다.',
  duplicateItem: '{{value}} 값이 이 목록에 이미 있습니다. 같은 값은 한 번만 쓸 수 있습니다.',
  invalidPriority: '우선순위 {{priority}}: 없는 값입니다. 가장 먼저 적용되는 0부터 1000까지입니다.',
  unsupportedTier: '계층 {{value}}: 없는 계층입니다. 첫 글자가 대문자인 Admin, Baseline만 됩니다.',
  unsupportedAction: '동작 {{value}}: 여기서 쓸 수 없습니다. 쓸 수 있는 값: {{supported}}',
  unsupportedAction_meant: '동작 {{value}}: 여기서는 {{suggestion}} 값으로 씁니다. 쓸 수 있는 값: {{supported}}',
  portRangeNotAscending: '포트 범위 {{start}}–{{end}}: 시작이 끝보다 작아야 합니다.',
  namedPortWithoutPods:
    '포트 {{name}}: 이름뿐인데, 포트 이름은 파드에만 있습니다. {{field}} 상대가 있는 규칙에는 포트 번호를 쓰세요.',
  invalidDomainName:
    '도메인 이름 {{name}}: 쓸 수 없습니다. 영문자, 숫자, -, _로 된 마디를 점으로 잇고, 맨 앞 마디만 *로 쓸 수 있습니다.',
  domainNamesWithoutAccept:
    'domainNames는 동작이 {{accept}}인 규칙에만 쓸 수 있습니다. 이 규칙의 동작은 {{action}}입니다.',
  peerNotSimulated: '{{field}}: 판정할 수 없는 상대입니다. 무엇과 일치하는지 매니페스트로는 알 수 없습니다.',
  peerNotSimulated_nodes:
    'nodes: 판정할 수 없는 상대입니다. 노드의 주소가 매니페스트에 없으므로, 여기에 달린 판정은 ‘알 수 없음’이 됩니다.',
  peerNotSimulated_domainNames:
    'domainNames: 판정할 수 없는 상대입니다. 도메인의 주소가 매니페스트에 없으므로, 여기에 달린 판정은 ‘알 수 없음’이 됩니다.',

  // 문서 사이
  duplicateObject:
    '{{kind}} {{name}} 선언이 이미 {{file}} 파일에 있습니다. 순서대로 적용하면 이것이 앞의 것을 대신합니다.',
  duplicateObject_namespaced:
    '네임스페이스 {{namespace}}의 {{kind}} {{name}} 선언이 이미 {{file}} 파일에 있습니다. 순서대로 적용하면 이것이 앞의 것을 대신합니다.',
  equalPriority:
    '{{file}} 파일의 {{kind}} {{name}}도 이 계층에서 우선순위가 {{priority}}입니다. 어느 쪽을 먼저 적용할지 정해져 있지 않으니 우선순위를 서로 다르게 쓰세요.',
  flowEndMissing: '{{name}} 선언이 없어서 이 트래픽을 그리지 않습니다.',
  flowEndMissing_workload: '워크로드 {{name}} 선언이 없어서 이 트래픽을 그리지 않습니다.',
  flowEndMissing_external:
    '외부 소스 {{name}} 선언이 없어서 이 트래픽을 그리지 않습니다. 워크로드는 default/web처럼 네임스페이스와 함께 씁니다.',
  unknownPlugin: '플러그인 {{plugin}}: 알 수 없어서 명세대로 판정합니다. 아는 플러그인: {{known}}.',

  ...diagnosis,

  // 알 수 없는 필드를 거부하지 않는 서버
  lenient: {
    dropped: '검증이 느슨한 서버는 이것을 빼고 정책을 저장합니다.',
    refused: '검증이 느슨한 서버도 이 정책을 거부합니다.',
    everyPod: '검증이 느슨한 서버는 이것을 버리고 네임스페이스 {{namespace}}의 모든 파드에 적용되는 정책을 저장합니다.',
    nobodyIn:
      '검증이 느슨한 서버는 이 규칙 없이 정책을 저장합니다. 그러면 {{pods}} 파드에는 아무도 연결할 수 없습니다.',
    nobodyIn_everyPod:
      '검증이 느슨한 서버는 이 규칙 없이 정책을 저장합니다. 그러면 네임스페이스 {{namespace}}의 어느 파드에도 연결할 수 없습니다.',
    nobodyOut:
      '검증이 느슨한 서버는 이 규칙 없이 정책을 저장합니다. 그러면 {{pods}} 파드는 어디에도 연결할 수 없습니다.',
    nobodyOut_everyPod:
      '검증이 느슨한 서버는 이 규칙 없이 정책을 저장합니다. 그러면 네임스페이스 {{namespace}}의 어느 파드도 다른 곳에 연결할 수 없습니다.',
    peerAnyPod: '검증이 느슨한 서버는 이것을 버리므로, 상대가 네임스페이스 {{namespace}}의 모든 파드가 됩니다.',
    peerAnyPodThere: '검증이 느슨한 서버는 이것을 버리므로, 상대가 해당 네임스페이스의 모든 파드가 됩니다.',
    peerAnyNamespace: '검증이 느슨한 서버는 이것을 버리므로, 상대가 모든 네임스페이스가 됩니다.',
    selectorWider: '검증이 느슨한 서버는 이것을 버리므로, 셀렉터의 조건이 하나 줄어듭니다.',
    anySource: '검증이 느슨한 서버는 이것을 버리므로, 규칙 {{rule}}에서 모든 출발지가 허용됩니다.',
    anyDestination: '검증이 느슨한 서버는 이것을 버리므로, 규칙 {{rule}}에서 모든 목적지가 허용됩니다.',
    anyPort: '검증이 느슨한 서버는 이것을 버리므로, 규칙 {{rule}}에서 모든 포트가 열립니다.',
    everyPortOfProtocol: '검증이 느슨한 서버는 이것을 버리므로, {{protocol}} 포트가 모두 열립니다.',
    allows: '검증이 느슨한 서버는 이것을 버리므로, 막으려던 규칙 {{rule}}에서 오히려 허용합니다.',
    defaultTypes: '검증이 느슨한 서버는 이것을 버리고 유형을 스스로 정합니다: {{types}}.',
  },
};
