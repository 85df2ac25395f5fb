import type { Messages } from '../messages';

/** Korean messages of `problems`. */
export const problems: Messages['problems'] = {
  title: '문제',
  none: '문제 없음',
  noneHint: 'API 서버가 이 매니페스트를 그대로 받아들입니다.',
  severity: { error: '오류', warning: '경고', info: '참고' },
  lenientFlows: '그러면 달라지는 트래픽:',
  apiServer: 'API 서버의 응답:',
};
