import { useMemo } from 'react';
import { useTranslation } from '#i18n';

/** What React Flow says aloud of itself, in the language on screen. */
export function useAriaLabels() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('canvas.keysHint'),
      'node.a11yDescription.keyboardDisabled': t('canvas.keysHint'),
      'node.a11yDescription.ariaLiveMessage': () => t('canvas.moved'),
      'edge.a11yDescription.default': t('canvas.keysHint'),
      'minimap.ariaLabel': t('canvas.minimap'),
      'handle.ariaLabel': t('canvas.door.draw'),
    }),
    [t],
  );
}
