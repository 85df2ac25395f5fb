import { useMessage } from '#i18n';
import { actionMessage, findAction, useSession } from '#session';
import { Button, keyNames } from '#ui/kit';

/** One of the session's actions as a button: its name (or a shorter `label` where its place says the rest), its keys when the pointer rests on it, pressed while it is on. Nothing for an unknown id. */
export function ActionButton({ id, label }: { id: string; label?: string }) {
  const message = useMessage();
  const action = findAction(id);
  const enabled = useSession((state) => action?.enabled(state) ?? false);
  const checked = useSession((state) => action?.checked?.(state));
  if (action === undefined) return null;
  const { key, params } = actionMessage(action);
  const name = message(key, params);
  const [keys] = action.keys ?? [];
  const hint = keys === undefined ? name : `${name} (${keyNames(keys).join(' ')})`;
  return (
    <Button
      title={hint}
      disabled={!enabled}
      {...(checked === undefined ? {} : { 'aria-pressed': checked })}
      {...(label === undefined ? {} : { 'aria-label': name })}
      onClick={() => void action.run()}
    >
      {label ?? name}
    </Button>
  );
}
