import classes from './Kbd.module.css';

/** A key combination as the person's keyboard names it; `keys` is written like `mod+shift+Z`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={classes.keys}>{keyNames(keys).join(isApple() ? '' : ' ')}</kbd>;
}

/** The names on the caps, in the order of pressing: `mod+shift+Z` is Ctrl, Shift, Z, and on Apple's keyboards ⌘, ⇧, Z. */
export function keyNames(keys: string, apple = isApple() ? 'apple' : 'other'): readonly string[] {
  const names = apple === 'apple' ? appleNames : otherNames;
  return keys.split('+').map((key) => names.get(key.toLowerCase()) ?? (key.length === 1 ? key.toUpperCase() : key));
}

const shared: readonly (readonly [string, string])[] = [
  ['[plus]', '+'],
  ['arrowup', '↑'],
  ['arrowdown', '↓'],
  ['arrowleft', '←'],
  ['arrowright', '→'],
  ['space', 'Space'],
  ['escape', 'Esc'],
  ['delete', 'Delete'],
  ['enter', 'Enter'],
];
const otherNames = new Map([
  ['mod', 'Ctrl'],
  ['ctrl', 'Ctrl'],
  ['shift', 'Shift'],
  ['alt', 'Alt'],
  ['meta', 'Meta'],
  ...shared,
]);
const appleNames = new Map([['mod', '⌘'], ['meta', '⌘'], ['ctrl', '⌃'], ['shift', '⇧'], ['alt', '⌥'], ...shared]);

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
