import { Ellipsis, FileCode2, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { type PolicyEntry, policyKey } from '#graph';
import { useTranslation } from '#i18n';
import { applyEdits, hoverPolicy, openDialog, reveal, useSession } from '#session';
import { describeSelector, hueColour, MenuButton, PolicyHue } from '#ui/kit';
import classes from './PolicyRow.module.css';

/** One policy. Pointing at it lights its pods, edges and lines; pressing it shows its YAML. Drawn anew only when its entry is another object. */
export const PolicyRow = memo(function PolicyRow({ entry }: { entry: PolicyEntry }) {
  const { t } = useTranslation();
  const { policy } = entry;
  const key = policyKey(policy);
  const lit = useSession(({ view }) => view.hoveredPolicy === key || view.cursorPolicy === key);
  const labels = describeSelector(policy.podSelector);
  return (
    <li
      className={classes.row}
      style={lit ? { background: `color-mix(in srgb, ${hueColour(entry.hue)} 12%, transparent)` } : {}}
      onPointerEnter={() => hoverPolicy(key)}
      onPointerLeave={() => hoverPolicy(undefined)}
      onFocus={() => hoverPolicy(key)}
      onBlur={() => hoverPolicy(undefined)}
    >
      <button type="button" className={classes.main} onClick={() => reveal(policy.origin)}>
        <PolicyHue hue={entry.hue} />
        <span className={classes.text}>
          <span className={classes.first}>
            <span className={classes.name}>{policy.name}</span>
            <span className={classes.count}>{t('policies.pods', { count: entry.selects.length })}</span>
          </span>
          <span className={classes.about}>
            {policy.namespace} · {labels === '' ? t('policies.protectsAll') : t('policies.protects', { labels })}
          </span>
          {policy.admission !== 'accepted' && (
            <span className={classes.refused}>
              <TriangleAlert size={12} aria-hidden />
              {t(`policies.${policy.admission}`)}
            </span>
          )}
        </span>
      </button>
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
});
