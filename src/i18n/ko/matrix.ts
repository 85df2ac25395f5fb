import type { Messages } from '../messages';

/** Korean messages of `matrix`. */
export const matrix: Messages['matrix'] = {
  label: '연결 매트릭스',
  working: '누가 누구에게 닿는지 계산하고 있습니다…',
  empty: { title: '아직 파드가 없습니다', text: '파드가 생기면 누가 누구에게 어떤 포트로 닿는지 이 표에 나타납니다.' },
  noMatch: '조건에 맞는 연결이 없습니다',
  from: '출발지',
  to: '목적지',
  corner: '행은 출발지, 열은 목적지',
  outside: '외부',
  tools: '매트릭스 좁혀 보기',
  shown: '{{rows}} × {{columns}}',
  filter: {
    from: '출발지…',
    to: '목적지…',
    port: '포트…',
    portHint: '예: 5432, UDP 53',
    namespace: '네임스페이스',
    anyNamespace: '모든 네임스페이스',
    cells: '보여 줄 연결',
    order: '순서',
    clear: '모두 보기',
  },
  kind: { all: '전체', allowed: '허용만', denied: '차단만', undecided: '미정만', changed: '달라진 것만' },
  order: { name: '네임스페이스와 이름 순', connections: '연결이 많은 순', peer: '머리글에서 고른 순서' },
  cell: {
    everything: '전체',
    none: '해당 없음',
    denied: '차단',
    allowed: '허용: {{ports}}',
    label: '{{from}} → {{to}}: {{answer}}',
  },
  head: {
    menu: '{{name}} 메뉴',
    reach: '닿는 곳과 여기에 닿는 곳을 캔버스에서 보기',
    orderDestinations: '닿는 곳을 앞으로',
    orderSources: '여기에 닿는 곳을 위로',
    only: '이것만 보기',
    all: '다른 것도 보기',
  },
  copy: { label: '보이는 내용 복사', md: 'Markdown으로 복사', csv: 'CSV로 복사' },
};
