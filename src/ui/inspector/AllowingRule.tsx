import { tellAllowing } from '#explain';
import { Trans, useTranslation } from '#i18n';
import type { RuleMatch } from '#netpol';
import { PlaceLink } from './PlaceLink';

/** The rule that lets a connection through, with the peer and the port that matched; each is a link to its lines. */
export function AllowingRule({ match }: { match: RuleMatch }) {
  const { t } = useTranslation();
  const { key, values, places } = tellAllowing(match, t);
  return (
    <p>
      <Trans
        i18nKey={key}
        values={values}
        components={{
          rule: <PlaceLink place={places['rule'] ?? match.place} />,
          peer: <PlaceLink place={places['peer'] ?? match.place} />,
          port: <PlaceLink place={places['port'] ?? match.place} />,
        }}
      />
    </p>
  );
}
