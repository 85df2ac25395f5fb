import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useMessage, useTranslation } from '#i18n';
import { session, useSession } from '#session';
import { Button } from '#ui/kit';
import { loadEditor, whenIdle } from './loadEditor';
import classes from './SourcePane.module.css';
import type { SourceEditor } from './startEditor';
import { TextPreview } from './TextPreview';

/** Where Monaco lives. It is fetched once the page is drawn and idle, or at once when someone points here; until then the text stands here plainly. */
export function EditorHost({ onEditor }: { onEditor: (editor: SourceEditor | undefined) => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const host = useRef<HTMLDivElement>(null);
  const say = useRef(message);
  const language = useSession((state) => state.view.language);
  const [editor, setEditor] = useState<SourceEditor>();
  const [attempt, setAttempt] = useState<'waiting' | 'wanted' | 'failed'>('waiting');

  useEffect(() => whenIdle(() => setAttempt('wanted')), []);

  useEffect(() => {
    if (attempt !== 'wanted') return undefined;
    let started: SourceEditor | undefined;
    let gone = false;
    const start = async () => {
      const startEditor = await loadEditor(session.getState().view.language);
      if (gone || host.current === null) return;
      started = startEditor(host.current, say.current);
      setEditor(started);
    };
    start().catch(() => {
      if (!gone) setAttempt('failed');
    });
    return () => {
      gone = true;
      started?.dispose();
      setEditor(undefined);
    };
  }, [attempt]);

  useEffect(() => {
    onEditor(editor);
  }, [editor, onEditor]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the lookup is new at every drawing; what it says changes with the language.
  useEffect(() => {
    say.current = message;
    editor?.speak(message);
  }, [editor, language, t]);

  const want = useCallback(() => setAttempt((now) => (now === 'waiting' ? 'wanted' : now)), []);

  return (
    // `nokey`: the canvas would otherwise take keys such as space for its own.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from going further; the editor inside is what one acts on.
    <div className={`${classes.editor} nokey`} onPointerEnter={want} onKeyDown={keepTyping}>
      {/* The second class carries the theme's colours to the context menu, which stands in a shadow root beside the editor. */}
      <div ref={host} className={`${classes.monaco} monaco-component`} />
      {editor === undefined && <TextPreview />}
      {attempt === 'failed' && (
        <div role="alert" className={classes.failed}>
          {t('source.loadFailed')}
          <Button onClick={() => setAttempt('wanted')}>{t('source.loadAgain')}</Button>
        </div>
      )}
    </div>
  );
}

/** Keys that write are the editor's alone. */
function keepTyping(event: KeyboardEvent): void {
  const writes = event.key.length === 1 || event.key === 'Backspace' || event.key === 'Delete';
  if (writes && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}
