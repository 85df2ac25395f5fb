import { Trans, useTranslation } from '#i18n';
import type { RuleMatch } from '#netpol';
import { describePeer, describePort } from '#ui/kit';
import { PlaceLink } from './PlaceLink';

/** The rule that lets a connection through, with the peer and the port that matched; each is a link to its lines. */
export function AllowingRule({ match }: { match: RuleMatch }) {
  const { t } = useTranslation();
  const rule = match.policy[match.direction][match.rule];
  const peer = match.peer === undefined ? undefined : rule?.peers[match.peer.index];
  const port = match.port === undefined ? undefined : rule?.ports[match.port.index];
  const words = { allPods: t('inspector.allPods'), allNamespaces: t('inspector.allNamespaces') };
  return (
    <p>
      <Trans
        i18nKey={`inspector.rule.allows.${match.direction}`}
        values={{
          policy: match.policy.name,
          number: match.rule + 1,
          peer: peer === undefined ? t('inspector.rule.anyone') : describePeer(peer, words),
          port: port === undefined ? t('inspector.rule.everyPort') : describePort(port),
        }}
        components={{
          rule: <PlaceLink place={match.place} />,
          peer: <PlaceLink place={match.peer?.place ?? match.place} />,
          port: <PlaceLink place={match.port?.place ?? match.place} />,
        }}
      />
    </p>
  );
}
