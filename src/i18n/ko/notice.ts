import type { Messages } from '../messages';

/** Passing messages in Korean. */
export const notice: Messages['notice'] = {
  pictureFailed:
    '그림이 마지막 변경을 따라가지 못했습니다: {{reason}}. 텍스트는 그대로 보존됩니다. 편집기의 버그입니다.',
  reachFailed: '마지막 변경으로 열리고 닫힌 연결을 계산하지 못했습니다: {{reason}}. 편집기의 버그입니다.',
  reachWorkerEnded:
    '이제부터 편집으로 열리고 닫히는 연결을 화면과 같은 스레드에서 계산하므로 느려질 수 있습니다: {{reason}}.',
  matrixFailed: '누가 누구에게 연결할 수 있는지 계산하지 못했습니다: {{reason}}. 편집기의 버그입니다.',
  arrangeFailed: '자동으로 배치하지 못했습니다: {{reason}}',
  formatted:
    '{{file}} 파일의 서식을 정리했습니다. 배치와 공백만 바뀌고 의미는 그대로입니다. 실행 취소로 되돌릴 수 있습니다.',
  alreadyFormatted: '{{file}} 파일은 이미 정리되어 있어 바뀐 것이 없습니다.',
  fileClosed: '{{file}} 파일을 닫았습니다. 실행 취소로 되돌릴 수 있습니다.',
  filesOpened_one: '지금 파일은 그대로 두고 파일 {{count}}개를 더 열었습니다.',
  filesOpened_other: '지금 파일은 그대로 두고 파일 {{count}}개를 더 열었습니다.',
  filesReplaced_one: '지금 파일 대신 파일 {{count}}개를 열었습니다. 실행 취소로 되돌릴 수 있습니다.',
  filesReplaced_other: '지금 파일 대신 파일 {{count}}개를 열었습니다. 실행 취소로 되돌릴 수 있습니다.',
  fileNotText: '{{file}} 파일은 UTF-8 텍스트가 아니어서 열지 않았습니다.',
  fileTooLarge: '{{file}} 파일은 5 MB보다 커서 열지 않았습니다.',
  noManifests: 'YAML이나 JSON 파일을 찾지 못했습니다.',
  tooManyFiles: '처음 {{count}}개 파일만 열었습니다.',
  exampleOpened: '지금 파일 대신 예제를 열었습니다. 실행 취소로 되돌릴 수 있습니다.',
  fileCopied: '{{file}} 파일을 복사했습니다.',
  commandCopied: '{{file}} 파일을 적용하는 kubectl 명령을 복사했습니다.',
  connectionsCopied_one: '연결 {{count}}개를 복사했습니다.',
  connectionsCopied_other: '연결 {{count}}개를 복사했습니다.',
  changesCopied_one: '달라진 연결 {{count}}개를 복사했습니다.',
  changesCopied_other: '달라진 연결 {{count}}개를 복사했습니다.',
  copyFailed: '브라우저가 복사를 허용하지 않았습니다: {{reason}}',
  saveFailed: '이 브라우저에 초안을 저장하지 못했습니다: {{reason}}. 잃지 않으려면 파일로 내보내세요.',
  savedAgain: '초안이 다시 저장되었습니다.',
  draftUnreadable: '저장된 초안을 읽지 못했습니다. 초안은 이 브라우저에 따로 보관해 두었으며, 새 장면으로 시작합니다.',
  nothingKept: '따로 보관한 초안이 없습니다.',
  draftCrashed:
    '지난 두 번의 시작이 모두 실패하여 저장된 초안을 열지 않았습니다. 초안은 이 브라우저에 따로 보관해 두었습니다.',
  draftElsewhere: '다른 초안이 다른 탭에 열려 있습니다. 이 탭은 초안을 따로 보관합니다.',
  diagnosisFailed: '매니페스트를 진단하지 못했습니다: {{reason}}',
};
