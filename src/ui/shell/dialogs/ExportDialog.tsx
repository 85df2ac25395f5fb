import { useMessage, useTranslation } from '#i18n';
import { actionMessage, closeDialog, findAction, session, useSession } from '#session';
import classes from './ChoiceList.module.css';

const ways = ['downloadFile', 'downloadAll', 'copyFile', 'copyKubectl'] as const;

/** The ways to take manifests away, each with what it gives. */
export function ExportDialog() {
  const { t } = useTranslation();
  const file = useSession((state) => state.view.activeFile);
  return (
    <>
      <p className={classes.lead}>{t('dialog.export.lead', { file })}</p>
      <ul className={classes.list}>
        {ways.map((way) => (
          <Way key={way} way={way} />
        ))}
      </ul>
    </>
  );
}

function Way({ way }: { way: (typeof ways)[number] }) {
  const { t } = useTranslation();
  const message = useMessage();
  const action = findAction(way);
  if (action === undefined) return null;
  const { key, params } = actionMessage(action);
  return (
    <li>
      <button
        type="button"
        className={classes.choice}
        disabled={!action.enabled(session.getState())}
        onClick={() => {
          closeDialog();
          void action.run();
        }}
      >
        <strong>{message(key, params)}</strong>
        <span>{t(`dialog.export.${way}`)}</span>
      </button>
    </li>
  );
}
