import { useMessage } from '#i18n';
import { type Action, actionMessage, actions, useSessionItems } from '#session';
import type { MenuEntry } from '#ui/kit';

/** The actions that `wanted` picks, in the registry's order, as entries of a menu. */
export function useActionEntries(wanted: (action: Action) => boolean): readonly MenuEntry[] {
  const message = useMessage();
  const picked = actions.filter(wanted);
  const enabled = useSessionItems((state) => picked.map((action) => action.enabled(state)));
  return picked.map((action, at) => {
    const { key, params } = actionMessage(action);
    const [keys] = action.keys ?? [];
    return {
      id: action.id,
      label: message(key, params),
      disabled: enabled[at] !== true,
      ...(keys === undefined ? {} : { keys }),
      onSelect: () => void action.run(),
    };
  });
}
