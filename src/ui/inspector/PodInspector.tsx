import { NativeSelect } from '@mantine/core';
import type { WorkloadNode } from '#graph';
import { useTranslation } from '#i18n';
import { applyEdits, useSessionItems } from '#session';
import { ActionButton } from './ActionButton';
import { CommitField } from './CommitField';
import { DoorStates } from './DoorStates';
import classes from './Inspector.module.css';
import { LabelEditor } from './LabelEditor';
import { PortEditor } from './PortEditor';

/** A pod, or a workload that runs several: its name, labels and ports to edit, its doors, and what can be done with it. */
export function PodInspector({ node }: { node: WorkloadNode }) {
  const { t } = useTranslation();
  const { workload } = node;
  const namespaces = useSessionItems(({ cluster }) => [...cluster.namespaces.keys()]);
  const [first] = workload.pods;
  return (
    <section className={classes.columns} data-of="pod" aria-label={t('inspector.pod.label', { name: workload.name })}>
      <div className={classes.column}>
        <CommitField
          look="labelled"
          label={t('inspector.pod.name', { kind: workload.kind })}
          value={workload.name}
          commit={(to) =>
            void applyEdits([{ kind: 'renameWorkload', workload: workload.origin, to }], {
              origin: 'inspector',
              label: 'renameWorkload',
            })
          }
        />
        <NativeSelect
          size="xs"
          label={t('inspector.namespace.word')}
          data={namespaces}
          value={workload.namespace}
          onChange={(event) =>
            void applyEdits(
              [{ kind: 'moveWorkload', workload: workload.origin, toNamespace: event.currentTarget.value }],
              { origin: 'inspector', label: 'moveWorkload' },
            )
          }
        />
        <DoorStates node={node} />
        {node.stale && <p className={classes.note}>{t('inspector.stale')}</p>}
      </div>
      {first !== undefined && (
        <LabelEditor key={`${node.id} labels`} labels={first.labels} metadata={first.podMetadata} />
      )}
      {first !== undefined && <PortEditor key={`${node.id} ports`} ports={first.ports} podSpec={first.podSpec} />}
      <div className={classes.column}>
        <div className={classes.buttons}>
          <ActionButton id="viewpoint" label={t('inspector.pod.standHere')} />
          <ActionButton id="duplicate" />
          <ActionButton id="delete" />
        </div>
        <h3 className={classes.title}>{t('inspector.defaultDeny')}</h3>
        <div className={classes.buttons}>
          <ActionButton id="defaultDenyIngress" label={t('inspector.denyIngress')} />
          <ActionButton id="defaultDenyEgress" label={t('inspector.denyEgress')} />
        </div>
      </div>
    </section>
  );
}
