import { NativeSelect, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from '#i18n';
import { endpointNamed, type Protocol } from '#netpol';
import { askWhy, type Question, session, useSession } from '#session';
import { DialogForm } from './DialogForm';
import classes from './Form.module.css';
import { flowEnds } from './flowEnds';

const protocols: Protocol[] = ['TCP', 'UDP', 'SCTP'];

/** Asks for two ends, a port and a protocol, and shows the explanation. Ends are completed by name; an address may be any. */
export function AskWhyDialog({ question }: { question: Partial<Question> }) {
  const { t } = useTranslation();
  const endList = useId();
  const portList = useId();
  const picture = useSession((state) => state.picture);
  const ends = useMemo(() => flowEnds(session.getState(), picture), [picture]);
  const [from, setFrom] = useState(question.from ?? '');
  const [to, setTo] = useState(question.to ?? '');
  const ports = ends.find(({ reference, node }) => reference === to || node === `workload:${to}`)?.ports ?? [];
  const [typed, setPort] = useState(question.port === undefined ? undefined : `${question.port}`);
  const port = typed ?? `${ports[0]?.containerPort ?? ''}`;
  const known = ports.find((each) => `${each.containerPort}` === port || each.name === port);
  const [chosen, setProtocol] = useState(question.protocol);
  const protocol = chosen ?? known?.protocol ?? 'TCP';
  const exists = (text: string) => {
    const { cluster, reading } = session.getState();
    const externals = reading.resources.scenarios.flatMap(({ external }) => external);
    return endpointNamed(cluster, externals, text) !== undefined;
  };
  const problemOf = (text: string) =>
    text === '' || exists(text) ? {} : { error: t('explain.question.noSuchEnd', { names: text }) };
  const submit = () => {
    askWhy({ from, to, protocol, port: /^\d+$/.test(port) ? Number(port) : port });
    return 'done' as const;
  };
  return (
    <DialogForm
      confirm={t('dialog.askWhy.confirm')}
      disabled={!exists(from) || !exists(to) || port.trim() === ''}
      submit={submit}
    >
      <p className={classes.lead}>{t('dialog.askWhy.lead')}</p>
      <div className={classes.fields}>
        <TextInput
          size="xs"
          data-autofocus
          label={t('dialog.addFlow.from')}
          placeholder={t('dialog.askWhy.endHint')}
          list={endList}
          value={from}
          spellCheck={false}
          {...problemOf(from)}
          onChange={(event) => setFrom(event.currentTarget.value.trim())}
        />
        <TextInput
          size="xs"
          label={t('dialog.addFlow.to')}
          placeholder={t('dialog.askWhy.endHint')}
          list={endList}
          value={to}
          spellCheck={false}
          {...problemOf(to)}
          onChange={(event) => setTo(event.currentTarget.value.trim())}
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
          value={protocol}
          onChange={(event) => setProtocol(protocols.find((each) => each === event.currentTarget.value) ?? 'TCP')}
        />
      </div>
      <datalist id={endList}>
        {ends.map(({ reference }) => (
          <option key={reference} value={reference} />
        ))}
      </datalist>
      <datalist id={portList}>
        {ports.map((each) => (
          <option key={`${each.protocol} ${each.containerPort}`} value={each.containerPort}>
            {each.name}
          </option>
        ))}
      </datalist>
    </DialogForm>
  );
}
