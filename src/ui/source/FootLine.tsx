import { CircleAlert, CircleCheck, Search, TextWrap, WandSparkles } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useMessage, useTranslation } from '#i18n';
import { findAction, session, useSession } from '#session';
import { IconButton, keyNames } from '#ui/kit';
import { CursorMeaning } from './CursorMeaning';
import classes from './FootLine.module.css';
import type { LinePosition } from './linePositions';
import { problemCounts } from './problemCounts';
import type { SourceEditor } from './startEditor';

/** Below the text: what is wrong in the file, where the cursor stands, and what can be done with the text as a whole. */
export function FootLine({ editor }: { editor: SourceEditor | undefined }) {
  return (
    <div className={classes.foot}>
      <Problems editor={editor} />
      <CursorMeaning />
      <Position editor={editor} />
      <div className={classes.tools}>
        <ActionButton id="find" icon={<Search size={15} aria-hidden />} />
        <ActionButton id="wordWrap" icon={<TextWrap size={15} aria-hidden />} />
        <ActionButton id="format" hint="source.formatHint" icon={<WandSparkles size={15} aria-hidden />} />
      </div>
    </div>
  );
}

function Problems({ editor }: { editor: SourceEditor | undefined }) {
  const { t } = useTranslation();
  const file = useSession((state) => state.view.activeFile);
  const errors = useSession((state) => problemCounts(state.findings, file).errors);
  const warnings = useSession((state) => problemCounts(state.findings, file).warnings);
  const count = errors + warnings;
  if (count === 0) {
    return (
      <span className={classes.fine}>
        <CircleCheck size={14} aria-hidden />
        {t('source.noProblems')}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={classes.problems}
      title={`${t('source.nextProblem')} · F8`}
      disabled={editor === undefined}
      onClick={() => editor?.nextProblem()}
    >
      <CircleAlert size={14} aria-hidden />
      {t('source.problems', { count })}
    </button>
  );
}

function Position({ editor }: { editor: SourceEditor | undefined }) {
  const { t } = useTranslation();
  const [position, setPosition] = useState<LinePosition>();
  useEffect(() => {
    const watching = editor?.watchPosition(setPosition);
    return () => watching?.dispose();
  }, [editor]);
  if (position === undefined) return null;
  return (
    <span className={classes.position}>
      {t('source.position', { line: position.lineNumber, column: position.column })}
    </span>
  );
}

/** A button for one of the session's actions; `hint` is a message that says more than the action's name. */
function ActionButton({ id, icon, hint }: { id: string; icon: ReactNode; hint?: string }) {
  const message = useMessage();
  const action = findAction(id);
  const isEnabled = useSession((state) => action?.enabled(state) ?? false);
  const isOn = useSession((state) => action?.checked?.(state));
  if (action === undefined) return null;
  const keys = action.keys?.[0];
  const name = message(`action.${id}`);
  const title = [hint === undefined ? name : message(hint), ...(keys === undefined ? [] : [keyNames(keys).join(' ')])];
  return (
    <IconButton
      label={name}
      title={title.join(' · ')}
      size={24}
      disabled={!isEnabled}
      data-on={isOn === true ? '' : undefined}
      className={classes.tool ?? ''}
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
      onClick={() => {
        if (action.enabled(session.getState())) void action.run();
      }}
    >
      {icon}
    </IconButton>
  );
}
