import { useTranslation } from '#i18n';
import { useSession } from '#session';
import { ActionButton } from './ActionButton';
import classes from './Inspector.module.css';

/** Several things at once: what can be done to all of them. */
export function ManyInspector() {
  const { t } = useTranslation();
  const count = useSession((state) => state.view.selection.length);
  return (
    <section className={classes.columns} data-of="plain" aria-label={t('inspector.many.label')}>
      <div className={classes.column}>
        <strong>{t('inspector.many.selected', { count })}</strong>
        <div className={classes.buttons}>
          <ActionButton id="addFlow" />
          <ActionButton id="duplicate" />
          <ActionButton id="delete" />
        </div>
      </div>
      <div className={classes.column}>
        <h3 className={classes.title}>{t('inspector.many.align')}</h3>
        <div className={classes.buttons}>
          {alignments.map((id) => (
            <ActionButton key={id} id={id} />
          ))}
        </div>
      </div>
      <div className={classes.column}>
        <h3 className={classes.title}>{t('inspector.many.distribute')}</h3>
        <div className={classes.buttons}>
          <ActionButton id="distributeHorizontally" />
          <ActionButton id="distributeVertically" />
        </div>
      </div>
    </section>
  );
}

const alignments = ['alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom'];
