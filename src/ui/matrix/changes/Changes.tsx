import { ArrowRight, Copy, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { changesCsv, changesMarkdown, sideWriter } from '#explain';
import { type NodeId, peerNodes } from '#graph';
import { useTranslation } from '#i18n';
import { describeRange, type ReachChange, rangeNamed } from '#netpol';
import { askWhy, copyText, lightNodes, pointPair, showChanges, useSession } from '#session';
import { IconButton, MenuButton } from '#ui/kit';
import classes from './Changes.module.css';

/**
 * The list of changed connections that is open: what the last edit did, or all that differs from the base. A line under the pointer or
 * focus is drawn out on the canvas; chosen, it is explained. Escape closes the list.
 */
export function Changes() {
  const { t } = useTranslation();
  const list = useSession(({ view }) => view.changes);
  const changes = useSession(({ connectivity }) =>
    list === 'last' ? connectivity.lastChanges : connectivity.sinceBase,
  );
  const base = useSession(({ connectivity }) => connectivity.base);
  const nodes = useSession(({ picture }) => picture.nodes);
  const findNodes = useMemo(() => peerNodes(nodes), [nodes]);
  const panel = useRef<HTMLElement>(null);
  const words = useMemo(() => sideWriter(t), [t]);
  useEffect(() => {
    const opener = document.activeElement;
    panel.current?.focus();
    return () => {
      point(undefined);
      if (opener instanceof HTMLElement && document.activeElement === document.body)
        opener.focus({ preventScroll: true });
    };
  }, []);
  const title =
    list === 'last' || base === undefined
      ? t('matrix.changes.last')
      : t(`matrix.changes.${base.kind}`, { label: base.label });
  const shown = changes.slice(0, mostLines);
  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        showChanges(undefined);
      }}
    >
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <span className={classes.count}>{t('matrix.changes.count', { count: changes.length })}</span>
        <MenuButton
          label={t('matrix.changes.copy')}
          look="icon"
          icon={<Copy size={15} aria-hidden />}
          sections={[
            {
              entries: (['md', 'csv'] as const).map((format) => ({
                id: format,
                label: t(`matrix.copy.${format}`),
                disabled: changes.length === 0,
                onSelect: () => {
                  const text = format === 'csv' ? changesCsv(changes, t) : changesMarkdown(changes, t);
                  void copyText(text, { key: 'notice.changesCopied', params: { count: changes.length } });
                },
              })),
            },
          ]}
        />
        <IconButton label={t('matrix.changes.close')} onClick={() => showChanges(undefined)}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      {changes.length === 0 ? (
        <p className={classes.none}>{t('matrix.changes.none')}</p>
      ) : (
        <div className={classes.scroller}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('table.column.change')}</th>
                <th scope="col">
                  {t('table.column.source')} → {t('table.column.destination')}
                </th>
                <th scope="col">{t('table.column.before')}</th>
                <th scope="col">{t('table.column.after')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((change) => {
                const { kind, source, destination } = change;
                const light = () => point(change, [...findNodes(source), ...findNodes(destination)]);
                return (
                  <tr key={`${source} ${destination}`} onPointerEnter={light} onPointerLeave={() => point(undefined)}>
                    <td className={classes.kind}>
                      <b aria-hidden="true">{signs[kind]}</b> {t(`table.change.${kind}`)}
                    </td>
                    <td>
                      <button
                        type="button"
                        className={classes.pair}
                        onClick={() => askWhy(questionAbout(change))}
                        onFocus={light}
                        onBlur={() => point(undefined)}
                      >
                        {endText(source)}
                        <ArrowRight size={12} aria-label="→" />
                        {endText(destination)}
                      </button>
                    </td>
                    <td className={classes.ports}>{words(change, 'before')}</td>
                    <td className={classes.ports}>{words(change, 'after')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {changes.length > shown.length && (
            <p className={classes.none}>{t('matrix.changes.more', { count: changes.length - shown.length })}</p>
          )}
        </div>
      )}
    </section>
  );
}

/** More lines than these nobody reads; they can be copied. */
const mostLines = 300;

const signs: Readonly<Record<ReachChange['kind'], string>> = { added: '+', removed: '−', changed: '~' };

function point(change: ReachChange | undefined, nodes?: readonly NodeId[]): void {
  pointPair(change && { source: change.source, destination: change.destination });
  lightNodes(nodes);
}

/** A range as a block where it is one; other names as they are. */
function endText(name: string): string {
  const range = rangeNamed(name);
  return range === undefined ? name : describeRange(range);
}

/** Whether what a change is about is allowed now, asked on the first port that it speaks of. */
function questionAbout({ source, destination, before, after, beforeMaybe = [], afterMaybe = [] }: ReachChange) {
  const [first] = [...after, ...before, ...afterMaybe, ...beforeMaybe];
  return { from: source, to: destination, protocol: first?.protocol ?? 'TCP', port: first?.port ?? 80 } as const;
}
