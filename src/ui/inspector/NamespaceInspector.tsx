import type { NamespaceNode } from '#graph';
import { useTranslation } from '#i18n';
import { placeWithin } from '#netpol';
import { applyEdits } from '#session';
import { ActionButton } from './ActionButton';
import { CommitField } from './CommitField';
import { DeclareButton } from './DeclareButton';
import classes from './Inspector.module.css';
import { LabelEditor } from './LabelEditor';

/** A namespace: its name and labels to edit, and default deny for all that runs in it. */
export function NamespaceInspector({ node }: { node: NamespaceNode }) {
  const { t } = useTranslation();
  const { namespace } = node;
  return (
    <section
      className={classes.columns}
      data-of="plain"
      aria-label={t('inspector.namespace.label', { name: namespace.name })}
    >
      <div className={classes.column}>
        <CommitField
          look="labelled"
          label={t('inspector.namespace.word')}
          value={namespace.name}
          commit={(to) =>
            void applyEdits([{ kind: 'renameNamespace', from: namespace.name, to }], {
              origin: 'inspector',
              label: 'renameNamespace',
            })
          }
        />
        <p className={classes.note}>{t('inspector.namespace.pods', { count: node.members.length })}</p>
      </div>
      {namespace.origin === undefined ? (
        <Undeclared name={namespace.name} />
      ) : (
        <LabelEditor
          key={node.id}
          labels={new Map([...namespace.labels].filter(([key]) => key !== automaticLabel))}
          metadata={placeWithin(namespace.origin, 'metadata')}
        />
      )}
      <div className={classes.column}>
        <h3 className={classes.title}>{t('inspector.defaultDeny')}</h3>
        <div className={classes.buttons}>
          <ActionButton id="defaultDenyIngress" label={t('inspector.denyIngress')} />
          <ActionButton id="defaultDenyEgress" label={t('inspector.denyEgress')} />
          <ActionButton id="defaultDenyBoth" label={t('inspector.denyBoth')} />
        </div>
        <div className={classes.buttons}>
          <ActionButton id="delete" />
        </div>
      </div>
    </section>
  );
}

/** The API server sets it by itself, so it is not for editing. */
const automaticLabel = 'kubernetes.io/metadata.name';

function Undeclared({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.column}>
      <h3 className={classes.title}>{t('inspector.labels.title')}</h3>
      <p className={classes.note}>{t('inspector.namespace.undeclared')}</p>
      <div className={classes.buttons}>
        <DeclareButton name={name} />
      </div>
    </div>
  );
}
