import { describe, expect, it } from 'vitest';
import type { PictureNode } from '#graph';
import type { Part } from '../model/canvasNode';
import { removal, textEdits } from './textEdits';

const place = (...path: string[]) => ({ file: 'shop.yaml', document: 0, path });
const podMetadata = place('metadata');
const podSpec = place('spec');

/** A pod of which only what edits need is filled in. */
const web = {
  kind: 'workload',
  id: 'workload:default/web[Pod]',
  labels: new Map([
    ['role', 'web'],
    ['tier', 'front'],
  ]),
  ports: [
    { containerPort: 80, protocol: 'TCP', name: 'http' },
    { containerPort: 53, protocol: 'UDP' },
  ],
  workload: { name: 'web', origin: place(), pods: [{ podMetadata, podSpec }] },
} as unknown as PictureNode;

const user = {
  kind: 'external',
  external: { name: 'user', cidr: '203.0.113.10/32', origin: place('spec', 'external') },
} as unknown as PictureNode;

const label = (key?: string): Part => ({ kind: 'label', ...(key !== undefined && { key }) });
const port = (index?: number): Part => ({ kind: 'port', ...(index !== undefined && { index }) });
const edits = (...list: readonly object[]) => ({ kind: 'edits', edits: list });
const problem = (key: string, params: object = {}) => ({ kind: 'problem', problem: { key, params } });

describe('textEdits', () => {
  it('sets the value of a label', () => {
    expect(textEdits(web, label('role'), 'role=shop')).toEqual(
      edits({ kind: 'setLabel', metadata: podMetadata, key: 'role', value: 'shop' }),
    );
  });

  it('renames a label, and sets its value too where both change', () => {
    const rename = { kind: 'renameLabel', metadata: podMetadata, key: 'role', to: 'app' };
    expect(textEdits(web, label('role'), 'app=web')).toEqual(edits(rename));
    expect(textEdits(web, label('role'), 'app: shop')).toEqual(
      edits(rename, { kind: 'setLabel', metadata: podMetadata, key: 'app', value: 'shop' }),
    );
  });

  it('adds a label, one without a value too', () => {
    expect(textEdits(web, label(), 'canary')).toEqual(
      edits({ kind: 'setLabel', metadata: podMetadata, key: 'canary', value: '' }),
    );
  });

  it('removes what is emptied, and does nothing for a new one left empty', () => {
    expect(textEdits(web, label('role'), ' ')).toEqual(
      edits({ kind: 'removeLabel', metadata: podMetadata, key: 'role' }),
    );
    expect(textEdits(web, label(), '')).toEqual(edits());
    expect(removal(web, port(1))).toEqual([
      { kind: 'removePort', podSpec, port: { containerPort: 53, protocol: 'UDP' } },
    ]);
  });

  it('asks nothing when the text says the same', () => {
    expect(textEdits(web, label('role'), 'role=web')).toEqual(edits());
    expect(textEdits(web, port(0), 'http 80')).toEqual(edits());
    expect(textEdits(web, { kind: 'name' }, 'web')).toEqual(edits());
  });

  it('says why a label cannot be kept', () => {
    expect(textEdits(web, label('role'), '=web')).toEqual(problem('emptyKey'));
    expect(textEdits(web, label('role'), 'tier=web')).toEqual(problem('labelTaken', { key: 'tier' }));
  });

  it.each([
    ['8080', { containerPort: 8080, protocol: 'TCP' }],
    ['web 8080', { containerPort: 8080, protocol: 'TCP', name: 'web' }],
    ['dns 5353/udp', { containerPort: 5353, protocol: 'UDP', name: 'dns' }],
    ['SCTP 8080', { containerPort: 8080, protocol: 'SCTP' }],
  ])('reads the port %s', (text, read) => {
    expect(textEdits(web, port(), text)).toEqual(edits({ kind: 'addPort', podSpec, port: read }));
  });

  it('changes a port in place', () => {
    const before = { containerPort: 80, protocol: 'TCP', name: 'http' };
    expect(textEdits(web, port(0), 'http 81')).toEqual(
      edits({ kind: 'setPort', podSpec, before, after: { ...before, containerPort: 81 } }),
    );
  });

  it.each([
    ['http', problem('noPort')],
    ['70000', problem('portRange', { port: '70000' })],
    ['a b 80', problem('portWords')],
    ['UDP 53', problem('portTaken', { port: 'UDP 53' })],
  ])('refuses the port %s', (text, answer) => {
    expect(textEdits(web, port(), text)).toEqual(answer);
  });

  it('renames an outside source and changes its range', () => {
    const external = place('spec', 'external');
    expect(textEdits(user, { kind: 'name' }, 'visitors')).toEqual(
      edits({ kind: 'setExternal', external, name: 'visitors', cidr: '203.0.113.10/32' }),
    );
    expect(textEdits(user, { kind: 'cidr' }, '203.0.113.0/24')).toEqual(
      edits({ kind: 'setExternal', external, name: 'user', cidr: '203.0.113.0/24' }),
    );
    expect(textEdits(user, { kind: 'cidr' }, '')).toEqual(problem('emptyCidr'));
  });
});
