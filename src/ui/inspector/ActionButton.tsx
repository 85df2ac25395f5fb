import { useMessage } from '#i18n';
import { actionMessage, findAction, useSession } from '#session';
import { Button, keyNames } from '#ui/kit';

/** One of the session's actions as a button: its name, its keys when the pointer rests on it, pressed while it is on. Nothing for an unknown id. */
export function ActionButton({ id }: { id: string }) {
  const message = useMessage();
  const action = findAction(id);
  const enabled = useSession((state) => action?.enabled(state) ?? false);
  const checked = useSession((state) => action?.checked?.(state));
  if (action === undefined) return null;
  const { key, params } = actionMessage(action);
  const [keys] = action.keys ?? [];
  return (
    <Button
      disabled={!enabled}
      {...(checked === undefined ? {} : { 'aria-pressed': checked })}
      {...(keys === undefined ? {} : { title: keyNames(keys).join(' ') })}
      onClick={() => void action.run()}
    >
      {message(key, params)}
    </Button>
  );
}
