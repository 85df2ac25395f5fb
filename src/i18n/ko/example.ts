import type { Messages } from '../messages';

/** Titles and summaries of the examples, in Korean. */
export const example: Messages['example'] = {
  threeTier: {
    title: '3계층과 db-policy',
    summary: 'User → web:80 → backend:5000 → db:3306. 정책 하나가 DB를 보호하고 백엔드만 허용합니다.',
  },
  noPolicy: {
    title: '정책 없음',
    summary: '같은 파드에 네트워크폴리시가 하나도 없습니다. 모든 파드가 서로 연결할 수 있습니다.',
  },
  fiveRules: {
    title: '다섯 가지 규칙',
    summary:
      'Web: 인그레스 80, 이그레스 5000. Backend: 인그레스 5000, 이그레스 3306. DB: 인그레스 3306. 응답에는 규칙이 필요 없습니다.',
  },
  noteAsWritten: {
    title: '규칙이 잘못된 자리에 있는 정책',
    summary: 'policyTypes와 ingress가 podSelector 아래에 있습니다. kubectl의 답을 확인하고 고쳐 보세요.',
  },
  tiers: {
    title: '관리자 정책',
    summary:
      'AdminNetworkPolicy는 네트워크폴리시가 허용할 트래픽도 거부합니다. Baseline 정책은 네트워크폴리시가 보호하지 않는 곳을 닫습니다.',
  },
};
