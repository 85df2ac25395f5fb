import type { Messages } from '../messages';

/** Korean messages of `repair`. */
export const repair: Messages['repair'] = {
  moveKeys: '{{keys}} 옮기기: {{target}} 아래로',
  renameKey: '이름 바꾸기: {{from}} → {{to}}',
  setValue: '{{field}} 값 바꾸기: {{value}}',
  remove: '{{field}} 지우기',
  insertKey: '{{key}} 추가: {{value}}',
  insertItem: '{{field}} 목록에 추가: {{value}}',
  wrapInList: '{{field}} 값을 목록으로 만들기',
  splitItem: '{{keys}} 부분을 별도 항목으로 나누기',
  joinItem: '{{field}} 항목을 앞 항목과 합치기',
  mergeKey: '여러 {{key}} 항목을 하나로 합치기',
  keepLast: '마지막 {{key}} 항목만 남기기',
  rewriteText: '텍스트 고치기',
  editPolicies: '정책 고치기',
  together: '함께 고치기',
  intent: {
    tabsToSpaces: '탭을 공백으로 바꾸기',
    plainBlanks: '줄 바꿈 없는 공백(NBSP)을 일반 공백으로 바꾸기',
    blankAfterDash: '대시 뒤에 공백 넣기',
    alignLine: '주변 키와 같은 열에 맞추기',
    dashBeforeKey: '{{field}} 앞에 대시 넣기',
    anyPeer: '외부 주소까지 모든 상대 허용',
    anyPodHere: '이 네임스페이스의 모든 파드 허용',
    anyPodAnywhere: '모든 네임스페이스의 모든 파드 허용',
    removePeer: '이 상대를 지워 허용하지 않기',
    removeRule: '규칙을 지워 아무도 허용하지 않기',
    wholeRange: '범위 전체: {{value}}',
    oneAddress: '주소 하나: {{value}}',
  },
};
