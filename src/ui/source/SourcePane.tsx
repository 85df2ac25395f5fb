import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { newFile, useSession } from '#session';
import { Button, EmptyState } from '#ui/kit';
import { EditorHost } from './EditorHost';
import { FileTabs } from './FileTabs';
import { FootLine } from './FootLine';
import classes from './SourcePane.module.css';
import type { SourceEditor } from './startEditor';

/** The manifests as text: a tab for each file, the editor, and a line that says where the cursor is and what is wrong. */
export function SourcePane() {
  const { t } = useTranslation();
  const [editor, setEditor] = useState<SourceEditor>();
  const hasFiles = useSession((state) => state.workspace.files.length > 0);
  return (
    <div className={classes.pane}>
      <FileTabs />
      <div
        className={classes.text}
        {...(hasFiles && { role: 'tabpanel', id: filePanelId, 'aria-labelledby': activeTabId })}
      >
        <EditorHost onEditor={setEditor} />
        {!hasFiles && (
          <div className={classes.empty}>
            <EmptyState title={t('source.noFiles')}>
              <p className={classes.hint}>{t('source.noFilesHint')}</p>
              <Button icon={<FilePlus2 size={15} aria-hidden />} onClick={newFile}>
                {t('source.newFile')}
              </Button>
            </EmptyState>
          </div>
        )}
      </div>
      <FootLine editor={editor} />
    </div>
  );
}

/** Names that tie the tab of the shown file to its panel. */
export const filePanelId = 'source-file';
export const activeTabId = 'source-active-tab';
