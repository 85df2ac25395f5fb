import { memo } from 'react';
import type { PolicyEntry } from '#graph';
import { useTranslation } from '#i18n';
import { describeSelector } from '#ui/kit';
import { PolicyItem } from './PolicyItem';

/** One NetworkPolicy, with its namespace and the labels that it protects. Drawn anew only when its entry is another object. */
export const PolicyRow = memo(function PolicyRow({ entry }: { entry: PolicyEntry }) {
  const { t } = useTranslation();
  const labels = describeSelector(entry.policy.podSelector);
  const protects = labels === '' ? t('policies.protectsAll') : t('policies.protects', { labels });
  return <PolicyItem entry={entry} about={`${entry.policy.namespace} · ${protects}`} />;
});
