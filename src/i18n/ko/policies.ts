import type { Messages } from '../messages';

/** Korean messages of `policies`. */
export const policies: Messages['policies'] = {
  title: '정책',
  add: '정책 추가',
  empty:
    '아직 정책이 없어 모든 파드가 서로 연결할 수 있습니다. 정책을 추가하거나, 화살표를 선택해 “차단하기…”를 누르세요.',
  protects: '보호 대상: {{labels}}',
  protectsAll: '보호 대상: 모든 파드',
  appliesTo: '대상: {{pods}}',
  priority: '우선순위 {{priority}}',
  tier: {
    Admin: 'Admin 계층: 가장 먼저 적용',
    NetworkPolicy: '네트워크폴리시',
    Baseline: 'Baseline 계층: 마지막에 적용',
  },
  pods_one: '파드 {{count}}개',
  pods_other: '파드 {{count}}개',
  refusedByStrict: 'kubectl이 거부함',
  refused: '모든 서버가 거부함',
  menu: '{{name}} 메뉴',
  reveal: 'YAML 보기',
  rename: '이름 바꾸기…',
  delete: '삭제',
};
