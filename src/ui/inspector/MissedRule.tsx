import { tellMissedField, tellMissedRule } from '#explain';
import { Trans, useTranslation } from '#i18n';
import type { NearMiss } from '#netpol';
import { MissedMark } from './MissedMark';
import { PlaceLink } from './PlaceLink';

interface MissedRuleProps {
  readonly miss: NearMiss;
  /** Whether it is the one that came closest. */
  readonly rank: 'nearest' | 'next';
  /** Whose door it is, and the other end. */
  readonly subject: string;
  readonly other: string;
}

/** A rule that came close, and the one field that failed: what it asks for, and what there is instead. */
export function MissedRule({ miss, rank, subject, other }: MissedRuleProps) {
  const { t } = useTranslation();
  const rule = tellMissedRule(miss, rank);
  const field = tellMissedField(miss, { subject, other }, t);
  return (
    <p>
      <Trans i18nKey={rule.key} values={rule.values} components={{ rule: <PlaceLink place={miss.place} /> }} />{' '}
      <Trans
        i18nKey={field.key}
        values={field.values}
        components={{ wants: <MissedMark place={miss.fieldPlace} />, has: <MissedMark /> }}
      />
    </p>
  );
}
