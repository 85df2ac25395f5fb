import { NativeSelect, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import type { Edit, EditPort } from '#manifests';
import type { ContainerPort, Place, Protocol } from '#netpol';
import { applyEdits } from '#session';
import { IconButton } from '#ui/kit';
import { CommitField } from './CommitField';
import classes from './FieldRows.module.css';
import shared from './Inspector.module.css';

/** Container ports: number, protocol and name of each to edit, and a row to add one. */
export function PortEditor({ ports, podSpec }: { ports: readonly ContainerPort[]; podSpec: Place }) {
  const { t } = useTranslation();
  return (
    <div className={shared.column}>
      <h3 className={shared.title}>{t('inspector.ports.title')}</h3>
      <ul className={classes.rows} aria-label={t('inspector.ports.title')}>
        {ports.map((port, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a port whose number is being changed must keep the focus.
          <PortRow key={index} port={port} podSpec={podSpec} />
        ))}
      </ul>
      <AddPort podSpec={podSpec} />
    </div>
  );
}

function PortRow({ port, podSpec }: { port: ContainerPort; podSpec: Place }) {
  const { t } = useTranslation();
  const number = port.containerPort;
  const set = (after: EditPort) => edit({ kind: 'setPort', podSpec, before: port, after }, 'setPort');
  return (
    <li className={classes.port}>
      <CommitField
        label={t('inspector.ports.numberOf', { number })}
        value={`${number}`}
        commit={(text) => set({ ...port, containerPort: Number(text) })}
      />
      <ProtocolSelect
        label={t('inspector.ports.protocolOf', { number })}
        value={port.protocol}
        onChange={(protocol) => set({ ...port, protocol })}
      />
      <CommitField
        label={t('inspector.ports.nameOf', { number })}
        value={port.name ?? ''}
        placeholder={t('inspector.ports.nameHint')}
        commit={(name) => set(named({ containerPort: number, protocol: port.protocol }, name))}
      />
      <IconButton
        label={t('inspector.ports.remove', { number })}
        size={24}
        onClick={() => edit({ kind: 'removePort', podSpec, port }, 'removePort')}
      >
        <X size={14} aria-hidden />
      </IconButton>
    </li>
  );
}

function AddPort({ podSpec }: { podSpec: Place }) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [protocol, setProtocol] = useState<Protocol>('TCP');
  const [name, setName] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim() === '') return;
    edit(
      { kind: 'addPort', podSpec, port: named({ containerPort: Number(number), protocol }, name.trim()) },
      'addPort',
    );
    setNumber('');
    setName('');
  };
  const classNames = { input: classes.mono ?? '' };
  return (
    <form className={classes.port} onSubmit={add}>
      <TextInput
        size="xs"
        classNames={classNames}
        inputMode="numeric"
        aria-label={t('inspector.ports.newNumber')}
        placeholder={t('inspector.ports.numberHint')}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <ProtocolSelect label={t('inspector.ports.newProtocol')} value={protocol} onChange={setProtocol} />
      <TextInput
        size="xs"
        classNames={classNames}
        aria-label={t('inspector.ports.newName')}
        placeholder={t('inspector.ports.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <IconButton type="submit" label={t('inspector.ports.add')} size={24} disabled={number.trim() === ''}>
        <Plus size={15} aria-hidden />
      </IconButton>
    </form>
  );
}

const protocols: Protocol[] = ['TCP', 'UDP', 'SCTP'];

function ProtocolSelect(props: { label: string; value: Protocol; onChange: (protocol: Protocol) => void }) {
  return (
    <NativeSelect
      size="xs"
      aria-label={props.label}
      data={protocols}
      value={props.value}
      onChange={(event) => {
        const chosen = protocols.find((protocol) => protocol === event.currentTarget.value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
    />
  );
}

/** A port with a name, or without one where the text is empty. */
function named(port: Omit<EditPort, 'name'>, name: string): EditPort {
  return name === '' ? port : { ...port, name };
}

function edit(change: Edit, label: string): void {
  applyEdits([change], { origin: 'inspector', label });
}
