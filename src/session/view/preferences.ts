import type { Language, Theme } from '../state';
import { updateView } from './updateView';

/** Switches the language of the interface. */
export function setLanguage(language: Language): void {
  updateView({ language });
}

/** Switches between light and dark, or follows the system. */
export function setTheme(theme: Theme): void {
  updateView({ theme });
}

/** Says whether long lines of YAML are wrapped. */
export function setWordWrap(wordWrap: boolean): void {
  updateView({ wordWrap });
}
