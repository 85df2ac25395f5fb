import { Ellipsis, FileCode2, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { type AdminPolicyEntry, type PolicyEntry, policyKey } from '#graph';
import { useTranslation } from '#i18n';
import {
  applyEdits,
  hoverPolicy,
  openDialog,
  problemsWithin,
  reveal,
  selectPolicy,
  showProblem,
  useSession,
  useSessionItems,
} from '#session';
import { hueColour, MenuButton, PolicyHue, ProblemMark } from '#ui/kit';
import classes from './PolicyItem.module.css';

/** One policy of either sort; `about` says for whom it is. Pointing at it lights its pods, edges and lines; pressing it tells it in plain words and shows its YAML. */
export function PolicyItem({ entry, about }: { entry: PolicyEntry | AdminPolicyEntry; about: string }) {
  const { t } = useTranslation();
  const { policy } = entry;
  const key = policyKey(policy);
  const told = useSession(({ view }) => view.selectedPolicy === key);
  const lit = useSession(({ view }) => view.hoveredPolicy === key || view.cursorPolicy === key) || told;
  const problems = useSessionItems(({ findings }) => problemsWithin(findings, policy.origin));
  return (
    <li
      className={classes.row}
      style={lit ? { background: `color-mix(in srgb, ${hueColour(entry.hue)} 12%, transparent)` } : {}}
      onPointerEnter={() => hoverPolicy(key)}
      onPointerLeave={() => hoverPolicy(undefined)}
      onFocus={() => hoverPolicy(key)}
      onBlur={() => hoverPolicy(undefined)}
    >
      <button
        type="button"
        className={classes.main}
        aria-pressed={told}
        onClick={() => {
          selectPolicy(key);
          reveal(policy.origin);
        }}
      >
        <PolicyHue hue={entry.hue} />
        <span className={classes.text}>
          <span className={classes.first}>
            <span className={classes.name}>{policy.name}</span>
            <span className={classes.count}>{t('policies.pods', { count: entry.selects.length })}</span>
          </span>
          <span className={classes.about}>{about}</span>
          {policy.admission !== 'accepted' && (
            <span className={classes.refused}>
              <TriangleAlert size={12} aria-hidden />
              {t(`policies.${policy.admission}`)}
            </span>
          )}
        </span>
      </button>
      {problems.length > 0 && (
        <ProblemMark
          className={classes.problems}
          problems={problems}
          label={t('shell.problemsOf', { count: problems.length, name: policy.name })}
          onShow={showProblem}
        />
      )}
      <MenuButton
        look="icon"
        label={t('policies.menu', { name: policy.name })}
        icon={<Ellipsis size={15} aria-hidden />}
        className={classes.more}
        sections={[
          {
            entries: [
              {
                id: 'reveal',
                label: t('policies.reveal'),
                icon: <FileCode2 size={15} aria-hidden />,
                onSelect: () => reveal(policy.origin),
              },
              {
                id: 'rename',
                label: t('policies.rename'),
                icon: <Pencil size={15} aria-hidden />,
                onSelect: () => openDialog({ kind: 'renamePolicy', policy: key }),
              },
              {
                id: 'delete',
                label: t('policies.delete'),
                icon: <Trash2 size={15} aria-hidden />,
                onSelect: () =>
                  void applyEdits([{ kind: 'delete', objects: [policy.origin] }], {
                    origin: 'inspector',
                    label: 'delete',
                  }),
              },
            ],
          },
        ]}
      />
    </li>
  );
}
