import type { Messages } from '../messages';

/** Korean messages of `refusal`. */
export const refusal: Messages['refusal'] = {
  documentDoesNotParse:
    '{{file}} 파일의 {{line}}번째 줄에 YAML 오류가 있습니다. 먼저 그 줄을 고쳐야 여기에서 변경할 수 있습니다.',
  notFound: '{{file}} 파일에서 {{path}} 항목을 더 이상 찾을 수 없어 변경하지 않았습니다.',
  nameTaken: '{{name}}: 이미 사용 중인 이름입니다. 다른 이름을 입력하세요.',
  invalidName:
    '“{{name}}”: 사용할 수 없는 이름입니다. 영문 소문자, 숫자, 하이픈만 쓰고 처음과 끝은 영문자나 숫자여야 합니다.',
  invalidValue: '{{field}} 필드에 사용할 수 없는 값입니다: “{{value}}”',
  selectorNeedsLabel:
    '레이블 {{key}}: 이 워크로드의 셀렉터가 요구하는 유일한 레이블입니다. 없으면 쿠버네티스가 워크로드를 거부하므로, 삭제하지 말고 키나 값을 바꾸세요.',
  exoticSyntax: '{{file}} 파일의 {{line}}번째 줄은 YAML에서 직접 고쳐야 하는 방식으로 작성되어 있습니다.',
  exoticSyntax_alias:
    '{{file}} 파일의 {{line}}번째 줄에 앵커가 있고, 다른 곳에서도 이 값을 함께 씁니다. 한 곳만 바꾸려면 YAML에서 직접 고치세요.',
  exoticSyntax_mergeKey:
    '{{file}} 파일의 {{line}}번째 줄에서 병합 키(<<)를 통해 다른 값과 함께 가져온 항목입니다. YAML에서 직접 고치세요.',
  exoticSyntax_complexKey: '{{file}} 파일의 {{line}}번째 줄에 단순하지 않은 키가 있습니다. YAML에서 직접 고치세요.',
  wouldNotReadBack:
    '{{file}} 파일의 다른 내용을 건드리지 않고는 반영할 수 없어 아무것도 변경하지 않았습니다. YAML에서 직접 고치세요.',
};
