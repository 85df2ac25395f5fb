import { Ellipsis, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { closeFile, newFile, setActiveFile, useSession, useSessionItems } from '#session';
import { IconButton, MenuButton } from '#ui/kit';
import { FileNameField } from './FileNameField';
import { FileTab } from './FileTab';
import classes from './FileTabs.module.css';

/** A tab for each file, in the workspace's order; arrow keys go along them, F2 renames, Delete closes. */
export function FileTabs() {
  const { t } = useTranslation();
  const names = useSessionItems((state) => state.workspace.files.map((file) => file.name));
  const activeFile = useSession((state) => state.view.activeFile);
  const [renamed, setRenamed] = useState<string>();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const tab = list.current?.querySelector(`[data-file="${CSS.escape(activeFile)}"]`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeFile]);

  const show = (file: string | undefined) => {
    if (file === undefined) return;
    setActiveFile(file);
    list.current?.querySelector<HTMLElement>(`[data-file="${CSS.escape(file)}"]`)?.focus();
  };

  const pressed = (event: KeyboardEvent, file: string) => {
    const index = names.indexOf(file);
    const act = {
      ArrowLeft: () => show(names.at(index - 1)),
      ArrowRight: () => show(names[(index + 1) % names.length]),
      Home: () => show(names[0]),
      End: () => show(names.at(-1)),
      F2: () => setRenamed(file),
      Delete: () => {
        show(names[index + 1] ?? names[index - 1]);
        closeFile(file);
      },
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div className={classes.bar}>
      <div
        ref={list}
        className={classes.list}
        role="tablist"
        aria-label={t('source.files')}
        onWheel={(event) => event.currentTarget.scrollBy({ left: event.deltaX + event.deltaY })}
      >
        {names.map((name) =>
          name === renamed ? (
            <FileNameField key={name} file={name} onDone={() => setRenamed(undefined)} />
          ) : (
            <FileTab
              key={name}
              file={name}
              onKeyDown={(event) => pressed(event, name)}
              onRename={() => setRenamed(name)}
            />
          ),
        )}
      </div>
      <IconButton label={t('source.newFile')} onClick={newFile}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <span className={classes.rest} />
      {names.length > 0 && (
        <MenuButton
          label={t('source.fileMenu')}
          look="icon"
          icon={<Ellipsis size={16} aria-hidden />}
          sections={[
            {
              title: activeFile,
              entries: [
                { id: 'rename', label: t('source.rename'), keys: 'F2', onSelect: () => setRenamed(activeFile) },
                { id: 'close', label: t('source.close'), onSelect: () => closeFile(activeFile) },
              ],
            },
          ]}
        />
      )}
    </div>
  );
}
