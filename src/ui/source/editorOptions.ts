import type { SessionState } from '#session';
import type { monaco } from './monaco';

/** How the editor behaves, given what the person has chosen. */
export function editorOptions(view: SessionState['view']): monaco.editor.IStandaloneEditorConstructionOptions {
  return {
    model: null,
    theme: 'sluice',
    automaticLayout: true,
    ...wrapping(view),
    // Text
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--sl-mono').trim(),
    fontSize: 12.5,
    lineHeight: 19,
    padding: { top: 10, bottom: 10 },
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 8,
    renderLineHighlight: 'line',
    renderLineHighlightOnlyWhenFocus: true,
    scrollBeyondLastLine: false,
    minimap: { enabled: false },
    bracketPairColorization: { enabled: false },
    guides: { indentation: true, highlightActiveIndentation: false },
    overviewRulerBorder: false,
    scrollbar: { verticalScrollbarSize: 11, horizontalScrollbarSize: 11, useShadows: false },
    fixedOverflowWidgets: true,
    // Byte for byte: the editor neither tidies nor asks to.
    trimAutoWhitespace: false,
    unusualLineTerminators: 'off',
    unicodeHighlight: { nonBasicASCII: false, includeComments: false, allowedLocales: { ko: true, _os: true } },
    autoIndent: 'advanced',
    // Suggestions come from the schema alone.
    wordBasedSuggestions: 'off',
    quickSuggestions: { other: true, comments: false, strings: true },
    acceptSuggestionOnEnter: 'smart',
    inlineSuggest: { enabled: false },
    links: false,
    codeLens: false,
    colorDecorators: false,
    occurrencesHighlight: 'off',
  };
}

/** The part of the options that the person switches while the editor runs. */
export function wrapping({ wordWrap }: SessionState['view']): { readonly wordWrap: 'on' | 'off' } {
  return { wordWrap: wordWrap ? 'on' : 'off' };
}
