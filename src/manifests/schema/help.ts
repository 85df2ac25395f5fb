/** What hovering a field says, by language. Monaco's worker shows it as part of the schema, so it stands beside it. */
export const help = {
  en: {
    apiVersion:
      'Group and version of the kind: `networking.k8s.io/v1` for a NetworkPolicy, `v1` for a Pod, `apps/v1` for a Deployment.',
    kind: 'What this document declares. Kinds that the simulator does not know are kept as they are.',
    metadata: 'Name, namespace and labels of the object.',
    name: 'Name of the object, unique among its kind in a namespace. Lower-case letters, digits, `-` and `.`.',
    namespace: 'Namespace of the object. Absent: `default`.',
    labels: 'Keys and values that selectors look for. Values are text: put numbers and `yes` or `no` in quotes.',
    annotations: 'Notes for people and tools. No selector sees them.',
    spec: 'What the policy does. Without it, the policy selects every pod of its namespace and lets nothing in.',
    protectedPods:
      'The pods that the policy protects, in its own namespace. Absent or `{}`: every pod there, future ones too.',
    policyTypes:
      'The directions in which the selected pods are isolated: `Ingress`, `Egress` or both. Absent: Ingress, and Egress too if there is an egress rule. Rules of a direction that is not listed have no effect.',
    ingress:
      'Rules for connections to the selected pods. Each rule allows something; none can deny. Absent or `[]`, with Ingress in force: nobody gets in. One empty rule `{}` lets everyone in.',
    egress:
      'Rules for connections from the selected pods. Each rule allows something; none can deny. Absent or `[]`, with Egress in force: nothing gets out, DNS included. One empty rule `{}` lets everything out.',
    from: 'Who may connect; one match is enough. Absent or `[]`: anyone, from outside the cluster too.',
    to: 'Where connections may go; one match is enough. Absent or `[]`: anywhere, outside the cluster too.',
    ports: 'Ports that the rule opens, on the pod that is connected to. Absent or `[]`: every port of every protocol.',
    peer: 'One source or destination. `podSelector` and `namespaceSelector` in one item must both match; in two items either will do. `ipBlock` stands alone. An empty item is refused.',
    peerPodSelector:
      'Pods by label. Alone: in the namespace of the policy. Beside `namespaceSelector`: in the namespaces that it selects. `{}`: every pod there. A key without a value counts as absent.',
    peerNamespaceSelector:
      'Namespaces by label. `{}`: all of them. Every namespace has the label `kubernetes.io/metadata.name`. A key without a value counts as absent, which is the opposite of `{}`.',
    ipBlock:
      'A range of addresses, meant for what is outside the cluster. Whether it also matches pods depends on the network plugin.',
    cidr: 'The range, such as `203.0.113.0/24` or `2001:db8::/64`. `0.0.0.0/0` is every IPv4 address, and no IPv6 one.',
    except: 'Smaller ranges within `cidr` that this rule leaves out. Another rule may still allow them.',
    protocol: '`TCP`, `UDP` or `SCTP`, in capitals. Absent: TCP, so DNS on port 53 needs a second entry for UDP.',
    port: 'A number from 1 to 65535, or the name of a port as the pods declare it. It is the port of the pod, not of a Service. Absent: every port of the protocol.',
    endPort: 'Last port of a range that begins at `port`, itself included. Needs a number in `port`.',
    matchLabels: 'Labels that must all be there with these values. Absent or empty: no condition.',
    matchExpressions: 'Further conditions on labels. All of them must hold, together with `matchLabels`.',
    requirementKey: 'The label that the condition is about.',
    operator:
      '`In`: the label has one of the values. `NotIn`: it has none of them, or is absent. `Exists`, `DoesNotExist`: whether the label is there at all.',
    values: 'For `In` and `NotIn` at least one value; for `Exists` and `DoesNotExist` none.',
    adminSpec:
      'What the policy decides for the whole cluster. It isolates nothing: connections that no rule matches go on to the next tier.',
    adminTier:
      '`Admin`: asked before every NetworkPolicy, which cannot override it. `Baseline`: asked only where no NetworkPolicy isolates the pod.',
    adminPriority:
      'From 0, asked first, to 1000. Between policies of one tier with the same number, the order is not defined.',
    adminSubject:
      'The pods that the policy is for: exactly one of `namespaces` and `pods`. Pods on the host network are never among them.',
    adminIngress:
      'Rules for connections to the subject, from top to bottom: the first that matches decides. Absent or `[]`: nothing is decided.',
    adminEgress:
      'Rules for connections from the subject, from top to bottom: the first that matches decides. Absent or `[]`: nothing is decided.',
    adminRuleName: 'A name for people and reports; at most 100 characters.',
    adminActionAllow:
      '`Allow` and `Deny` are final at this door. `Pass` skips the rest of the tier and leaves the decision to NetworkPolicies.',
    adminActionAccept:
      '`Accept` and `Deny` are final at this door. `Pass` skips the rest of the tier and leaves the decision to the next one.',
    adminActionBaseline: '`Allow` or `Deny`, for pods that no NetworkPolicy isolates in this direction.',
    adminFrom:
      'Where connections come from; one match is enough. At least one item. Sources outside the cluster never match.',
    adminTo: 'Where connections go; one match is enough. At least one item.',
    adminNamespaces: 'Namespaces by label, with all their pods. `{}`: all of them.',
    adminPods: 'Some pods of some namespaces: both selectors must match.',
    adminPodSelector: 'Pods by label. `{}`: every pod there.',
    adminNetworks:
      'Address ranges, such as `10.0.0.0/8`. They match pods by their addresses too: `0.0.0.0/0` is every IPv4 pod as well.',
    adminNodes: 'Nodes by label. Not simulated: verdicts that depend on it are unknown.',
    adminDomainNames:
      'Names such as `example.com` or `*.example.com`, in rules that allow. Not simulated: verdicts that depend on it are unknown.',
    adminPorts: 'Ports of the pod that is connected to; one match is enough. Absent: every port of every protocol.',
    adminDestinationPort: 'Exactly one of `number` and `range`.',
    adminNamedPort: 'Name of a port as the pods declare it; the protocol is the one that they declare.',
    scenarioSpec: 'What the picture shows beside the cluster. Never sent to a cluster.',
    plugin: 'The network plugin whose behaviour is simulated. Absent: what the API specification says.',
    external: 'Sources and destinations outside the cluster.',
    externalName: 'Name for use in `flows`.',
    externalCidr: 'Address range, such as `203.0.113.10/32`.',
    flows: 'The connections that the picture shows, each judged by the policies.',
    flowFrom:
      'Who connects: an outside name such as `user`, or a workload as `namespace/name` or `namespace/name[Kind]`.',
    flowTo: 'Who is connected to: a workload as `namespace/name` or `namespace/name[Kind]`, or an outside name.',
    flowPort: 'Port of the destination: a number, or the name of a port that it declares.',
    flowProtocol: '`TCP`, `UDP` or `SCTP`. Absent: TCP.',
    expect: 'What the verdict should be. The picture marks a flow that does not come out so.',
    podTemplate: 'Template of the pods. Policies see the labels that stand here.',
    containers: 'Containers of the pod.',
    containerPorts:
      'Ports that the container declares. For information: policies apply to undeclared ports as well, but only declared names can be used as `port`.',
    hostNetwork:
      'Whether the pod uses the network of its node. Selectors of most network plugins then do not match it.',
    replicas: 'Number of pods. Absent: 1. Zero pods still count as a possible peer.',
  },
  ko: {
    apiVersion:
      '종류의 그룹과 버전입니다. NetworkPolicy는 `networking.k8s.io/v1`, Pod는 `v1`, Deployment는 `apps/v1`입니다.',
    kind: '이 문서가 선언하는 종류입니다. 시뮬레이터가 모르는 종류도 그대로 보존합니다.',
    metadata: '오브젝트의 이름, 네임스페이스, 레이블입니다.',
    name: '오브젝트의 이름입니다. 네임스페이스 안에서 같은 종류끼리 겹칠 수 없습니다. 소문자, 숫자, `-`, `.`만 쓸 수 있습니다.',
    namespace: '오브젝트의 네임스페이스입니다. 없으면 `default`입니다.',
    labels: '셀렉터가 찾는 키와 값입니다. 값은 문자열이므로 숫자나 `yes`, `no`에는 따옴표가 필요합니다.',
    annotations: '사람과 도구를 위한 메모입니다. 셀렉터는 보지 않습니다.',
    spec: '정책의 내용입니다. 없으면 네임스페이스의 모든 파드를 선택하고 아무것도 들이지 않습니다.',
    protectedPods:
      '정책이 보호하는 파드입니다. 정책과 같은 네임스페이스에서 고릅니다. 없거나 `{}`이면 앞으로 생길 파드까지 모두 선택합니다.',
    policyTypes:
      '선택한 파드를 격리할 방향입니다: `Ingress`, `Egress` 또는 둘 다. 없으면 Ingress이고, egress 규칙이 있으면 Egress도 포함됩니다. 여기에 없는 방향의 규칙은 효과가 없습니다.',
    ingress:
      '선택한 파드로 들어오는 연결의 규칙입니다. 규칙은 허용만 하며 거부할 수 없습니다. Ingress가 적용되는데 이 필드가 없거나 `[]`이면 아무도 들어오지 못합니다. 빈 규칙 `{}` 하나는 모두를 들입니다.',
    egress:
      '선택한 파드에서 나가는 연결의 규칙입니다. 규칙은 허용만 하며 거부할 수 없습니다. Egress가 적용되는데 이 필드가 없거나 `[]`이면 DNS를 포함해 아무것도 나가지 못합니다. 빈 규칙 `{}` 하나는 모두 내보냅니다.',
    from: '연결을 허용할 출발지입니다. 하나만 일치하면 됩니다. 없거나 `[]`이면 클러스터 밖을 포함해 누구나 허용됩니다.',
    to: '연결을 허용할 목적지입니다. 하나만 일치하면 됩니다. 없거나 `[]`이면 클러스터 밖을 포함해 어디든 허용됩니다.',
    ports:
      '규칙이 여는 포트입니다. 연결을 받는 파드의 포트를 뜻합니다. 없거나 `[]`이면 모든 프로토콜의 모든 포트입니다.',
    peer: '허용할 상대 하나입니다. 한 항목에 `podSelector`와 `namespaceSelector`를 함께 쓰면 둘 다 만족해야 하고, 두 항목으로 나누면 하나만 만족해도 됩니다. `ipBlock`은 따로 씁니다. 빈 항목은 거부됩니다.',
    peerPodSelector:
      '레이블로 고르는 파드입니다. 혼자 쓰면 정책의 네임스페이스에서, `namespaceSelector`와 함께 쓰면 그 네임스페이스들에서 고릅니다. `{}`이면 그곳의 모든 파드입니다. 값을 비워 두면 없는 것과 같습니다.',
    peerNamespaceSelector:
      '레이블로 고르는 네임스페이스입니다. `{}`이면 전부입니다. 모든 네임스페이스에는 `kubernetes.io/metadata.name` 레이블이 있습니다. 값을 비워 두면 없는 것과 같으며, `{}`와는 정반대의 뜻이 됩니다.',
    ipBlock: '주소 범위이며, 클러스터 밖을 위한 것입니다. 파드에도 일치하는지는 네트워크 플러그인에 따라 다릅니다.',
    cidr: '`203.0.113.0/24`나 `2001:db8::/64` 같은 범위입니다. `0.0.0.0/0`은 모든 IPv4 주소이며 IPv6는 포함하지 않습니다.',
    except: '`cidr` 안에서 이 규칙이 제외하는 더 작은 범위입니다. 다른 규칙이 허용하면 여전히 허용됩니다.',
    protocol:
      '대문자 `TCP`, `UDP`, `SCTP` 중 하나입니다. 없으면 TCP이므로, 53번 포트의 DNS에는 UDP 항목이 따로 필요합니다.',
    port: '1부터 65535까지의 숫자, 또는 파드가 선언한 포트의 이름입니다. 서비스가 아니라 파드의 포트입니다. 없으면 그 프로토콜의 모든 포트입니다.',
    endPort: '`port`에서 시작하는 범위의 끝 포트이며, 이 포트도 포함됩니다. `port`가 숫자여야 합니다.',
    matchLabels: '모두 이 값으로 있어야 하는 레이블입니다. 없거나 비어 있으면 조건이 없습니다.',
    matchExpressions: '레이블에 대한 추가 조건입니다. `matchLabels`와 함께 모두 만족해야 합니다.',
    requirementKey: '조건이 보는 레이블입니다.',
    operator:
      '`In`: 값 중 하나와 같습니다. `NotIn`: 어느 값과도 같지 않거나 레이블이 없습니다. `Exists`, `DoesNotExist`: 레이블이 있는지 없는지만 봅니다.',
    values: '`In`과 `NotIn`에는 값이 하나 이상 필요하고, `Exists`와 `DoesNotExist`에는 쓸 수 없습니다.',
    adminSpec:
      '클러스터 전체에 대한 결정입니다. 파드를 격리하지 않으며, 어느 규칙과도 일치하지 않는 연결은 다음 계층으로 넘어갑니다.',
    adminTier:
      '`Admin`: 모든 NetworkPolicy보다 먼저 적용되고 NetworkPolicy로 바꿀 수 없습니다. `Baseline`: 파드를 격리하는 NetworkPolicy가 없을 때만 적용됩니다.',
    adminPriority:
      '0부터 1000까지이며 작을수록 먼저 적용됩니다. 한 계층에서 값이 같은 정책들의 순서는 정해져 있지 않습니다.',
    adminSubject:
      '정책이 적용되는 파드입니다. `namespaces`와 `pods` 중 정확히 하나를 씁니다. 호스트 네트워크를 쓰는 파드는 포함되지 않습니다.',
    adminIngress:
      '대상 파드로 들어오는 연결의 규칙입니다. 위에서부터 처음 일치한 규칙이 결정합니다. 없거나 `[]`이면 아무것도 결정하지 않습니다.',
    adminEgress:
      '대상 파드에서 나가는 연결의 규칙입니다. 위에서부터 처음 일치한 규칙이 결정합니다. 없거나 `[]`이면 아무것도 결정하지 않습니다.',
    adminRuleName: '사람과 보고서를 위한 이름입니다. 100자까지 쓸 수 있습니다.',
    adminActionAllow:
      '`Allow`와 `Deny`는 이 문에서 최종 결정입니다. `Pass`는 계층의 나머지를 건너뛰고 NetworkPolicy에 결정을 맡깁니다.',
    adminActionAccept:
      '`Accept`와 `Deny`는 이 문에서 최종 결정입니다. `Pass`는 계층의 나머지를 건너뛰고 다음 계층에 결정을 맡깁니다.',
    adminActionBaseline: '이 방향으로 격리하는 NetworkPolicy가 없는 파드에 대한 `Allow` 또는 `Deny`입니다.',
    adminFrom:
      '연결의 출발지입니다. 하나만 일치하면 됩니다. 항목이 하나 이상 있어야 합니다. 클러스터 밖의 출발지는 일치하지 않습니다.',
    adminTo: '연결의 목적지입니다. 하나만 일치하면 됩니다. 항목이 하나 이상 있어야 합니다.',
    adminNamespaces: '레이블로 고르는 네임스페이스이며, 그 안의 모든 파드를 뜻합니다. `{}`이면 전부입니다.',
    adminPods: '네임스페이스와 파드를 함께 고릅니다. 두 셀렉터를 모두 만족해야 합니다.',
    adminPodSelector: '레이블로 고르는 파드입니다. `{}`이면 그곳의 모든 파드입니다.',
    adminNetworks:
      '`10.0.0.0/8` 같은 주소 범위입니다. 파드도 주소로 일치하므로 `0.0.0.0/0`은 모든 IPv4 파드까지 포함합니다.',
    adminNodes: '레이블로 고르는 노드입니다. 모의로 판정하지 않으므로 여기에 달린 판정은 알 수 없음이 됩니다.',
    adminDomainNames:
      '허용 규칙에 쓰는 `example.com`이나 `*.example.com` 같은 이름입니다. 모의로 판정하지 않으므로 여기에 달린 판정은 알 수 없음이 됩니다.',
    adminPorts: '연결을 받는 파드의 포트입니다. 하나만 일치하면 됩니다. 없으면 모든 프로토콜의 모든 포트입니다.',
    adminDestinationPort: '`number`와 `range` 중 정확히 하나를 씁니다.',
    adminNamedPort: '파드가 선언한 포트의 이름입니다. 프로토콜은 파드가 선언한 것을 따릅니다.',
    scenarioSpec: '클러스터와 함께 그림에 보일 내용입니다. 클러스터로 보내지 않습니다.',
    plugin: '동작을 시뮬레이션할 네트워크 플러그인입니다. 없으면 API 명세대로 판정합니다.',
    external: '외부 소스: 클러스터 밖의 출발지와 목적지입니다.',
    externalName: '`flows`에서 쓸 이름입니다.',
    externalCidr: '`203.0.113.10/32` 같은 주소 범위입니다.',
    flows: '그림에 보일 트래픽입니다. 하나하나 정책으로 판정합니다.',
    flowFrom:
      '연결하는 쪽입니다. `user` 같은 외부 소스의 이름, 또는 `네임스페이스/이름`이나 `네임스페이스/이름[종류]`로 쓴 워크로드입니다.',
    flowTo:
      '연결받는 쪽입니다. `네임스페이스/이름`이나 `네임스페이스/이름[종류]`로 쓴 워크로드, 또는 외부 소스의 이름입니다.',
    flowPort: '목적지의 포트입니다. 숫자, 또는 목적지가 선언한 포트의 이름입니다.',
    flowProtocol: '`TCP`, `UDP`, `SCTP` 중 하나입니다. 없으면 TCP입니다.',
    expect: '기대하는 판정입니다. 결과가 다르면 그림에 표시합니다.',
    podTemplate: '파드의 템플릿입니다. 정책은 여기에 있는 레이블을 봅니다.',
    containers: '파드의 컨테이너입니다.',
    containerPorts:
      '컨테이너가 선언하는 포트입니다. 참고용이므로 선언하지 않은 포트에도 정책이 적용되지만, `port`에 이름을 쓰려면 여기에 선언되어 있어야 합니다.',
    hostNetwork:
      '파드가 노드의 네트워크를 쓰는지 여부입니다. 쓰면 대부분의 네트워크 플러그인에서 셀렉터와 일치하지 않습니다.',
    replicas: '파드의 수입니다. 없으면 1입니다. 0이어도 상대가 될 수 있는 것으로 봅니다.',
  },
} as const satisfies Record<HelpLanguage, Record<string, string>>;

/** Languages that the help is written in. */
export type HelpLanguage = 'en' | 'ko';

/** Fields that have help. */
export type HelpKey = keyof (typeof help)['en'];

/** Looks up the help for a field. */
export type Help = (key: HelpKey) => string;
