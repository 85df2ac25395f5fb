import { Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from '#i18n';
import { type Direction, proposeAllow } from '#netpol';
import classes from './Form.module.css';
import { ProposalForm } from './ProposalForm';
import { type JudgedFlow, useJudgedFlow } from './useJudgedFlow';

/** Asks at which doors a flow shall be allowed, and shows what that would write and change. */
export function AllowDialog({ edge }: { edge: string }) {
  const flow = useJudgedFlow(edge);
  return flow === undefined ? null : <AllowForm flow={flow} />;
}

type Choice = 'both' | Direction;
const choices: readonly Choice[] = ['both', 'ingress', 'egress'];

function AllowForm({ flow }: { flow: JudgedFlow }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice>('both');
  const { cluster, connection, plugin } = flow;
  const proposal = useMemo(() => {
    const directions: readonly Direction[] = choice === 'both' ? ['egress', 'ingress'] : [choice];
    return proposeAllow({ cluster, connection, directions, plugin });
  }, [choice, cluster, connection, plugin]);
  return (
    <ProposalForm flow={flow} proposal={proposal} wanted="allowed" label="allow" confirm={t('dialog.allow.confirm')}>
      <Radio.Group value={choice} onChange={(value) => setChoice(choices.find((each) => each === value) ?? 'both')}>
        <fieldset className={classes.choices}>
          <legend>{t('dialog.allow.where')}</legend>
          {choices.map((each) => (
            <Radio
              key={each}
              size="xs"
              value={each}
              label={t(`dialog.allow.choice.${each}`)}
              description={t(`dialog.allow.choiceHint.${each}`)}
            />
          ))}
        </fieldset>
      </Radio.Group>
    </ProposalForm>
  );
}
