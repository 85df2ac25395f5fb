import { memo } from 'react';
import type { AdminPolicyEntry } from '#graph';
import { useTranslation } from '#i18n';
import { describePeer } from '#ui/kit';
import { PolicyItem } from './PolicyItem';

/** One policy of an administrator, with its priority and subject. Drawn anew only when its entry is another object. */
export const AdminPolicyRow = memo(function AdminPolicyRow({ entry }: { entry: AdminPolicyEntry }) {
  const { t } = useTranslation();
  const { kind, priority, subject } = entry.policy;
  const pods = describePeer(subject, { allPods: t('inspector.allPods'), allNamespaces: t('inspector.allNamespaces') });
  const about = t('policies.appliesTo', { pods });
  // The baseline of v1alpha1 is the only one of its tier and has no priority.
  const isRanked = kind !== 'BaselineAdminNetworkPolicy';
  return <PolicyItem entry={entry} about={isRanked ? `${t('policies.priority', { priority })} · ${about}` : about} />;
});
