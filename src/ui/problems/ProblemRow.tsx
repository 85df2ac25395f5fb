import { CircleAlert, Info, TriangleAlert, Wrench } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ownAnswer, repairTitle } from '#explain';
import { useMessage, useTranslation } from '#i18n';
import { lineOf } from '#lib';
import { type Finding, formatPath, type Repair } from '#netpol';
import { openDialog, reveal, useSession } from '#session';
import { Button, FieldPath } from '#ui/kit';
import { LenientNote } from './LenientNote';
import classes from './ProblemRow.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info };

/** One finding: how grave, where, in our words and in the API server's, and the repairs on offer. */
export function ProblemRow({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const message = useMessage();
  const text = useSession(
    ({ workspace }) => workspace.files.find(({ name }) => name === finding.place.file)?.text ?? '',
  );
  const asked = useSession(({ view }) => (view.problem?.finding === finding ? view.problem : undefined));
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked !== undefined) main.current?.focus();
  }, [asked]);
  const Icon = icons[finding.severity];
  return (
    <li className={classes.row} data-severity={finding.severity}>
      <span className={classes.icon} title={t(`problems.severity.${finding.severity}`)}>
        <Icon size={15} aria-hidden />
        <span className="sl-hidden">{t(`problems.severity.${finding.severity}`)}</span>
      </span>
      <div className={classes.body}>
        <button ref={main} type="button" className={classes.main} onClick={() => reveal(finding.place)}>
          <span className={classes.words}>{message(`finding.${finding.code}`, finding.params)}</span>
          <span className={classes.where}>
            {finding.place.file}:{lineOf(text, finding.range.from)}
            {finding.path.length > 0 && (
              <>
                {' · '}
                <FieldPath path={formatPath(finding.path)} />
              </>
            )}
          </span>
          {finding.apiMessage !== undefined && (
            <span className={classes.api}>
              <span>{t('problems.apiServer')}</span>{' '}
              <q title={finding.apiMessage}>{ownAnswer(finding.apiMessage, finding.path)}</q>
            </span>
          )}
        </button>
        <LenientNote finding={finding} />
      </div>
      <span className={classes.repairs}>
        {finding.repairs.map((repair) => (
          <RepairButton key={JSON.stringify(repair)} repair={repair} />
        ))}
      </span>
    </li>
  );
}

/** Shows what a repair would do, and does it on demand. */
function RepairButton({ repair }: { repair: Repair }) {
  const message = useMessage();
  const title = repairTitle(repair, message);
  return (
    <Button
      icon={<Wrench size={14} aria-hidden />}
      onClick={() => openDialog({ kind: 'repair', title, edits: [{ kind: 'repair', repair }] })}
    >
      {title}…
    </Button>
  );
}
