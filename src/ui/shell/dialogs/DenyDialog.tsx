import { Checkbox, Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from '#i18n';
import { type Direction, proposeDeny } from '#netpol';
import { endName } from '#ui/kit';
import classes from './Form.module.css';
import { ProposalForm } from './ProposalForm';
import { type JudgedFlow, useJudgedFlow } from './useJudgedFlow';
import { useOtherConnections } from './useOtherConnections';

/** Asks at which door a flow shall be stopped, and shows what that would write and change. */
export function DenyDialog({ edge }: { edge: string }) {
  const flow = useJudgedFlow(edge);
  return flow === undefined ? null : <DenyForm flow={flow} />;
}

const doors: readonly Direction[] = ['ingress', 'egress'];

function DenyForm({ flow }: { flow: JudgedFlow }) {
  const { t } = useTranslation();
  const { cluster, connection, plugin } = flow;
  const [direction, setDirection] = useState<Direction>(connection.to.kind === 'external' ? 'egress' : 'ingress');
  const [keepsOthers, setKeepsOthers] = useState(true);
  const others = useOtherConnections(flow.edge.id);
  const proposal = useMemo(
    () => proposeDeny({ cluster, connection, direction, plugin, keep: keepsOthers ? others : [] }),
    [cluster, connection, direction, plugin, keepsOthers, others],
  );
  const names = { ingress: endName(connection.to), egress: endName(connection.from) };
  return (
    <ProposalForm flow={flow} proposal={proposal} wanted="denied" label="deny" confirm={t('dialog.deny.confirm')}>
      <p className={classes.lead}>{t('dialog.deny.lead')}</p>
      <Radio.Group value={direction} onChange={(value) => setDirection(value === 'egress' ? 'egress' : 'ingress')}>
        <fieldset className={classes.choices}>
          <legend>{t('dialog.deny.where')}</legend>
          {doors.map((door) => (
            <Radio key={door} size="xs" value={door} label={t(`dialog.deny.choice.${door}`, { name: names[door] })} />
          ))}
        </fieldset>
      </Radio.Group>
      <Checkbox
        size="xs"
        checked={keepsOthers}
        onChange={(event) => setKeepsOthers(event.currentTarget.checked)}
        label={t('dialog.deny.keep')}
        description={t('dialog.deny.keepHint')}
      />
    </ProposalForm>
  );
}
