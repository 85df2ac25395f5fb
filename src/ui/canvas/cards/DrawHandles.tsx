import { Handle, Position } from '@xyflow/react';
import { useTranslation } from '#i18n';
import classes from './DrawHandles.module.css';

/** Where lines end, and where new ones are drawn from: the egress side, and the whole rim. */
export function DrawHandles() {
  const { t } = useTranslation();
  return (
    <>
      <Handle id="in" type="target" position={Position.Left} className={classes.end} isConnectableStart={false} />
      <Handle id="rim" type="source" position={Position.Right} className={classes.rim} aria-hidden />
      <Handle
        id="out"
        type="source"
        position={Position.Right}
        className={classes.out}
        title={t('canvas.door.draw')}
        aria-hidden
      />
    </>
  );
}
