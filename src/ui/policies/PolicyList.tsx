import { Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { policyKey } from '#graph';
import { useTranslation } from '#i18n';
import type { AdminTier } from '#netpol';
import { openDialog, useSession } from '#session';
import { IconButton, SectionTitle } from '#ui/kit';
import { AdminPolicyRow } from './AdminPolicyRow';
import classes from './PolicyList.module.css';
import { PolicyRow } from './PolicyRow';

/** All policies in the order in which they are asked, each with its hue, whom it is for and how many pods that is. Tiers are named only where there are several. */
export function PolicyList() {
  const { t } = useTranslation();
  const policies = useSession((state) => state.picture.policies);
  const adminPolicies = useSession((state) => state.picture.adminPolicies);
  const rows = policies.map((entry) => <PolicyRow key={policyKey(entry.policy)} entry={entry} />);
  const rowsOf = (tier: AdminTier) =>
    adminPolicies
      .filter(({ policy }) => policy.tier === tier)
      .map((entry) => <AdminPolicyRow key={policyKey(entry.policy)} entry={entry} />);
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
      {adminPolicies.length > 0 ? (
        <>
          <Tier title={t('policies.tier.Admin')} rows={rowsOf('Admin')} />
          <Tier title={t('policies.tier.NetworkPolicy')} rows={rows} />
          <Tier title={t('policies.tier.Baseline')} rows={rowsOf('Baseline')} />
        </>
      ) : policies.length > 0 ? (
        <ul className={classes.list}>{rows}</ul>
      ) : (
        <p className={classes.empty}>{t('policies.empty')}</p>
      )}
    </section>
  );
}

/** Nothing for a tier without policies. */
function Tier({ title, rows }: { title: string; rows: readonly ReactNode[] }) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 id={id} className={classes.tier}>
        {title}
      </h3>
      <ul className={classes.list} aria-labelledby={id}>
        {rows}
      </ul>
    </>
  );
}
