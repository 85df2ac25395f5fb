import { Plus } from 'lucide-react';
import { policyKey } from '#graph';
import { useTranslation } from '#i18n';
import { openDialog, useSession } from '#session';
import { IconButton, SectionTitle } from '#ui/kit';
import classes from './PolicyList.module.css';
import { PolicyRow } from './PolicyRow';

/** All policies in document order, each with its hue, what it protects and how many pods that is. */
export function PolicyList() {
  const { t } = useTranslation();
  const policies = useSession((state) => state.picture.policies);
  return (
    <section>
      <SectionTitle
        end={
          <IconButton label={t('policies.add')} size={22} onClick={() => openDialog({ kind: 'addPolicy' })}>
            <Plus size={15} aria-hidden />
          </IconButton>
        }
      >
        {t('policies.title')}
      </SectionTitle>
      {policies.length === 0 ? (
        <p className={classes.empty}>{t('policies.empty')}</p>
      ) : (
        <ul className={classes.list}>
          {policies.map((entry) => (
            <PolicyRow key={policyKey(entry.policy)} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}
