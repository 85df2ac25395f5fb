import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useMessage, useTranslation } from '#i18n';
import { dismissNotice, type Notice, useSession } from '#session';
import { IconButton } from '#ui/kit';
import classes from './NoticeRegion.module.css';

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert };

/** Passing messages, read aloud as they come. Errors wait to be dismissed. */
export function NoticeRegion() {
  const notices = useSession((state) => state.notices);
  const { t } = useTranslation();
  return (
    <section className={classes.region} aria-label={t('shell.notices')} aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const message = useMessage();
  const { id, severity } = notice;
  useEffect(() => {
    if (severity === 'error') return;
    const timer = setTimeout(() => dismissNotice(id), shownForMs);
    return () => clearTimeout(timer);
  }, [id, severity]);
  const Icon = icons[severity];
  return (
    <div className={classes.card} data-severity={severity}>
      <Icon size={16} aria-hidden />
      <p className={classes.text}>{message(notice.key, notice.params)}</p>
      <IconButton label={t('shell.dismiss')} size={22} onClick={() => dismissNotice(id)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

const shownForMs = 7000;
