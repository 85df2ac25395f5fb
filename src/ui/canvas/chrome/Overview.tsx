import { MiniMap } from '@xyflow/react';
import { useTranslation } from '#i18n';
import type { CanvasNode } from '../model/canvasNode';

/** A small map of a large picture. */
export function Overview() {
  const { t } = useTranslation();
  return (
    <MiniMap<CanvasNode>
      pannable
      zoomable
      ariaLabel={t('canvas.minimap')}
      position="top-right"
      nodeColor={colourOf}
      nodeBorderRadius={10}
      nodeStrokeWidth={0}
    />
  );
}

function colourOf({ type }: CanvasNode): string {
  return type === 'namespace' ? 'var(--sl-sunken)' : 'var(--sl-line-strong)';
}

/** Fewer nodes than this can be seen without a map. */
export const overviewFrom = 26;
