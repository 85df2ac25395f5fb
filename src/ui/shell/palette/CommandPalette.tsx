import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { Check, Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { fetchMessages, messageByKey, useTranslation } from '#i18n';
import { type Action, actionMessage, actions, type SessionState, session, useSession } from '#session';
import { Kbd } from '#ui/kit';
import { closeCommandPalette, useCommandPaletteOpen } from '../commandPalette';
import classes from './CommandPalette.module.css';
import { matchesQuery } from './matchesQuery';
import './styles';
import { usePalette } from './usePalette';
import { wayfinders } from './wayfinders';

const [store, spotlight] = createSpotlight();

/** Every action by name, searched in both languages, and every pod and policy to go to. Loaded lazily: default export. */
export default function CommandPalette() {
  const { t, language } = useTranslation();
  const open = useCommandPaletteOpen();
  const picture = useSession((state) => state.picture);
  const [query, setQuery] = useState('');
  useEffect(() => void fetchMessages('ko'), []);
  const choose = usePalette(open, spotlight);
  const entries = useMemo((): readonly Entry[] => {
    if (!open) return [];
    const state = session.getState();
    return [...actions.map((action) => entryOf(action, state, language)), ...wayfinders(picture, t)];
  }, [open, picture, language, t]);
  const isSearching = query.trim() !== '';
  const shown = entries.filter((entry) => matchesQuery(query, entry.words) && (isSearching || entry.group !== 'reach'));
  const groups = [...new Set(shown.map((entry) => entry.group))].map(
    (group): SpotlightActionGroupData => ({
      group: t(`shell.group.${group}`),
      actions: shown.filter((entry) => entry.group === group).map((entry) => actionData(entry, choose)),
    }),
  );
  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={closeCommandPalette}
      actions={groups}
      filter={(_, all) => all}
      nothingFound={t('shell.nothingFound')}
      scrollable
      maxHeight={420}
      returnFocus={false}
      centered={false}
      yOffset={72}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      attributes={{ content: { 'aria-label': t('shell.commands') } }}
      searchProps={{
        leftSection: <Search size={16} aria-hidden />,
        placeholder: t('shell.searchCommands'),
        'aria-label': t('shell.searchCommands'),
      }}
      classNames={{ action: classes.action ?? '', search: classes.search ?? '', content: classes.content ?? '' }}
    />
  );
}

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  /** Of `reach` there is one for every pod: they are shown once something is searched. */
  readonly group: Action['group'] | 'goTo' | 'reach';
  readonly label: string;
  /** What it is found by. */
  readonly words: readonly string[];
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  run(): void;
}

function entryOf(action: Action, state: SessionState, language: string): Entry {
  const { key, params } = actionMessage(action);
  const [keys] = action.keys ?? [];
  return {
    id: action.id,
    group: action.group,
    label: messageByKey(language, key, params),
    words: [messageByKey('en', key, params), messageByKey('ko', key, params)],
    disabled: !action.enabled(state),
    checked: action.checked?.(state) ?? false,
    ...(keys === undefined ? {} : { keys }),
    run: () => void action.run(),
  };
}

function actionData(entry: Entry, choose: (entry: Entry) => void): SpotlightActionGroupData['actions'][number] {
  return {
    id: entry.id,
    label: entry.label,
    disabled: entry.disabled ?? false,
    rightSection:
      entry.keys === undefined ? entry.checked === true && <Check size={14} aria-hidden /> : <Kbd keys={entry.keys} />,
    onClick: () => choose(entry),
  };
}
