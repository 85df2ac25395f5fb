import { findingText } from '#explain';
import type { MessageParams } from '#i18n';
import type { Finding } from '#netpol';

/** Looks a message up in the language on screen. */
export type Say = (key: string, params?: MessageParams) => string;

/** The words that the pane speaks; they change when the language does. */
export interface Speech {
  readonly say: Say;
  /** Told after the language has changed. */
  onChange(listener: () => void): { dispose(): void };
}

/** A speech whose language can be changed. */
export function createSpeech(initial: Say): Speech & { speak(say: Say): void } {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    say: (key, params) => current(key, params),
    speak(say) {
      current = say;
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
}

/** A finding in our words, then, where the API server would say something, its own. */
export function describeFinding(finding: Finding, say: Say): string {
  const ours = findingText(finding, say);
  if (finding.apiMessage === undefined) return ours;
  return `${ours}\n${say('source.apiServer', { message: finding.apiMessage })}`;
}
