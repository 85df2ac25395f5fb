import type { ExternalNode } from '#graph';
import { useTranslation } from '#i18n';
import { applyEdits } from '#session';
import { ActionButton } from './ActionButton';
import { CommitField } from './CommitField';
import classes from './Inspector.module.css';

/** An outside address range: its name and range to edit. */
export function ExternalInspector({ node }: { node: ExternalNode }) {
  const { t } = useTranslation();
  const { name, cidr, origin } = node.external;
  const set = (next: { name: string; cidr: string }) =>
    void applyEdits([{ kind: 'setExternal', external: origin, ...next }], {
      origin: 'inspector',
      label: 'setExternal',
    });
  return (
    <section className={classes.columns} data-of="plain" aria-label={t('inspector.external.label', { name })}>
      <div className={classes.column}>
        <CommitField
          look="labelled"
          label={t('inspector.external.name')}
          value={name}
          commit={(text) => set({ name: text, cidr })}
        />
        <CommitField
          look="labelled"
          label={t('inspector.external.cidr')}
          value={cidr}
          commit={(text) => set({ name, cidr: text })}
        />
      </div>
      <p className={classes.note}>{t('inspector.external.hint')}</p>
      <div className={classes.buttons}>
        <ActionButton id="duplicate" />
        <ActionButton id="delete" />
      </div>
    </section>
  );
}
