import type { Messages } from '../messages';

/** Korean messages of `explain`. */
export const explain: Messages['explain'] = {
  more_one: '이유 {{count}}개 더 보기',
  more_other: '이유 {{count}}개 더 보기',
  repair: '고치기…',
  repairHint: '바뀔 YAML과 새로 열리거나 닫힐 모든 연결을 먼저 보여 줍니다',
  repairTitle: '{{policy}} 규칙 {{number}}에서 통과시키기',
  question: {
    label: '이 연결이 허용되거나 차단되는 이유',
    noSuchEnd: '그런 파드나 외부 소스, 주소가 없습니다: {{names}}',
    another: '다른 연결 묻기…',
    draw: '이 트래픽 그리기',
    close: '닫기',
  },
  differs: '명세대로라면 {{outcome}}입니다. 플러그인({{plugin}})에 따라 달라진 결과입니다.',
  miss: {
    nobody: '지금은 여기에 해당하는 파드가 없습니다.',
    also_one: '바꿔야 할 필드가 {{count}}개 더 있습니다.',
    also_other: '바꿔야 할 필드가 {{count}}개 더 있습니다.',
    protocolTcp:
      '허용하는 프로토콜은 <wants>{{wants}}</wants>(protocol을 생략해도 TCP)인데 이 트래픽은 <has>{{has}}</has>입니다.',
    policyTypes: {
      ingress: '이 트래픽을 허용할 규칙이지만 <wants>policyTypes</wants>에 Ingress가 없어 적용되지 않습니다.',
      egress: '이 트래픽을 허용할 규칙이지만 <wants>policyTypes</wants>에 Egress가 없어 적용되지 않습니다.',
    },
    podSelector:
      '이 트래픽을 허용할 규칙이지만 보호 대상이 <wants>{{wants}}</wants>입니다. {{name}}의 레이블은 <has>{{has}}</has>입니다.',
    podSelectorAbsent:
      '이 트래픽을 허용할 규칙이지만 보호 대상이 <wants>{{wants}}</wants>입니다. {{name}}에는 그런 레이블이 없습니다.',
    policyNamespace:
      '이 트래픽을 허용할 규칙이지만 정책이 <wants>{{wants}}</wants> 네임스페이스에 있습니다. {{name}}의 네임스페이스는 <has>{{has}}</has>입니다.',
  },
  replay: {
    start:
      '<subject>{{from}}</subject> → <other>{{to}}</other>, {{protocol}} {{port}} 연결을 엽니다. 두 문을 모두 통과해야 합니다.',
    selecting: '{{name}} 파드를 선택하는 정책은? <policies></policies>.',
    selectingNone: '{{name}} 파드를 선택하는 정책은? 없으므로 문이 열려 있습니다.',
    isolating: {
      ingress: '그중 인그레스를 격리하는 정책은? <policies></policies>.',
      egress: '그중 이그레스를 격리하는 정책은? <policies></policies>.',
    },
    isolatingNone: {
      ingress: '그중 인그레스를 격리하는 정책은? 없으므로 문이 열려 있습니다.',
      egress: '그중 이그레스를 격리하는 정책은? 없으므로 문이 열려 있습니다.',
    },
    noRule: {
      ingress: '그 정책의 ingress 규칙은? 하나도 없어 아무것도 들어올 수 없습니다.',
      egress: '그 정책의 egress 규칙은? 하나도 없어 아무것도 나갈 수 없습니다.',
    },
    peers: '{{name}} 쪽을 허용할 상대로 삼는 규칙은? <rules></rules>.',
    peersNone: '{{name}} 쪽을 허용할 상대로 삼는 규칙은? 없으므로 문이 닫혀 있습니다.',
    ports: '그중 {{protocol}} {{port}} 포트를 허용하는 규칙은? <rules></rules>. 하나면 충분하므로 문을 통과합니다.',
    portsPartly:
      '그중 {{protocol}} {{port}} 포트를 허용하는 규칙은? <rules></rules>. 다만 모든 파드나 주소에 해당하지는 않습니다.',
    portsNone: '그중 {{protocol}} {{port}} 포트를 허용하는 규칙은? 없으므로 문이 닫혀 있습니다.',
    label: '판정 과정',
    position: '{{count}}단계 중 {{number}}단계',
    next: '다음',
    back: '이전',
    end: '끝내기',
    keys: '화살표 키로 이동하고 Esc 키로 끝냅니다.',
  },
  adminPolicy: {
    concerns: '대상: <podSelector>{{labels}}</podSelector> (지금: <pods></pods>).',
    concernsNobody: '대상: <podSelector>{{labels}}</podSelector>. 지금은 그런 파드가 없어 효과가 없습니다.',
    order: {
      Admin: '모든 네트워크폴리시보다 먼저 적용됩니다(<field>priority {{priority}}</field>, 숫자가 작을수록 먼저).',
      Baseline:
        '네트워크폴리시가 격리하지 않는 파드에 마지막으로 적용됩니다(<field>priority {{priority}}</field>, 숫자가 작을수록 먼저).',
    },
    noRule: '이 방향의 규칙이 없습니다.',
    inOrder:
      '처음 일치하는 규칙이 결정합니다. 일치하는 규칙이 없으면 다음 계층으로 넘어가며, 파드를 격리하지는 않습니다.',
    Accept: '허용',
    Deny: '거부',
    Pass: '다음 계층으로 넘김',
    everyPort: '<port>모든 포트</port>',
    namedPort: '각 파드에서 이름이 <port>{{port}}</port>인 포트',
    notSimulated: '<field>{{field}}</field>: 누구에게 해당하는지 매니페스트만으로는 알 수 없습니다',
    unknownField: '<field>알 수 없는 종류의 상대</field>: 허용은 아무에게도, 거부는 모두에게 해당합니다',
  },
  policy: {
    label: '{{name}} 정책 풀이',
    protects: {
      all: '<podSelector>podSelector</podSelector>가 비어 있어 {{namespace}} 네임스페이스의 모든 파드가 보호 대상입니다(지금: <pods></pods>).',
      some: '보호 대상: {{namespace}} 네임스페이스에서 <podSelector>{{labels}}</podSelector> 레이블이 있는 파드(지금: <pods></pods>).',
    },
    protectsNobody: {
      all: '<podSelector>podSelector</podSelector>가 비어 있어 {{namespace}} 네임스페이스의 모든 파드가 보호 대상입니다. 지금은 파드가 없어 효과가 없습니다.',
      some: '보호 대상: {{namespace}} 네임스페이스에서 <podSelector>{{labels}}</podSelector> 레이블이 있는 파드. 지금은 그런 파드가 없어 효과가 없습니다.',
    },
    isolates: {
      ingress: {
        listed: '<types>Ingress</types> 방향에서 파드를 격리합니다. 규칙이 허용하는 것만 들어올 수 있습니다.',
        defaulted:
          '<types>policyTypes</types>가 없으므로 Ingress 방향에서 파드를 격리합니다. 규칙이 허용하는 것만 들어올 수 있습니다.',
      },
      egress: {
        listed: '<types>Egress</types> 방향에서 파드를 격리합니다. 규칙이 허용하는 것만 나갈 수 있습니다.',
        defaulted:
          '<types>policyTypes</types>가 없고 egress 규칙이 있으므로 Egress 방향에서도 파드를 격리합니다. 규칙이 허용하는 것만 나갈 수 있습니다.',
      },
    },
    leaves: {
      ingress: {
        listed: '<types>policyTypes</types>에 없으므로 인그레스는 그대로 둡니다.',
        defaulted: '<types>policyTypes</types>에 없으므로 인그레스는 그대로 둡니다.',
      },
      egress: {
        listed: '<types>policyTypes</types>에 없으므로 이그레스는 그대로 둡니다.',
        defaulted: '<types>policyTypes</types>가 없고 egress 규칙도 없으므로 이그레스는 그대로 둡니다.',
      },
    },
    ignores: {
      ingress_one: '<types>policyTypes</types>에 Ingress가 없어 ingress 규칙 {{count}}개는 적용되지 않습니다.',
      ingress_other: '<types>policyTypes</types>에 Ingress가 없어 ingress 규칙 {{count}}개는 적용되지 않습니다.',
      egress_one: '<types>policyTypes</types>에 Egress가 없어 egress 규칙 {{count}}개는 적용되지 않습니다.',
      egress_other: '<types>policyTypes</types>에 Egress가 없어 egress 규칙 {{count}}개는 적용되지 않습니다.',
    },
    noRule: {
      ingress: 'ingress 규칙이 없어 아무것도 들어올 수 없습니다.',
      egress: 'egress 규칙이 없어 아무것도 나갈 수 없습니다.',
    },
    everything: {
      ingress: '<rule>빈 규칙</rule>: 클러스터 안팎 어디서든, 무엇이든 들어올 수 있습니다.',
      egress: '<rule>빈 규칙</rule>: 클러스터 안팎 어디로든, 무엇이든 나갈 수 있습니다.',
    },
    rule: { ingress: '출발지: {{peers}} · 포트: {{ports}}.', egress: '목적지: {{peers}} · 포트: {{ports}}.' },
    ruleNumber: '규칙 {{number}}',
    from: '출발지',
    to: '목적지',
    on: '포트',
    or: '또는',
    more: '그 외',
    peer: {
      anyone: {
        ingress: '클러스터 안팎의 <rule>모든 상대</rule>: from이 없거나 비어 있음',
        egress: '클러스터 안팎의 <rule>모든 상대</rule>: to가 없거나 비어 있음',
      },
      pods: '{{namespace}} 네임스페이스에서 <podSelector>{{pods}}</podSelector> 레이블이 있는 파드',
      allPods: '{{namespace}} 네임스페이스의 모든 파드: <podSelector>podSelector</podSelector>가 비어 있음',
      namespaces: '<namespaceSelector>{{namespaces}}</namespaceSelector> 레이블이 있는 네임스페이스의 모든 파드',
      allNamespaces:
        '모든 네임스페이스의 모든 파드: <namespaceSelector>namespaceSelector</namespaceSelector>가 비어 있음. 외부 주소는 제외',
      both: '파드 레이블 <podSelector>{{pods}}</podSelector> <and>그리고</and> 네임스페이스 레이블 <namespaceSelector>{{namespaces}}</namespaceSelector>: 둘 다 만족하는 파드만',
      podsEverywhere:
        '모든 네임스페이스에서 <podSelector>{{pods}}</podSelector> 레이블이 있는 파드: <namespaceSelector>namespaceSelector</namespaceSelector>가 비어 있음',
      range: '<cidr>{{cidr}}</cidr> 범위의 주소',
      rangeExcept: '<cidr>{{cidr}}</cidr> 범위의 주소, <except>{{except}}</except> 제외',
    },
    matches: '지금: <pods></pods>.',
    port: {
      every: '<port>모든 포트</port>: ports가 없거나 비어 있음',
      everyOf: '<port>모든 {{protocol}} 포트</port>',
      number: '<port>{{protocol}} {{port}}</port>',
      range: '<port>{{protocol}} {{port}}–{{endPort}}</port>',
      named: '<port>{{protocol}}</port>, 각 파드에서 이름이 {{port}}인 포트',
    },
    show: 'YAML 보기',
    describe: 'kubectl describe',
    describeLabel: 'kubectl describe 출력',
  },
  admin: {
    Admin: {
      Accept:
        'Admin 계층, 우선순위 {{priority}}: <rule>{{policy}} 규칙 {{number}}</rule>에서 허용합니다(상대: <peer>{{peer}}</peer>, 포트: <port>{{port}}</port>). 네트워크폴리시는 적용되지 않습니다.',
      Deny: 'Admin 계층, 우선순위 {{priority}}: <rule>{{policy}} 규칙 {{number}}</rule>에서 거부합니다(상대: <peer>{{peer}}</peer>, 포트: <port>{{port}}</port>). 네트워크폴리시는 적용되지 않습니다.',
      Pass: 'Admin 계층, 우선순위 {{priority}}: <rule>{{policy}} 규칙 {{number}}</rule>에서 다음 계층으로 넘깁니다(상대: <peer>{{peer}}</peer>, 포트: <port>{{port}}</port>). 이 계층의 나머지는 건너뜁니다.',
    },
    Baseline: {
      Accept:
        'Baseline 계층: <rule>{{policy}} 규칙 {{number}}</rule>에서 허용합니다(상대: <peer>{{peer}}</peer>, 포트: <port>{{port}}</port>).',
      Deny: 'Baseline 계층: <rule>{{policy}} 규칙 {{number}}</rule>에서 거부합니다(상대: <peer>{{peer}}</peer>, 포트: <port>{{port}}</port>).',
      Pass: 'Baseline 계층: <rule>{{policy}} 규칙 {{number}}</rule>에서 넘깁니다(상대: <peer>{{peer}}</peer>, 포트: <port>{{port}}</port>). 다음 계층이 없으므로 통과합니다.',
    },
  },
  notIsolated: {
    egress: '이그레스를 격리하는 네트워크폴리시가 없습니다: <subject>{{name}}</subject>',
    ingress: '인그레스를 격리하는 네트워크폴리시가 없습니다: <subject>{{name}}</subject>',
  },
};
