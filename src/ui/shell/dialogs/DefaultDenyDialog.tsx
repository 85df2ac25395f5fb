import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PictureNode } from '#graph';
import { useTranslation } from '#i18n';
import { type Direction, proposeDefaultDeny } from '#netpol';
import { applyEdits, type Dialog, previewEdits, useSession } from '#session';
import { Consequences } from './Consequences';
import { DialogForm } from './DialogForm';
import classes from './Form.module.css';
import { ObstacleText } from './ObstacleText';
import { RefusalText } from './RefusalText';

type DefaultDeny = Extract<Dialog, { kind: 'defaultDeny' }>;
type Node = Extract<PictureNode, { kind: 'workload' | 'namespace' }>;

/** Asks in which directions a pod or a namespace shall deny by default, offers the DNS rule with egress, and shows what follows. */
export function DefaultDenyDialog({ subject, directions }: Pick<DefaultDeny, 'subject' | 'directions'>) {
  const node = useSession(({ picture }) => picture.nodes.find(({ id }) => id === subject.node));
  if (node === undefined || node.kind === 'external') return null;
  return <DefaultDenyForm node={node} directions={directions} />;
}

const both: readonly Direction[] = ['ingress', 'egress'];

function DefaultDenyForm({ node, directions }: { node: Node; directions: readonly Direction[] }) {
  const { t } = useTranslation();
  const cluster = useSession((state) => state.cluster);
  const [chosen, setChosen] = useState(directions);
  const [dns, setDns] = useState<'withDns' | 'withoutDns'>('withDns');
  const proposal = useMemo(() => {
    const subject =
      node.kind === 'workload'
        ? { kind: node.kind, workload: node.workload }
        : { kind: node.kind, namespace: node.namespace.name };
    return chosen.length === 0 ? undefined : proposeDefaultDeny({ cluster, subject, directions: chosen, dns });
  }, [cluster, node, chosen, dns]);
  const preview = useMemo(() => previewEdits(proposal?.edits ?? []), [proposal]);
  const edits = proposal?.edits ?? [];
  return (
    <DialogForm
      confirm={t('dialog.defaultDeny.confirm')}
      disabled={edits.length === 0 || preview.refusal !== undefined}
      submit={() => (applyEdits(edits, { origin: 'inspector', label: 'defaultDeny' }) === 'done' ? 'done' : 'stay')}
    >
      <p className={classes.lead}>
        {node.kind === 'workload'
          ? t('dialog.defaultDeny.leadPod', { name: node.workload.name })
          : t('dialog.defaultDeny.leadNamespace', { name: node.namespace.name })}
      </p>
      <fieldset className={classes.choices}>
        <legend>{t('dialog.directions')}</legend>
        {both.map((direction) => (
          <Checkbox
            key={direction}
            size="xs"
            label={t(`dialog.defaultDeny.${direction}`)}
            checked={chosen.includes(direction)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              setChosen(both.filter((each) => (each === direction ? checked : chosen.includes(each))));
            }}
          />
        ))}
        {chosen.includes('egress') && (
          <Checkbox
            size="xs"
            label={t('dialog.defaultDeny.dns')}
            description={t('dialog.defaultDeny.dnsHint')}
            checked={dns === 'withDns'}
            onChange={(event) => setDns(event.currentTarget.checked ? 'withDns' : 'withoutDns')}
          />
        )}
      </fieldset>
      {proposal?.obstacle !== undefined && <ObstacleText obstacle={proposal.obstacle} />}
      {preview.refusal !== undefined && <RefusalText refusal={preview.refusal} />}
      {proposal === undefined && <p>{t('dialog.defaultDeny.chooseOne')}</p>}
      {proposal !== undefined && edits.length === 0 && proposal.obstacle === undefined && (
        <p>{t('dialog.defaultDeny.already')}</p>
      )}
      {proposal !== undefined && edits.length > 0 && (
        <Consequences proposal={proposal} preview={preview} {...(dns === 'withDns' && { dns })} />
      )}
    </DialogForm>
  );
}
