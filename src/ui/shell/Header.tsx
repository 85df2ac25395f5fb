import { useTranslation } from '#i18n';
import { Logo } from '#ui/kit';
import { CommandsButton } from './CommandsButton';
import { ExportMenu } from './ExportMenu';
import { FoldButton } from './FoldButton';
import classes from './Header.module.css';
import { HistoryButtons } from './HistoryButtons';
import { LanguageButton } from './LanguageButton';
import { PluginSelect } from './PluginSelect';
import { StartMenu } from './StartMenu';
import { ThemeMenu } from './ThemeMenu';
import { WorkspaceName } from './WorkspaceName';

/** The bar at the top: what is open, how it fares, and what can be done with the whole of it. */
export function Header() {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <FoldButton pane="sidebar" />
      <h1 className={classes.name}>
        <Logo />
        Sluice
        <span className="sl-hidden">{t('shell.tagline')}</span>
      </h1>
      <WorkspaceName />
      <HistoryButtons />
      <span className={classes.space} />
      <PluginSelect />
      <StartMenu />
      <CommandsButton />
      <ExportMenu />
      <LanguageButton />
      <ThemeMenu />
      <FoldButton pane="source" />
    </header>
  );
}
