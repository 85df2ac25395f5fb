import { GitCompare, Grid3x3, Workflow, X } from 'lucide-react';
import { useMessage, useTranslation } from '#i18n';
import type { ReachChange } from '#netpol';
import {
  type ChangeList,
  type ConnectivityBase,
  findAction,
  session,
  showCentre,
  showChanges,
  useSession,
} from '#session';
import { IconButton, MenuButton } from '#ui/kit';
import classes from './Centre.module.css';

/** Above the canvas: the choice between it and the matrix, what the last edit did to connections, and with what they are compared. */
export function CentreBar() {
  return (
    <div className={classes.bar}>
      <Views />
      <span className={classes.rest} />
      <LastChanges />
      <Base />
      <Compare />
    </div>
  );
}

function Views() {
  const { t } = useTranslation();
  const centre = useSession(({ view }) => view.centre);
  return (
    <fieldset className={classes.views} aria-label={t('shell.centre.views')}>
      <button type="button" aria-pressed={centre === 'canvas'} onClick={() => showCentre('canvas')}>
        <Workflow size={13} aria-hidden />
        {t('shell.centre.canvas')}
      </button>
      <button type="button" aria-pressed={centre === 'matrix'} onClick={() => showCentre('matrix')}>
        <Grid3x3 size={13} aria-hidden />
        {t('shell.centre.matrix')}
      </button>
    </fieldset>
  );
}

/** "+2 −1 connections": nothing before the first edit, and no number that an edit has outrun. */
function LastChanges() {
  const { t } = useTranslation();
  const changes = useSession(({ connectivity }) => connectivity.lastChanges);
  const isReady = useSession(({ connectivity }) => connectivity.state === 'ready');
  const isEdited = useSession(({ lastChange }) => lastChange !== undefined);
  return (
    <span role="status" aria-busy={!isReady} className={classes.last}>
      {isEdited && changes.length === 0 && <span className={classes.quiet}>{t('shell.centre.noChange')}</span>}
      {changes.length > 0 && <Sum list="last" changes={changes} word={t('shell.centre.lastEdit')} />}
    </span>
  );
}

function Base() {
  const { t } = useTranslation();
  const base = useSession(({ connectivity }) => connectivity.base);
  const changes = useSession(({ connectivity }) => connectivity.sinceBase);
  if (base === undefined) return null;
  return (
    <span className={classes.base}>
      <Sum list="sinceBase" changes={changes} word={t(baseKeys[base.kind], { label: base.label })} />
      <IconButton label={t('shell.centre.unpin')} size={22} onClick={() => void findAction('unpin')?.run()}>
        <X size={13} aria-hidden />
      </IconButton>
    </span>
  );
}

const baseKeys = {
  pinned: 'shell.centre.since.pinned',
  saved: 'shell.centre.since.saved',
  file: 'shell.centre.since.file',
} as const satisfies Readonly<Record<ConnectivityBase['kind'], string>>;

function Sum({ list, changes, word }: { list: ChangeList; changes: readonly ReachChange[]; word: string }) {
  const { t } = useTranslation();
  const isOpen = useSession(({ view }) => view.changes === list);
  const counts = countsOf(changes);
  return (
    <button
      type="button"
      className={classes.sum}
      aria-expanded={isOpen}
      aria-label={t('shell.centre.sum', { what: word, ...counts })}
      title={t('shell.centre.sum', { what: word, ...counts })}
      onClick={() => showChanges(isOpen ? undefined : list)}
    >
      <span className={classes.word}>{word}</span>
      {changes.length === 0 && <b>±0</b>}
      {counts.added > 0 && <b>+{counts.added}</b>}
      {counts.removed > 0 && <b>−{counts.removed}</b>}
      {counts.changed > 0 && <b>~{counts.changed}</b>}
    </button>
  );
}

function countsOf(changes: readonly ReachChange[]): Readonly<Record<ReachChange['kind'], number>> {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

function Compare() {
  const { t } = useTranslation();
  const message = useMessage();
  // The menu is drawn anew when what its entries depend on changes.
  useSession(({ savedFiles, connectivity }) => `${savedFiles.length} ${connectivity.base === undefined}`);
  return (
    <MenuButton
      label={t('shell.centre.compare')}
      look="icon"
      icon={<GitCompare size={15} aria-hidden />}
      sections={[
        {
          title: t('shell.centre.compareWith'),
          entries: ['pinNow', 'pinSaved', 'pinFile', 'unpin'].map((id) => ({
            id,
            label: message(`shell.centre.base.${id}`),
            disabled: findAction(id)?.enabled(session.getState()) !== true,
            onSelect: () => void findAction(id)?.run(),
          })),
        },
      ]}
    />
  );
}
