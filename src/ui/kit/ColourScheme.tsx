import { createContext, type ReactNode, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import './tokens.css';
import './base.css';

/** Light or dark, as it is drawn. */
export type ColourScheme = 'light' | 'dark';

const SchemeContext = createContext<ColourScheme>('light');

/** The scheme that everything inside `ColourSchemeProvider` is drawn in. */
export function useColourScheme(): ColourScheme {
  return useContext(SchemeContext);
}

/** Draws the page in a colour scheme; `system` follows the device as it changes. */
export function ColourSchemeProvider({ scheme, children }: { scheme: ColourScheme | 'system'; children: ReactNode }) {
  const device = useSyncExternalStore(subscribe, deviceScheme);
  const drawn = scheme === 'system' ? device : scheme;
  useLayoutEffect(() => {
    // The component library looks for the scheme under this name, and so do our tokens.
    document.documentElement.dataset['mantineColorScheme'] = drawn;
    document.documentElement.style.colorScheme = drawn;
  }, [drawn]);
  return <SchemeContext value={drawn}>{children}</SchemeContext>;
}

const darkQuery = '(prefers-color-scheme: dark)';

function deviceScheme(): ColourScheme {
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
