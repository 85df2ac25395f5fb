import type { ReactNode } from 'react';
import { Trans, useTranslation } from '#i18n';
import { assertNever } from '#lib';
import type { DoorVerdict, NetworkPolicy, PluginProfile, Verdict } from '#netpol';
import { VerdictGlyph } from '#ui/kit';
import { AllowingRule } from './AllowingRule';
import classes from './DoorCard.module.css';
import { MissedRule } from './MissedRule';
import { PlaceLink } from './PlaceLink';
import { pluginLabel } from './pluginLabel';
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
  const { number, door, subject } = props;
  const { t } = useTranslation();
  return (
    <article className={classes.card} data-outcome={door.outcome}>
      <h3 className={classes.title}>
        {number} · {t(`inspector.door.${door.direction}`, { name: subject })}
      </h3>
      <DoorStatus {...props} />
      <Isolation {...props} />
      <DoorReasons {...props} />
    </article>
  );
}

function DoorStatus({ door, verdict }: DoorCardProps) {
  const { t } = useTranslation();
  return (
    <strong className={classes.status} data-outcome={door.outcome}>
      <VerdictGlyph outcome={door.outcome} />
      {t(`inspector.door.status.${statusOf(door, verdict)}`)}
    </strong>
  );
}

type Status = 'noDoor' | 'open' | 'allowed' | 'shut' | 'denied' | 'partly' | 'unknown';

function statusOf({ state, outcome }: DoorVerdict, { shortcut }: Verdict): Status {
  if (state === 'outside' && shortcut === undefined) return 'noDoor';
  switch (outcome) {
    case 'allowed':
      return state === 'open' ? 'open' : 'allowed';
    case 'denied':
      return state === 'shut' ? 'shut' : 'denied';
    case 'partly':
    case 'unknown':
      return outcome;
    default:
      return assertNever(outcome);
  }
}

function Isolation({ door, subject, verdict, plugin }: DoorCardProps) {
  const { t } = useTranslation();
  if (verdict.shortcut === 'self') return <p>{t('inspector.door.self')}</p>;
  if (verdict.shortcut === 'pluginEnforcesNothing') {
    return <p>{t('inspector.door.unguarded', { plugin: pluginLabel(plugin, t) })}</p>;
  }
  if (door.state === 'outside') return <p>{t('inspector.door.outside')}</p>;
  if (door.isolatedBy.length === 0)
    return <p>{t(`inspector.door.notIsolated.${door.direction}`, { name: subject })}</p>;
  return (
    <p>
      <Trans
        i18nKey="inspector.door.isolatedBy"
        components={{ policies: <PolicyLinks policies={door.isolatedBy} /> }}
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
