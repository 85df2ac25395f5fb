import { NativeSelect, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { NodeId } from '#graph';
import { useTranslation } from '#i18n';
import type { Protocol } from '#netpol';
import { applyEdits, session, useSession } from '#session';
import { DialogForm } from './DialogForm';
import classes from './Form.module.css';
import { flowEnds } from './flowEnds';

const protocols: Protocol[] = ['TCP', 'UDP', 'SCTP'];

/** Asks for both ends, protocol and port of a new flow: the way to draw one without a pointer. */
export function AddFlowDialog(given: { from: NodeId | undefined; to: NodeId | undefined; port: number | undefined }) {
  const { t } = useTranslation();
  const portList = useId();
  const picture = useSession((state) => state.picture);
  const ends = useMemo(() => flowEnds(session.getState(), picture), [picture]);
  const [from, setFrom] = useState<NodeId>(given.from ?? ends[0]?.node ?? '');
  const [to, setTo] = useState<NodeId>(
    given.to ?? ends.find(({ node, ports }) => node !== from && ports.length > 0)?.node ?? '',
  );
  const target = ends.find(({ node }) => node === to);
  const source = ends.find(({ node }) => node === from);
  const [protocol, setProtocol] = useState<Protocol>();
  const [typed, setPort] = useState(given.port === undefined ? undefined : `${given.port}`);
  const [first] = target?.ports ?? [];
  const port = typed ?? (first === undefined ? '' : `${first.containerPort}`);
  const known = target?.ports.find((each) => `${each.containerPort}` === port || each.name === port);
  const spoken = protocol ?? known?.protocol ?? 'TCP';
  const submit = () => {
    if (source === undefined || target === undefined) return 'stay';
    const done = applyEdits(
      [
        {
          kind: 'addFlow',
          from: source.reference,
          to: target.reference,
          protocol: spoken,
          port: /^\d+$/.test(port) ? Number(port) : port,
        },
      ],
      { origin: 'canvas', label: 'addFlow' },
    );
    return done === 'done' ? 'done' : 'stay';
  };
  const options = ends.map(({ node, reference }) => ({ value: node, label: reference }));
  return (
    <DialogForm
      confirm={t('dialog.addFlow.confirm')}
      disabled={!source || !target || port.trim() === ''}
      submit={submit}
    >
      <p className={classes.lead}>{t('dialog.addFlow.lead')}</p>
      <div className={classes.fields}>
        <NativeSelect
          size="xs"
          data-autofocus
          label={t('dialog.addFlow.from')}
          data={options}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t('dialog.addFlow.to')}
          data={options}
          value={to}
          onChange={(event) => {
            setTo(event.currentTarget.value);
            setPort(undefined);
          }}
        />
        <TextInput
          size="xs"
          label={t('dialog.addFlow.port')}
          list={portList}
          value={port}
          spellCheck={false}
          onChange={(event) => setPort(event.currentTarget.value.trim())}
        />
        <NativeSelect
          size="xs"
          label={t('dialog.addFlow.protocol')}
          data={protocols}
          value={spoken}
          onChange={(event) => setProtocol(protocols.find((each) => each === event.currentTarget.value) ?? 'TCP')}
        />
      </div>
      <datalist id={portList}>
        {target?.ports.map((each) => (
          <option key={`${each.protocol} ${each.containerPort}`} value={each.containerPort}>
            {each.name}
          </option>
        ))}
      </datalist>
    </DialogForm>
  );
}
