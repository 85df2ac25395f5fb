/** English messages of `problems`. */
export const problems = {
  title: 'Problems',
  none: 'No problems',
  noneHint: 'The API server would take these manifests as they stand.',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  apiServer: 'The API server says:',
  repair: {
    moveKeys: 'Move {{keys}} under {{target}}',
    renameKey: 'Rename {{from}} to {{to}}',
    setValue: 'Write {{value}}',
    remove: 'Remove {{field}}',
    root: 'the top level',
  },
} as const;
