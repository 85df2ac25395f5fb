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
    noSuchEnd: '그런 파드나 외부 출발지, 주소가 없습니다: {{names}}',
    another: '다른 연결 묻기…',
    draw: '이 트래픽 그리기',
    close: '닫기',
  },
  differs: '명세대로라면 {{outcome}}입니다. 플러그인({{plugin}})에 따라 달라진 결과입니다.',
  miss: {
    nobody: '지금은 여기에 해당하는 파드가 없습니다.',
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
  admin: {
    Admin: {
      Accept:
        'Admin 계층, 우선순위 {{priority}}: <rule>{{policy}} 규칙 {{number}}</rule>에서 허용합니다(상대 <peer>{{peer}}</peer>, 포트 <port>{{port}}</port>). 네트워크폴리시는 보지 않습니다.',
      Deny: 'Admin 계층, 우선순위 {{priority}}: <rule>{{policy}} 규칙 {{number}}</rule>에서 거부합니다(상대 <peer>{{peer}}</peer>, 포트 <port>{{port}}</port>). 네트워크폴리시는 보지 않습니다.',
      Pass: 'Admin 계층, 우선순위 {{priority}}: <rule>{{policy}} 규칙 {{number}}</rule>에서 다음 계층으로 넘깁니다(상대 <peer>{{peer}}</peer>, 포트 <port>{{port}}</port>). 이 계층의 나머지는 건너뜁니다.',
    },
    Baseline: {
      Accept:
        'Baseline 계층: <rule>{{policy}} 규칙 {{number}}</rule>에서 허용합니다(상대 <peer>{{peer}}</peer>, 포트 <port>{{port}}</port>).',
      Deny: 'Baseline 계층: <rule>{{policy}} 규칙 {{number}}</rule>에서 거부합니다(상대 <peer>{{peer}}</peer>, 포트 <port>{{port}}</port>).',
      Pass: 'Baseline 계층: <rule>{{policy}} 규칙 {{number}}</rule>에서 넘깁니다(상대 <peer>{{peer}}</peer>, 포트 <port>{{port}}</port>). 다음 계층이 없으므로 통과합니다.',
    },
  },
  notIsolated: {
    egress: '이그레스를 격리하는 네트워크폴리시가 없습니다: <subject>{{name}}</subject>',
    ingress: '인그레스를 격리하는 네트워크폴리시가 없습니다: <subject>{{name}}</subject>',
  },
};
