import { monaco } from './monaco';

/** The colour schemes of the page. */
type Scheme = 'light' | 'dark';

/** Gives the editor the page's colours, and again whenever the page's colour scheme changes. */
export function followColourScheme(): monaco.IDisposable {
  const apply = () => {
    const scheme = currentScheme();
    monaco.editor.defineTheme('sluice', themeOf(scheme));
    monaco.editor.setTheme('sluice');
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: [schemeAttribute] });
  return { dispose: () => observer.disconnect() };
}

const schemeAttribute = 'data-mantine-color-scheme';

function currentScheme(): Scheme {
  return document.documentElement.getAttribute(schemeAttribute) === 'dark' ? 'dark' : 'light';
}

function themeOf(scheme: Scheme): monaco.editor.IStandaloneThemeData {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => sixDigits(style.getPropertyValue(`--sl-${name}`).trim());
  const rule = (name: string, colour: string, fontStyle = '') => ({
    token: name,
    foreground: token(colour).slice(1),
    fontStyle,
  });
  return {
    base: scheme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', 'ink'),
      rule('type.yaml', 'code-key'),
      rule('string.yaml', 'code-string'),
      rule('string', 'code-string'),
      rule('number', 'code-number'),
      rule('keyword', 'code-number'),
      rule('comment', 'code-comment'),
      rule('operators', 'mute'),
      rule('operators.directivesEnd', 'code-comment'),
      rule('operators.documentEnd', 'code-comment'),
      rule('delimiter', 'mute'),
      rule('tag', 'code-key'),
      rule('meta.directive', 'code-comment'),
    ],
    colors: {
      'editor.background': token('code'),
      'editor.foreground': token('ink'),
      'editorGutter.background': token('code'),
      'editorLineNumber.foreground': token('mute'),
      'editorLineNumber.dimmedForeground': token('mute'),
      'editorLineNumber.activeForeground': token('ink'),
      'editor.lineHighlightBackground': withAlpha(token('line'), '40'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': withAlpha(token('brand'), scheme === 'dark' ? '50' : '30'),
      'editor.inactiveSelectionBackground': withAlpha(token('brand'), scheme === 'dark' ? '30' : '1c'),
      'editorCursor.foreground': token('ink'),
      'editorIndentGuide.background1': token('line'),
      'editorIndentGuide.activeBackground1': token('line-strong'),
      'editorBracketMatch.background': withAlpha(token('brand'), '28'),
      'editorBracketMatch.border': '#00000000',
      'editorWidget.background': token('raised'),
      'editorWidget.foreground': token('ink'),
      'editorWidget.border': token('line-strong'),
      'editorHoverWidget.background': token('raised'),
      'editorHoverWidget.foreground': token('ink'),
      'editorHoverWidget.border': token('line-strong'),
      'editorSuggestWidget.background': token('raised'),
      'editorSuggestWidget.foreground': token('ink'),
      'editorSuggestWidget.border': token('line-strong'),
      'editorSuggestWidget.selectedBackground': token('brand-soft'),
      'editorSuggestWidget.selectedForeground': token('ink'),
      'editorSuggestWidget.highlightForeground': token('brand'),
      'editorSuggestWidget.focusHighlightForeground': token('brand'),
      'editorError.foreground': token('caution'),
      'editorWarning.foreground': token('lit-line'),
      'editorInfo.foreground': token('brand'),
      'editorOverviewRuler.errorForeground': token('caution'),
      'editorOverviewRuler.warningForeground': token('lit-line'),
      'editor.findMatchBackground': withAlpha(token('brand'), '55'),
      'editor.findMatchHighlightBackground': withAlpha(token('brand'), '2a'),
      'editor.rangeHighlightBackground': withAlpha(token('line'), '60'),
      'editor.selectionHighlightBackground': withAlpha(token('brand'), '18'),
      'editor.foldBackground': withAlpha(token('line'), '50'),
      'editorLightBulb.foreground': token('lit-line'),
      'editorLightBulbAutoFix.foreground': token('brand'),
      'scrollbarSlider.background': withAlpha(token('faint'), '50'),
      'scrollbarSlider.hoverBackground': withAlpha(token('faint'), '88'),
      'scrollbarSlider.activeBackground': withAlpha(token('faint'), 'b0'),
      'input.background': token('surface'),
      'input.foreground': token('ink'),
      'input.border': token('line-strong'),
      focusBorder: token('brand'),
      'textLink.foreground': token('brand'),
      'textLink.activeForeground': token('brand'),
      'menu.background': token('raised'),
      'menu.foreground': token('ink'),
      'menu.selectionBackground': token('brand-soft'),
      'menu.selectionForeground': token('ink'),
      'menu.separatorBackground': token('line'),
      'scrollbar.shadow': '#00000000',
      'editorOverviewRuler.border': '#00000000',
    },
  };
}

/** `#abc` as `#aabbcc`; other values are taken to have their six digits. */
function sixDigits(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
}

function withAlpha(colour: string, alpha: string): string {
  return `${colour}${alpha}`;
}
