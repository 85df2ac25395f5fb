import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from '#i18n';
import { setTheme, useSession } from '#session';
import { MenuButton } from '#ui/kit';

const icons = { system: Monitor, light: Sun, dark: Moon };
const themes = ['system', 'light', 'dark'] as const;

/** Chooses light or dark, or leaves it to the device. */
export function ThemeMenu() {
  const { t } = useTranslation();
  const theme = useSession((state) => state.view.theme);
  const Icon = icons[theme];
  return (
    <MenuButton
      look="icon"
      label={t('shell.theme', { theme: t(`shell.themes.${theme}`) })}
      icon={<Icon size={16} aria-hidden />}
      sections={[
        {
          title: t('shell.themeTitle'),
          entries: themes.map((each) => {
            const EachIcon = icons[each];
            return {
              id: each,
              label: t(`shell.themes.${each}`),
              icon: <EachIcon size={15} aria-hidden />,
              onSelect: () => setTheme(each),
            };
          }),
        },
      ]}
    />
  );
}
