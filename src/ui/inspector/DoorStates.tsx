import { DoorClosed, DoorOpen, ShieldHalf } from 'lucide-react';
import { policyKey, type WorkloadNode } from '#graph';
import { useTranslation } from '#i18n';
import type { AdminPolicy, Direction, Door } from '#netpol';
import { useSession } from '#session';
import classes from './DoorStates.module.css';
import { PlaceLink } from './PlaceLink';

const icons = { open: DoorOpen, guarded: ShieldHalf, shut: DoorClosed, mixed: ShieldHalf };

/** Both doors of a pod: open, guarded or shut, and by which policies; policies of administrators with rules for a door stand behind. */
export function DoorStates({ node }: { node: WorkloadNode }) {
  const adminPolicies = useSession(({ picture }) => picture.adminPolicies);
  const askedAt = (direction: Direction) =>
    adminPolicies
      .filter(({ policy, selects }) => isAskedAt(policy, direction) && selects.includes(node.id))
      .map(({ policy }) => policy);
  return (
    <dl className={classes.doors}>
      <DoorState door={node.ingress} asked={askedAt('ingress')} />
      <DoorState door={node.egress} asked={askedAt('egress')} />
    </dl>
  );
}

function isAskedAt({ admission, ...rules }: AdminPolicy, direction: Direction): boolean {
  return admission === 'accepted' && rules[direction].length > 0;
}

function DoorState({ door, asked }: { door: Door; asked: readonly AdminPolicy[] }) {
  const { t } = useTranslation();
  const Icon = icons[door.state];
  return (
    <div className={classes.door}>
      <dt>{t(`inspector.direction.${door.direction}`)}</dt>
      <dd>
        <Icon size={14} aria-hidden />
        {t(`inspector.doorState.${door.state}`)}
        {door.isolatedBy.map((policy) => (
          <span key={`${policy.namespace}/${policy.name}`}>
            {' · '}
            <PlaceLink place={policy.origin}>{policy.name}</PlaceLink>
          </span>
        ))}
        {asked.map((policy) => (
          <span key={policyKey(policy)}>
            {' · '}
            {t(`inspector.tier.${policy.tier}`)} <PlaceLink place={policy.origin}>{policy.name}</PlaceLink>
          </span>
        ))}
      </dd>
    </div>
  );
}
