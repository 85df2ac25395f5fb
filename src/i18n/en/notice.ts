/** Passing messages. */
export const notice = {
  pictureFailed:
    'The picture could not follow your last change: {{reason}}. Your text is kept; this is a fault of the editor.',
  reachFailed:
    'What your last change opened and closed could not be worked out: {{reason}}. This is a fault of the editor.',
  reachWorkerEnded:
    'What edits open and close is worked out beside the picture from now on, which may be slower: {{reason}}.',
  matrixFailed: 'Who reaches whom could not be worked out: {{reason}}. This is a fault of the editor.',
  arrangeFailed: 'The picture could not be arranged: {{reason}}',
  formatted:
    '{{file}} has been reformatted: layout and blank space may differ, the meaning does not. Undo takes it back.',
  alreadyFormatted: '{{file}} is formatted already; nothing changed.',
  fileClosed: '{{file}} is closed. Undo brings it back.',
  filesOpened_one: '{{count}} file opened beside yours.',
  filesOpened_other: '{{count}} files opened beside yours.',
  filesReplaced_one: '{{count}} file opened in place of yours. Undo brings yours back.',
  filesReplaced_other: '{{count}} files opened in place of yours. Undo brings yours back.',
  fileNotText: '{{file}} is not UTF-8 text and was not opened.',
  fileTooLarge: '{{file}} is larger than 5 MB and was not opened.',
  noManifests: 'No YAML or JSON files were found there.',
  tooManyFiles: 'Only the first {{count}} files were opened.',
  exampleOpened: 'The example stands in place of your files. Undo brings them back.',
  fileCopied: '{{file}} copied.',
  commandCopied: 'Command copied: it applies {{file}} with kubectl.',
  connectionsCopied_one: '{{count}} connection copied.',
  connectionsCopied_other: '{{count}} connections copied.',
  changesCopied_one: '{{count}} changed connection copied.',
  changesCopied_other: '{{count}} changed connections copied.',
  copyFailed: 'The browser did not allow copying: {{reason}}',
  saveFailed: 'The draft could not be saved in this browser: {{reason}}. Export it to keep it.',
  savedAgain: 'The draft is saved again.',
  draftUnreadable:
    'The saved draft could not be read. It has been kept aside in this browser, and you start with a fresh scene.',
  nothingKept: 'No draft has been kept aside.',
  draftCrashed:
    'The saved draft was not opened, because the editor did not survive the last two starts with it. It has been kept aside in this browser.',
  draftElsewhere: 'Another tab has your other draft open. This tab keeps a draft of its own.',
  diagnosisFailed: 'The manifests could not be diagnosed: {{reason}}',
} as const;
