import { Eye, EyeOff } from 'lucide-react';
import { memo, useMemo } from 'react';
import { type FlowEdge, workloadNodeId } from '#graph';
import { useTranslation } from '#i18n';
import type { Direction } from '#netpol';
import { select, setViewpoint, useSession, useSessionItems } from '#session';
import { IconButton, SectionTitle, VerdictGlyph } from '#ui/kit';
import { type NeededRule, neededRules } from './neededRules';
import classes from './Viewpoint.module.css';

/** The view from one pod: which rules it needs for the flows that are drawn, by direction. */
export function Viewpoint() {
  const { t } = useTranslation();
  const viewpoint = useSession((state) => state.view.viewpoint);
  return (
    <section>
      <SectionTitle
        end={
          viewpoint !== undefined && (
            <IconButton label={t('shell.viewpoint.leave')} size={22} onClick={() => setViewpoint(undefined)}>
              <EyeOff size={14} aria-hidden />
            </IconButton>
          )
        }
      >
        {t('shell.viewpoint.title')}
      </SectionTitle>
      <div className={classes.choice}>
        <Eye size={14} aria-hidden />
        <select
          aria-label={t('shell.viewpoint.choose')}
          className={classes.select}
          value={viewpoint ?? ''}
          onChange={(event) => setViewpoint(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
        >
          <option value="">{t('shell.viewpoint.nowhere')}</option>
          <Pods />
        </select>
      </div>
      {viewpoint === undefined ? (
        <p className={classes.hint}>{t('shell.viewpoint.hint')}</p>
      ) : (
        <Needs viewpoint={viewpoint} />
      )}
    </section>
  );
}

/** Drawn anew only when a pod comes, goes or is called otherwise: there may be hundreds. */
const Pods = memo(function Pods() {
  const ids = useSessionItems(({ picture }) =>
    picture.nodes.flatMap((node) => (node.kind === 'workload' ? [node.workload.id] : [])),
  );
  return ids.map((id) => (
    <option key={id} value={workloadNodeId(id)}>
      {id.slice(0, id.lastIndexOf('['))}
    </option>
  ));
});

function Needs({ viewpoint }: { viewpoint: string }) {
  const { t } = useTranslation();
  const picture = useSession((state) => state.picture);
  const rules = useMemo(() => neededRules(picture, viewpoint), [picture, viewpoint]);
  return (
    <>
      <table className={classes.table}>
        <caption className="sl-hidden">{t('shell.viewpoint.caption')}</caption>
        <tbody>
          <Rows direction="ingress" rules={rules.ingress} />
          <Rows direction="egress" rules={rules.egress} />
        </tbody>
      </table>
      <p className={classes.hint}>{t('shell.viewpoint.responses')}</p>
    </>
  );
}

function Rows({ direction, rules }: { direction: Direction; rules: readonly NeededRule[] }) {
  const { t } = useTranslation();
  const rows = rules.length === 0 ? [undefined] : rules;
  return rows.map((rule, index) => (
    <tr key={rule?.edge.id ?? 'none'}>
      {index === 0 && (
        <th scope="rowgroup" rowSpan={rows.length}>
          {t(`shell.viewpoint.${direction}`)}
          <small>{t(`shell.viewpoint.${direction}Way`)}</small>
        </th>
      )}
      <td>
        {rule === undefined ? (
          <span className={classes.none}>{t('shell.viewpoint.none')}</span>
        ) : (
          <Rule rule={rule} direction={direction} />
        )}
      </td>
    </tr>
  ));
}

function Rule({ rule, direction }: { rule: NeededRule; direction: Direction }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.rule}
      title={t(`verdict.${rule.edge.verdict.outcome}`)}
      onClick={() => select([rule.edge.id])}
    >
      <b>{portText(rule.edge)}</b>
      <span aria-hidden>{direction === 'ingress' ? '←' : '→'}</span>
      <span className="sl-hidden">{direction === 'ingress' ? t('shell.viewpoint.from') : t('shell.viewpoint.to')}</span>
      <span className={classes.peer}>{rule.peer}</span>
      <VerdictGlyph outcome={rule.edge.verdict.outcome} size={13} />
      <span className="sl-hidden">{t(`verdict.${rule.edge.verdict.outcome}`)}</span>
    </button>
  );
}

/** TCP goes without saying in this narrow place. */
function portText({ flow }: FlowEdge): string {
  return flow.protocol === 'TCP' ? `${flow.port}` : `${flow.protocol} ${flow.port}`;
}
