import { useTranslation } from '#i18n';
import { type CursorReach, cursorReach, useSession } from '#session';
import classes from './FootLine.module.css';

/** What the field under the cursor takes, in a word or two: how many pods a selector selects, how many match a peer, how many drawn flows a rule allows; none is said too. */
export function CursorMeaning() {
  const { t } = useTranslation();
  const kind = useSession((state) => cursorReach(state)?.kind);
  const count = useSession((state) => countOf(cursorReach(state)));
  if (kind === undefined) return <span className={classes.rest} />;
  return (
    <span className={classes.meaning} data-none={count === 0 || undefined}>
      {count === 0 ? t(`source.cursor.${kind}None`) : t(`source.cursor.${kind}`, { count })}
    </span>
  );
}

function countOf(reach: CursorReach | undefined): number {
  if (reach === undefined) return 0;
  return reach.kind === 'rule' ? reach.edges.length : reach.nodes.length;
}
