import { createContext, useContext } from 'react';
import type { useTranslation } from '#i18n';

/** Looks a message up in the language on screen. */
export type Translate = ReturnType<typeof useTranslation>['t'];

const WordsContext = createContext<Translate | undefined>(undefined);

/** Hands the lookup down. Hundreds of cards and lines share it, so that not each of them listens for a change of language. */
export const WordsProvider = WordsContext.Provider;

/** The lookup; only within `WordsProvider`. */
export function useWords(): Translate {
  const t = useContext(WordsContext);
  if (t === undefined) throw new Error('useWords is used outside the canvas');
  return t;
}
