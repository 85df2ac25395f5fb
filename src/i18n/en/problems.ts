/** English messages of `problems`. */
export const problems = {
  title: 'Problems',
  none: 'No problems',
  noneHint: 'The API server would take these manifests as they stand.',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  lenientFlows: 'Drawn flows that would change then:',
  apiServer: 'The API server says:',
} as const;
