import { CircleCheck } from 'lucide-react';
import { useTranslation } from '#i18n';
import { useSession } from '#session';
import { EmptyState } from '#ui/kit';
import { ProblemRow } from './ProblemRow';
import classes from './Problems.module.css';

/** Everything there is to tell about the manifests: what the API server would refuse, what cannot be read, what is not simulated. */
export function Problems() {
  const { t } = useTranslation();
  const findings = useSession((state) => state.findings);
  if (findings.length === 0) {
    return (
      <div className={classes.empty}>
        <EmptyState icon={<CircleCheck size={20} aria-hidden />} title={t('problems.none')}>
          {t('problems.noneHint')}
        </EmptyState>
      </div>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('problems.title')}>
      {findings.map((finding) => (
        <ProblemRow
          key={`${finding.place.file} ${finding.range.from} ${finding.range.to} ${finding.code}`}
          finding={finding}
        />
      ))}
    </ul>
  );
}
