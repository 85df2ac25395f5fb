import { useMessage } from '#i18n';
import { type Action, actionMessage, actions, useSession } from '#session';
import type { MenuEntry } from '#ui/kit';

/** The actions that `wanted` picks, in the registry's order, as entries of a menu. */
export function useActionEntries(wanted: (action: Action) => boolean): readonly MenuEntry[] {
  const message = useMessage();
  const state = useSession((each) => each);
  return actions.filter(wanted).map((action) => {
    const { key, params } = actionMessage(action);
    const [keys] = action.keys ?? [];
    return {
      id: action.id,
      label: message(key, params),
      disabled: !action.enabled(state),
      ...(keys === undefined ? {} : { keys }),
      onSelect: () => void action.run(),
    };
  });
}
