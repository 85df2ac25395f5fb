import { NativeSelect } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { FlowEdge } from '#graph';
import { useTranslation } from '#i18n';
import type { Protocol } from '#netpol';
import { applyEdits, openDialog } from '#session';
import { Button, IconButton } from '#ui/kit';
import { CommitField } from './CommitField';
import classes from './FlowControls.module.css';

/** What can be done about a flow: allow or deny it by policy, say what is expected of it, change its port, delete it. */
export function FlowControls({ edge }: { edge: FlowEdge }) {
  const { t } = useTranslation();
  const { flow, verdict } = edge;
  const setFlow = (protocol: Protocol, port: number | string) =>
    applyEdits([{ kind: 'setFlow', flow: flow.origin, protocol, port }], { origin: 'inspector', label: 'setFlow' });
  return (
    <div className={classes.controls}>
      <div className={classes.pair}>
        <Button
          look={verdict.outcome === 'allowed' ? 'default' : 'filled'}
          onClick={() => openDialog({ kind: 'allow', edge: edge.id })}
        >
          {t('inspector.flow.allow')}
        </Button>
        <Button onClick={() => openDialog({ kind: 'deny', edge: edge.id })}>{t('inspector.flow.deny')}</Button>
      </div>
      <div className={classes.port}>
        <NativeSelect
          size="xs"
          aria-label={t('inspector.flow.protocol')}
          data={protocols}
          value={flow.protocol}
          onChange={(event) => setFlow(protocolOf(event.currentTarget.value), flow.port)}
        />
        <CommitField
          label={t('inspector.flow.port')}
          value={`${flow.port}`}
          commit={(text) => void setFlow(flow.protocol, portOf(text))}
        />
        <IconButton
          label={t('inspector.flow.delete')}
          size={30}
          look="framed"
          onClick={() =>
            applyEdits([{ kind: 'delete', objects: [flow.origin] }], { origin: 'inspector', label: 'delete' })
          }
        >
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </div>
      <NativeSelect
        size="xs"
        aria-label={t('inspector.flow.expect')}
        value={flow.expect ?? ''}
        data={[
          { value: '', label: t('inspector.flow.expectNothing') },
          { value: 'allow', label: t('inspector.flow.expectAllow') },
          { value: 'deny', label: t('inspector.flow.expectDeny') },
        ]}
        onChange={(event) =>
          applyEdits([{ kind: 'setExpect', flow: flow.origin, expect: expectOf(event.currentTarget.value) }], {
            origin: 'inspector',
            label: 'setExpect',
          })
        }
      />
      <p className={classes.hint}>{t('inspector.flow.hint')}</p>
    </div>
  );
}

const protocols: Protocol[] = ['TCP', 'UDP', 'SCTP'];

function protocolOf(text: string): Protocol {
  return protocols.find((protocol) => protocol === text) ?? 'TCP';
}

/** A number where the text is one, else the name of a port. */
function portOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function expectOf(value: string): 'allow' | 'deny' | undefined {
  return value === 'allow' || value === 'deny' ? value : undefined;
}
