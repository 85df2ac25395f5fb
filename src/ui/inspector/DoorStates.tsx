import { DoorClosed, DoorOpen, ShieldHalf } from 'lucide-react';
import type { WorkloadNode } from '#graph';
import { useTranslation } from '#i18n';
import type { Door } from '#netpol';
import classes from './DoorStates.module.css';
import { PlaceLink } from './PlaceLink';

const icons = { open: DoorOpen, guarded: ShieldHalf, shut: DoorClosed, mixed: ShieldHalf };

/** Both doors of a pod: open, guarded or shut, and by which policies. */
export function DoorStates({ node }: { node: WorkloadNode }) {
  return (
    <dl className={classes.doors}>
      <DoorState door={node.ingress} />
      <DoorState door={node.egress} />
    </dl>
  );
}

function DoorState({ door }: { door: Door }) {
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
      </dd>
    </div>
  );
}
