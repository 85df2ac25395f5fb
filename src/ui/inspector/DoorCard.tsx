import type { ReactNode } from 'react';
import { tellDoorOwner, tellDoorStatus, tellIsolation } from '#explain';
import { Trans, useTranslation } from '#i18n';
import type { DoorVerdict, NetworkPolicy, PluginProfile, Verdict } from '#netpol';
import { VerdictGlyph } from '#ui/kit';
import { AllowingRule } from './AllowingRule';
import classes from './DoorCard.module.css';
import { MissedRule } from './MissedRule';
import { PlaceLink } from './PlaceLink';
import { UnknownText } from './UnknownText';

interface DoorCardProps {
  /** 1 for the door that the connection meets first. */
  readonly number: 1 | 2;
  readonly door: DoorVerdict;
  /** Whose door it is. */
  readonly subject: string;
  readonly other: string;
  readonly verdict: Verdict;
  readonly plugin: PluginProfile;
}

/** What one door says to a connection: whether anyone stands at it, which rule lets it through, or which came closest and why it failed. */
export function DoorCard(props: DoorCardProps) {
  const { number, door } = props;
  const { t } = useTranslation();
  const owner = tellDoorOwner(props);
  return (
    <article className={classes.card} data-outcome={door.outcome}>
      <h3 className={classes.title}>
        {number} · {t(owner.key, owner.values)}
      </h3>
      <DoorStatus {...props} />
      <Isolation {...props} />
      <DoorReasons {...props} />
    </article>
  );
}

function DoorStatus(props: DoorCardProps) {
  const { t } = useTranslation();
  const { outcome } = props.door;
  return (
    <strong className={classes.status} data-outcome={outcome}>
      <VerdictGlyph outcome={outcome} />
      {t(tellDoorStatus(props).key)}
    </strong>
  );
}

function Isolation(props: DoorCardProps) {
  const { t } = useTranslation();
  const { key, values } = tellIsolation(props, t);
  return (
    <p>
      <Trans
        i18nKey={key}
        values={values}
        components={{ policies: <PolicyLinks policies={props.door.isolatedBy} /> }}
      />
    </p>
  );
}

/** The name of every policy, each a link. The component takes the place of a mark, whose own content it does not use. */
function PolicyLinks({ policies }: { policies: readonly NetworkPolicy[]; children?: ReactNode }) {
  return policies.map((policy, index) => (
    <span key={`${policy.namespace}/${policy.name}`}>
      {index > 0 && ', '}
      <PlaceLink place={policy.origin}>{policy.name}</PlaceLink>
    </span>
  ));
}

function DoorReasons({ door, subject, other, plugin }: DoorCardProps) {
  const { t } = useTranslation();
  const misses = door.outcome === 'allowed' ? [] : door.nearMisses.slice(0, missesShown);
  const more = door.allowedBy.length - rulesShown;
  return (
    <>
      {door.allowedBy.slice(0, rulesShown).map((match) => (
        <AllowingRule key={JSON.stringify(match.place)} match={match} />
      ))}
      {more > 0 && <p className={classes.more}>{t('inspector.door.moreRules', { count: more })}</p>}
      {misses.map((miss, index) => (
        <MissedRule
          key={`${JSON.stringify(miss.fieldPlace)} ${JSON.stringify(miss.place)}`}
          miss={miss}
          rank={index === 0 ? 'nearest' : 'next'}
          subject={subject}
          other={other}
        />
      ))}
      {door.unknowns.map((reason) => (
        <UnknownText key={JSON.stringify(reason)} reason={reason} plugin={plugin} />
      ))}
    </>
  );
}

const rulesShown = 2;
const missesShown = 2;
