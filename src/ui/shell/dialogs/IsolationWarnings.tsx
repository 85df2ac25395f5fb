import { TriangleAlert } from 'lucide-react';
import { useTranslation } from '#i18n';
import type { Direction, NewIsolation } from '#netpol';
import { useSession } from '#session';
import classes from './Form.module.css';

interface IsolationWarningsProps {
  readonly isolations: readonly NewIsolation[];
  /** Whether a rule for DNS comes with the isolation. */
  readonly dns: 'withDns' | 'withoutDns';
}

/** Which pods become isolated where they were open, by direction, and what that cuts off: DNS before all else. */
export function IsolationWarnings({ isolations, dns }: IsolationWarningsProps) {
  return directions.map((direction) => {
    const ids = isolations.filter((each) => each.direction === direction).map((each) => each.workload);
    return ids.length === 0 ? null : <Warning key={direction} direction={direction} ids={ids} dns={dns} />;
  });
}

const directions: readonly Direction[] = ['ingress', 'egress'];

function Warning({
  direction,
  ids,
  dns,
}: { direction: Direction; ids: readonly string[] } & Pick<IsolationWarningsProps, 'dns'>) {
  const { t } = useTranslation();
  const workloads = useSession(({ cluster }) => cluster.workloads);
  const names = ids.slice(0, namesShown).map((id) => workloads.get(id)?.name ?? id);
  const shown = names.join(', ');
  const told =
    ids.length > namesShown ? t('dialog.isolates.more', { names: shown, count: ids.length - namesShown }) : shown;
  return (
    <p className={classes.caution}>
      <TriangleAlert size={16} aria-hidden />
      {t(`dialog.isolates.${direction === 'egress' && dns === 'withDns' ? 'egressWithDns' : direction}`, {
        names: told,
      })}
    </p>
  );
}

const namesShown = 6;
