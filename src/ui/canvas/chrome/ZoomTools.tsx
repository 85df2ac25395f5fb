import { useReactFlow, useStore } from '@xyflow/react';
import { LayoutGrid, Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from '#i18n';
import { findAction } from '#session';
import { glideMs } from '../model/glide';
import classes from './ZoomTools.module.css';

/** Buttons to zoom, fit and arrange. */
export function ZoomTools() {
  const { t } = useTranslation();
  const { zoomTo } = useReactFlow();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('canvas.tools.label')}>
      <div className={classes.group}>
        <button
          type="button"
          aria-label={t('canvas.tools.zoomOut')}
          title={t('canvas.tools.zoomOut')}
          onClick={run('zoomOut')}
        >
          <Minus size={14} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.percent}
          title={t('canvas.tools.reset')}
          onClick={() => void zoomTo(1, { duration: glideMs() })}
        >
          {percent} %
        </button>
        <button
          type="button"
          aria-label={t('canvas.tools.zoomIn')}
          title={t('canvas.tools.zoomIn')}
          onClick={run('zoomIn')}
        >
          <Plus size={14} aria-hidden />
        </button>
      </div>
      <div className={classes.group}>
        <button type="button" onClick={run('fit')}>
          <Maximize size={13} aria-hidden /> <span className={classes.word}>{t('canvas.tools.fit')}</span>
        </button>
        <button type="button" onClick={run('arrange')}>
          <LayoutGrid size={13} aria-hidden /> <span className={classes.word}>{t('canvas.tools.arrange')}</span>
        </button>
      </div>
    </div>
  );
}

function run(id: string): () => void {
  return () => void findAction(id)?.run();
}
