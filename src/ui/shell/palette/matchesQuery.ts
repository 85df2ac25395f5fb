/**
 * Whether a query finds something that is called by certain words: every word of the query must begin a word, or stand
 * within one, or be another name for one. Names in English and Korean find the same things.
 */
export function matchesQuery(query: string, words: readonly string[]): boolean {
  const text = words.join(' ').toLowerCase();
  const asked = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return asked.every((word) => namesOf(word).some((name) => text.includes(name)));
}

/** A word, and all other names of whatever it may be the beginning of. */
function namesOf(word: string): readonly string[] {
  const others = sameThings.filter((names) => names.some((name) => name.startsWith(word) && word.length > 1));
  return [word, ...others.flat()];
}

/** Names of the same thing, as people write them; the first Korean one is ours, further ones are common elsewhere. */
const sameThings: readonly (readonly string[])[] = [
  ['label', '레이블', '라벨'],
  ['ingress', '인그레스', '수신', '입구', '인바운드', 'inbound'],
  ['egress', '이그레스', '송신', '출구', '아웃바운드', 'outbound'],
  ['pod', '파드', '포드', '팟'],
  ['namespace', '네임스페이스', '이름공간'],
  ['policy', '정책', '폴리시', '네트워크폴리시', 'networkpolicy', 'netpol'],
  ['allow', '허용'],
  ['deny', '차단', '거부', '막기', 'block'],
  ['flow', '트래픽', '흐름', '연결', 'connection', 'edge', 'traffic'],
  ['outside', '외부', 'external', 'cidr'],
  ['port', '포트'],
  ['plugin', '플러그인', 'cni'],
  ['viewpoint', '관찰', '시점'],
  ['arrange', '배치', '자동 정렬', 'layout'],
  ['export', '내보내기', '다운로드', 'download', 'save', '저장'],
  ['open', '열기', '불러오기', 'import', '가져오기'],
  ['undo', '실행 취소', '되돌리기'],
  ['redo', '다시 실행'],
  ['delete', '삭제', '지우기', 'remove'],
  ['duplicate', '복제', '복사'],
  ['theme', '테마'],
  ['dark', '어두운', '다크'],
  ['light', '밝은', '라이트'],
  ['language', '한국어', 'english', '언어', '영어', 'korean'],
  ['shortcuts', '단축키'],
  ['examples', '예제', '샘플'],
  ['format', '서식', '정리'],
];
