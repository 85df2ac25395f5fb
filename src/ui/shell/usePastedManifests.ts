import { useEffect } from 'react';
import { openFiles } from '#session';

/** Opens manifests that are pasted while no text is being edited, as a new file. */
export function usePastedManifests(): void {
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTextTarget(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!looksLikeManifest(text)) return;
      event.preventDefault();
      openFiles([{ name: 'pasted.yaml', text }], 'add');
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
}

/** Whether text could be a Kubernetes manifest, in YAML or JSON, whole or with mistakes. */
export function looksLikeManifest(text: string): boolean {
  return /^\s*["']?(apiVersion|kind|metadata|spec|items)["']?\s*:/m.test(text.replaceAll(/[{,]/g, '\n'));
}

const textTargets = 'input, textarea, select, [contenteditable="true"], .monaco-editor, [role="dialog"]';

function isTextTarget(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(textTargets) !== null;
}
