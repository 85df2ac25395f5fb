import type { Messages } from '../messages';

/** Korean messages of `explain`. */
export const explain: Messages['explain'] = {
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
    Accept: '<rule>{{kind}} {{policy}} 규칙 {{number}}</rule>에서 허용합니다. 네트워크폴리시는 보지 않습니다.',
    Deny: '<rule>{{kind}} {{policy}} 규칙 {{number}}</rule>에서 차단합니다. 네트워크폴리시는 보지 않습니다.',
    Pass: '<rule>{{kind}} {{policy}} 규칙 {{number}}</rule>에서 다음 단계로 넘깁니다.',
  },
};
