import { useMessage, useTranslation } from '#i18n';
import { type Action, actionMessage, actions } from '#session';
import { Kbd } from '#ui/kit';
import classes from './ShortcutsDialog.module.css';

/** Every action that has keys, by group, and the keys of the canvas and the panels. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  const groups = groupsOf(actions.filter(hasKeys));
  return (
    <div className={classes.groups}>
      {groups.map(([group, members]) => (
        <section key={group}>
          <h3 className={classes.title}>{t(`shell.group.${group}`)}</h3>
          <dl className={classes.list}>
            {group === 'view' && <Row label={t('shell.commands')} keys={['mod+K']} />}
            {members.map((action) => (
              <ActionRow key={action.id} action={action} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function ActionRow({ action }: { action: Action }) {
  const message = useMessage();
  const { key, params } = actionMessage(action);
  return <Row label={message(key, params)} keys={action.keys ?? []} />;
}

function Row({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>
        {keys.map((each) => (
          <Kbd key={each} keys={each} />
        ))}
      </dd>
    </div>
  );
}

function hasKeys(action: Action): boolean {
  return (action.keys ?? []).length > 0;
}

function groupsOf(members: readonly Action[]): readonly (readonly [Action['group'], readonly Action[]])[] {
  const groups = [...new Set(members.map((action) => action.group))];
  return groups.map((group) => [group, members.filter((action) => action.group === group)]);
}
