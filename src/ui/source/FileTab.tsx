import { CircleAlert, Lightbulb, TriangleAlert, X } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from '#i18n';
import { closeFile, setActiveFile, useSession } from '#session';
import classes from './FileTabs.module.css';
import { problemCounts } from './problemCounts';
import { activeTabId, filePanelId } from './SourcePane';

/** The tab of one file: its name, what is wrong with it, and whether lines in it are lit while another file is shown. */
export function FileTab({
  file,
  onKeyDown,
  onRename,
}: {
  file: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onRename: () => void;
}) {
  const { t } = useTranslation();
  const isShown = useSession((state) => state.view.activeFile === file);
  const errors = useSession((state) => problemCounts(state.findings, file).errors);
  const warnings = useSession((state) => problemCounts(state.findings, file).warnings);
  const isLit = useSession((state) => state.view.litPlaces.some((place) => place.file === file)) && !isShown;

  const clicked = (event: MouseEvent) => {
    const onCross = event.target instanceof Element && event.target.closest('[data-cross]') !== null;
    if (onCross || event.button === middleButton) closeFile(file);
    else setActiveFile(file);
  };

  return (
    <button
      type="button"
      role="tab"
      className={classes.tab}
      data-file={file}
      aria-selected={isShown}
      tabIndex={isShown ? 0 : -1}
      {...(isShown && { id: activeTabId, 'aria-controls': filePanelId })}
      title={t('source.tabHint')}
      onClick={clicked}
      onAuxClick={clicked}
      onDoubleClick={onRename}
      onKeyDown={onKeyDown}
    >
      {isLit && (
        <span className={classes.lit}>
          <Lightbulb size={12} aria-hidden />
          <span className="sl-hidden">{t('source.litHere')}</span>
        </span>
      )}
      <span className={classes.name}>{file}</span>
      {errors > 0 && (
        <span className={classes.count}>
          <CircleAlert size={13} aria-hidden />
          <span aria-hidden>{errors}</span>
          <span className="sl-hidden">{t('source.errors', { count: errors })}</span>
        </span>
      )}
      {errors === 0 && warnings > 0 && (
        <span className={classes.count}>
          <TriangleAlert size={13} aria-hidden />
          <span aria-hidden>{warnings}</span>
          <span className="sl-hidden">{t('source.warnings', { count: warnings })}</span>
        </span>
      )}
      {/* For the pointer alone: a button inside a tab could not be reached otherwise; Delete and the menu close it too. */}
      <span data-cross aria-hidden className={classes.cross}>
        <X size={13} />
      </span>
    </button>
  );
}

const middleButton = 1;
