import type { Messages } from '../messages';

/** Korean messages of `obstacle`. */
export const obstacle: Messages['obstacle'] = {
  externalHasNoDoor: '외부 주소에는 {{direction}} 문이 없습니다. 외부 주소 앞에는 네트워크폴리시를 둘 수 없습니다.',
  selfTraffic: '파드는 언제나 자기 자신에게 연결할 수 있습니다. 어떤 네트워크폴리시로도 막을 수 없습니다.',
  pluginEnforcesNothing: '네트워크 플러그인 {{plugin}}: 이 방향의 네트워크폴리시를 집행하지 않으므로 막을 수 없습니다.',
  pluginSupportUnknown:
    '네트워크 플러그인 {{plugin}}: {{feature}} 지원 여부가 확인되지 않아, 어떤 정책을 쓰더라도 판정을 믿을 수 없습니다.',
  noDistinguishingLabel:
    '{{workload}}: 네임스페이스의 다른 파드와 구별되는 레이블이 없어 이 파드만 선택하는 정책을 만들 수 없습니다. 먼저 레이블을 추가하세요.',
  hostNetwork:
    '{{workload}}: 노드의 네트워크(hostNetwork)를 사용합니다. 정책은 레이블로 이 파드를 선택하거나 상대로 지정할 수 없습니다.',
  cidrUnreadable: '외부 소스 {{external}}: 주소 범위 {{cidr}} 값을 읽을 수 없습니다.',
  portNameUndeclared: '{{workload}}: 이름이 {{port}}인 포트를 선언하지 않아 정책에 쓸 포트 번호를 알 수 없습니다.',
  adminPolicyDenies:
    '{{direction}} 문: 네트워크폴리시보다 먼저 적용되는 관리자 정책 {{policy}} 때문에 이 연결이 거부되거나 거부될 수 있습니다. 네트워크폴리시로는 열 수 없습니다.',
  adminPolicyAccepts:
    '{{direction}} 문: 네트워크폴리시보다 먼저 적용되는 관리자 정책 {{policy}} 때문에 이 연결이 허용되거나 허용될 수 있습니다. 네트워크폴리시로는 막을 수 없습니다.',
};
