import { useEffect, useState } from 'react';
import { sideWriter } from '#explain';
import { useMessage, useTranslation } from '#i18n';
import type { Edit } from '#manifests';
import type { ReachChange } from '#netpol';
import { previewConnections } from '#session';
import classes from './ChangedConnections.module.css';

/** All connections that edits would open, close or change, drawn or not. They are worked out away from the keystroke, so the list comes a moment later. */
export function ChangedConnections({ edits }: { edits: readonly Edit[] }) {
  const { t } = useTranslation();
  const answer = useConnections(edits);
  return (
    <section aria-busy={answer === 'working'}>
      <h3 className={classes.title}>{t('dialog.connections.title')}</h3>
      <div role="status">
        {answer === 'working' && <p className={classes.none}>{t('dialog.connections.working')}</p>}
        {answer === 'failed' && <p className={classes.none}>{t('dialog.connections.failed')}</p>}
        {typeof answer === 'object' && answer.length === 0 && (
          <p className={classes.none}>{t('dialog.connections.none')}</p>
        )}
      </div>
      {typeof answer === 'object' && answer.length > 0 && <ConnectionList changes={answer} />}
    </section>
  );
}

const shownAtMost = 200;

function ConnectionList({ changes }: { changes: readonly ReachChange[] }) {
  const { t } = useTranslation();
  const message = useMessage();
  const words = sideWriter(message);
  const opened = changes.filter(({ kind }) => kind === 'added').length;
  const closed = changes.filter(({ kind }) => kind === 'removed').length;
  const changed = changes.length - opened - closed;
  return (
    <>
      <p className={classes.count}>{t('dialog.connections.count', { opened, closed, changed })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul className={classes.list} aria-label={t('dialog.connections.title')} tabIndex={0}>
        {changes.slice(0, shownAtMost).map((change) => (
          <li key={`${change.source} ${change.destination}`} className={classes.row} data-kind={change.kind}>
            <span className={classes.sign} title={t(`dialog.connections.kind.${change.kind}`)}>
              <span aria-hidden>{signs[change.kind]}</span>
              <span className="sl-hidden">{t(`dialog.connections.kind.${change.kind}`)}</span>
            </span>
            <span className={classes.ends}>
              {shortName(change.source)} → {shortName(change.destination)}
            </span>
            <span className={classes.ports}>
              {(change.kind !== 'added' || change.beforeMaybe) && <del>{words(change, 'before')}</del>}
              {(change.kind !== 'removed' || change.afterMaybe) && <ins>{words(change, 'after')}</ins>}
            </span>
          </li>
        ))}
      </ul>
      {changes.length > shownAtMost && (
        <p className={classes.none}>{t('dialog.connections.more', { count: changes.length - shownAtMost })}</p>
      )}
    </>
  );
}

const signs = { added: '+', removed: '−', changed: '±' };

/** `default/web[Pod]` without its kind. */
function shortName(peer: string): string {
  return peer.replace(/\[\w+\]$/, '');
}

type Answer = 'working' | 'failed' | readonly ReachChange[];

/** What the edits would change; asking reaches out of React, since the answer may come from a worker. */
function useConnections(edits: readonly Edit[]): Answer {
  const [answer, setAnswer] = useState<{ readonly to: readonly Edit[]; readonly is: Answer }>();
  useEffect(() => {
    let wanted = true;
    const tell = (is: Answer) => {
      if (wanted) setAnswer({ to: edits, is });
    };
    previewConnections(edits).then(
      (changes) => tell('kind' in changes ? 'failed' : changes),
      () => tell('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [edits]);
  return answer?.to === edits ? answer.is : 'working';
}
