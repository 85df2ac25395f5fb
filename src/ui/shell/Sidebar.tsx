import { useTranslation } from '#i18n';
import { PolicyList } from '#ui/policies';
import { Palette } from './Palette';
import classes from './Sidebar.module.css';
import { Viewpoint } from './Viewpoint';

/** Left of the canvas: what can be added, the policies, and the view from one pod. */
export function Sidebar() {
  const { t } = useTranslation();
  return (
    <aside className={classes.sidebar} aria-label={t('shell.sidebar')}>
      <Palette />
      <PolicyList />
      <Viewpoint />
    </aside>
  );
}
