import type { Messages } from '../messages';

/** Korean messages of `table`. */
export const table: Messages['table'] = {
  ports: { everything: '모든 포트', protocol: '{{protocol}} 모든 포트', none: '없음', undecided: '미정: {{ports}}' },
  column: {
    source: '출발지',
    destination: '목적지',
    ports: '포트',
    change: '변경',
    before: '이전',
    after: '이후',
  },
  change: { added: '추가', removed: '제거', changed: '변경' },
};
