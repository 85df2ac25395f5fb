import { useTranslation } from '#i18n';
import { closeDialog, examples, openExample } from '#session';
import classes from './ChoiceList.module.css';

/** The examples, each with what it shows. Opening one replaces what is there; undo brings that back. */
export function ExamplesDialog() {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.lead}>{t('dialog.examples.lead')}</p>
      <ul className={classes.list}>
        {examples.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.choice}
              onClick={() => {
                closeDialog();
                openExample(id);
              }}
            >
              <strong>{t(`example.${id}.title`)}</strong>
              <span>{t(`example.${id}.summary`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
