import { X } from 'lucide-react';
import { useEffect } from 'react';
import { isEverything, shortPorts } from '#explain';
import type { FindPeerNodes } from '#graph';
import { useTranslation } from '#i18n';
import { describeRange, type PortSet, type ReachChange, rangeNamed } from '#netpol';
import { findAction, type PeerReach, session, showReachOf, useSession } from '#session';
import { IconButton } from '#ui/kit';
import { nodeName } from '../model/nodeLabel';
import classes from './Overlay.module.css';

/** What the overlay shows, how to leave it, and the connections of it whose other end nobody has drawn. */
export function OverlayNote(props: {
  readonly reach: PeerReach | undefined;
  readonly find: FindPeerNodes;
  readonly changes: readonly ReachChange[] | undefined;
  /** How many lines are not drawn because there are too many. */
  readonly left: number;
}) {
  const reachOf = useSession(({ view }) => view.reachOf);
  const isListed = useSession(({ view }) => view.changes === 'sinceBase');
  if (reachOf !== undefined) return <ReachNote reach={props.reach} find={props.find} left={props.left} />;
  return props.changes === undefined || isListed ? null : (
    <DifferenceNote changes={props.changes} find={props.find} left={props.left} />
  );
}

function ReachNote({ reach, find, left }: { reach: PeerReach | undefined; find: FindPeerNodes; left: number }) {
  const { t } = useTranslation();
  const node = useSession(({ view, picture }) => picture.nodes.find(({ id }) => id === view.reachOf));
  useLeavingByEscape();
  const everything = t('matrix.overlay.everything');
  const name = node === undefined ? '' : nodeName(node);
  const undrawn = [
    ...(reach?.to ?? []).filter(({ destination }) => find(destination).length === 0),
    ...(reach?.from ?? []).filter(({ source }) => find(source).length === 0),
  ];
  return (
    <section className={classes.note} aria-label={t('matrix.overlay.title', { name })}>
      <div className={classes.head}>
        <strong>{t('matrix.overlay.title', { name })}</strong>
        <IconButton
          label={t('matrix.overlay.leave')}
          title={`${t('matrix.overlay.leave')} · Esc`}
          size={22}
          onClick={() => showReachOf(undefined)}
        >
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      <p className={classes.sum} role="status">
        {reach === undefined
          ? t('matrix.overlay.working')
          : t('matrix.overlay.sum', { to: reach.to.length, from: reach.from.length })}
      </p>
      {left > 0 && <p className={classes.sum}>{t('matrix.overlay.tooMany', { count: left })}</p>}
      <Undrawn
        lines={undrawn.map(({ source, destination, ports }) => ({
          key: `${source} ${destination}`,
          text: `${endText(source)} → ${endText(destination)}`,
          ports: portsText(ports, everything),
        }))}
      />
    </section>
  );
}

function DifferenceNote({
  changes,
  find,
  left,
}: {
  changes: readonly ReachChange[];
  find: FindPeerNodes;
  left: number;
}) {
  const { t } = useTranslation();
  const everything = t('matrix.overlay.everything');
  if (changes.length === 0) return null;
  const undrawn = changes.filter(
    ({ source, destination }) => find(source).length === 0 || find(destination).length === 0,
  );
  return (
    <section className={classes.note} aria-label={t('matrix.overlay.difference')}>
      <div className={classes.head}>
        <strong>{t('matrix.overlay.difference')}</strong>
        <IconButton label={t('matrix.overlay.unpin')} size={22} onClick={() => void findAction('unpin')?.run()}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      <ul className={classes.legend}>
        {(['added', 'removed', 'changed'] as const).map((kind) => (
          <li key={kind}>
            <svg width={30} height={12} aria-hidden="true">
              <g className={classes.reach} data-kind={kind}>
                <path className={classes.line} d="M1 6H29" />
              </g>
            </svg>
            {t(`matrix.overlay.kind.${kind}`)}
          </li>
        ))}
      </ul>
      {left > 0 && <p className={classes.sum}>{t('matrix.overlay.tooMany', { count: left })}</p>}
      <Undrawn
        lines={undrawn.map(({ kind, source, destination, before, after }) => ({
          key: `${source} ${destination}`,
          text: `${signs[kind]} ${endText(source)} → ${endText(destination)}`,
          ports: portsText(kind === 'removed' ? before : after, everything),
        }))}
      />
    </section>
  );
}

const signs: Readonly<Record<ReachChange['kind'], string>> = { added: '+', removed: '−', changed: '~' };

/** Connections with an end that is no node of the canvas. */
function Undrawn({
  lines,
}: {
  lines: readonly { readonly key: string; readonly text: string; readonly ports: string }[];
}) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <details className={classes.undrawn} open={lines.length <= openUpTo}>
      <summary>{t('matrix.overlay.undrawn', { count: lines.length })}</summary>
      <ul>
        {lines.slice(0, mostLines).map(({ key, text, ports }) => (
          <li key={key}>
            <span>{text}</span>
            <span className={classes.ports}>{ports}</span>
          </li>
        ))}
        {lines.length > mostLines && <li>{t('matrix.overlay.more', { count: lines.length - mostLines })}</li>}
      </ul>
    </details>
  );
}

const openUpTo = 4;
const mostLines = 60;

/** Escape leaves the overlay before it lets anything else go, unless it is meant for a window, a menu or a field. */
function useLeavingByEscape(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || session.getState().view.dialog !== undefined) return;
      const isMeantElsewhere = event.target instanceof Element && event.target.closest(elsewhere) !== null;
      if (isMeantElsewhere) return;
      event.preventDefault();
      event.stopPropagation();
      showReachOf(undefined);
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, []);
}

const elsewhere = 'input, textarea, select, [role="menu"], [role="dialog"], [contenteditable="true"], .monaco-editor';

function portsText(ports: PortSet, everything: string): string {
  return isEverything(ports) ? everything : shortPorts(ports, everything);
}

function endText(name: string): string {
  const range = rangeNamed(name);
  return range === undefined ? name.replace(/\[.*\]$/, '') : describeRange(range);
}
