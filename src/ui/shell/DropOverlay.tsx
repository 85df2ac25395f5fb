import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { addNotice, openBlobs } from '#session';
import classes from './DropOverlay.module.css';
import { droppedFiles } from './droppedFiles';

/** Takes files and folders that are dropped anywhere on the window, and says so while they are held over it. */
export function DropOverlay() {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const dragged = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = async (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      const files = await droppedFiles(event.dataTransfer);
      if (files.length === 0) addNotice({ severity: 'warning', key: 'notice.noManifests', params: {} });
      await openBlobs(files);
    };
    window.addEventListener('dragover', dragged);
    window.addEventListener('dragleave', left);
    window.addEventListener('drop', dropped);
    return () => {
      window.removeEventListener('dragover', dragged);
      window.removeEventListener('dragleave', left);
      window.removeEventListener('drop', dropped);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={classes.overlay}>
      <div className={classes.card}>
        <FileDown size={28} aria-hidden />
        <strong>{t('shell.drop')}</strong>
        <span>{t('shell.dropHint')}</span>
      </div>
    </div>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
