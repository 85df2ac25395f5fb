import { useTranslation } from '#i18n';
import { setLanguage, useSession } from '#session';
import { Button } from '#ui/kit';

/** Switches to the other language, and says so in that language. */
export function LanguageButton() {
  const { t } = useTranslation();
  const other = useSession((state) => (state.view.language === 'ko' ? 'en' : 'ko'));
  return (
    <Button
      look="subtle"
      lang={other}
      aria-label={t('shell.switchLanguage')}
      title={t('shell.switchLanguage')}
      onClick={() => setLanguage(other)}
    >
      {other === 'ko' ? '한국어' : 'English'}
    </Button>
  );
}
