import { TriangleAlert } from 'lucide-react';
import { useMessage, useTranslation } from '#i18n';
import { findPlugin, type Obstacle } from '#netpol';
import classes from './Form.module.css';

/** Why policies cannot bring about what was asked. */
export function ObstacleText({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation();
  const message = useMessage();
  const { kind, ...values } = obstacle;
  const words = {
    ...values,
    ...('direction' in obstacle ? { direction: t(`dialog.direction.${obstacle.direction}`) } : {}),
    ...('plugin' in obstacle ? { plugin: findPlugin(obstacle.plugin).label } : {}),
    ...('feature' in obstacle ? { feature: message(`inspector.feature.${obstacle.feature}`) } : {}),
  };
  return (
    <p className={classes.caution} role="alert">
      <TriangleAlert size={16} aria-hidden />
      {message(`obstacle.${kind}`, words)}
    </p>
  );
}
