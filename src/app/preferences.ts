import {
  type Language,
  type Pane,
  type PaneId,
  session,
  setLanguage,
  setPane,
  setTheme,
  setWordWrap,
  type Theme,
  type View,
} from '#session';

const key = 'sluice.preferences';

/** Sets language, theme, word wrap and panes as the person left them, else as the browser has them, and keeps what is chosen from now on. */
export function startPreferences(): void {
  const kept = readPreferences(stored());
  setLanguage(kept.language ?? browserLanguage(navigator.languages));
  if (kept.theme !== undefined) setTheme(kept.theme);
  if (kept.wordWrap !== undefined) setWordWrap(kept.wordWrap);
  for (const id of paneIds) setPane(id, kept.panes?.[id] ?? {});
  session.subscribe(({ view }, before) => {
    if (preferencesDiffer(view, before.view)) store({ ...readPreferences(stored()), ...changes(view, before.view) });
  });
}

/** What a person has chosen; absent while they have not. */
export interface Preferences {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly wordWrap?: boolean;
  readonly panes?: Readonly<Partial<Record<PaneId, Partial<Pane>>>>;
}

/** The preferences in a stored text; whatever is not understood is left out. */
export function readPreferences(text: string | null): Preferences {
  const value = parse(text);
  const { language, theme, wordWrap, panes } = value;
  return {
    ...((language === 'en' || language === 'ko') && { language }),
    ...((theme === 'light' || theme === 'dark' || theme === 'system') && { theme }),
    ...(typeof wordWrap === 'boolean' && { wordWrap }),
    ...(isMap(panes) && { panes: readPanes(panes) }),
  };
}

const paneIds: readonly PaneId[] = ['sidebar', 'details', 'source'];

function readPanes(stored: Readonly<Record<string, unknown>>): NonNullable<Preferences['panes']> {
  return Object.fromEntries(
    paneIds.flatMap((id) => {
      const pane = stored[id];
      if (!isMap(pane)) return [];
      const { size, folded } = pane;
      return [[id, { ...(isPaneSize(size) && { size }), ...(typeof folded === 'boolean' && { folded }) }]];
    }),
  );
}

function isPaneSize(value: unknown): value is NonNullable<Pane['size']> {
  return typeof value === 'string' && /^\d+(\.\d+)?(px|%)$/.test(value);
}

/** Korean where the browser prefers it to English, else English. */
export function browserLanguage(languages: readonly string[]): Language {
  const spoken = languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken.find((language) => language === 'ko' || language === 'en') === 'ko' ? 'ko' : 'en';
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isMap(value) ? { ...value } : {};
  } catch {
    // Broken preferences are as good as none.
    return {};
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function preferencesDiffer(view: View, before: View): boolean {
  return (
    view.language !== before.language ||
    view.theme !== before.theme ||
    view.wordWrap !== before.wordWrap ||
    view.panes !== before.panes
  );
}

function changes(view: View, before: View): Preferences {
  return {
    ...(view.language !== before.language && { language: view.language }),
    ...(view.theme !== before.theme && { theme: view.theme }),
    ...(view.wordWrap !== before.wordWrap && { wordWrap: view.wordWrap }),
    ...(view.panes !== before.panes && { panes: view.panes }),
  };
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // A browser may forbid storage altogether; preferences then last as long as the page.
    return null;
  }
}

function store(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // As above: nothing is lost but the memory of it.
  }
}
