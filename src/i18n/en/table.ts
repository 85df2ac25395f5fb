/** English messages of `table`: what tables of connections say, in the terminal and on the clipboard alike. */
export const table = {
  ports: {
    everything: 'every port',
    protocol: '{{protocol}} every port',
    none: 'nothing',
    undecided: 'undecided: {{ports}}',
  },
  column: {
    source: 'Source',
    destination: 'Destination',
    ports: 'Ports',
    change: 'Change',
    before: 'Before',
    after: 'After',
  },
  change: { added: 'added', removed: 'removed', changed: 'changed' },
} as const;
