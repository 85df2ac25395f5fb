import { Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { describePolicy, tellPolicy } from '#explain';
import { type PolicyEntry, policyKey } from '#graph';
import { useTranslation } from '#i18n';
import { findPlugin } from '#netpol';
import { applyEdits, openDialog, useSession } from '#session';
import { Button, PolicyHue } from '#ui/kit';
import classes from './Inspector.module.css';
import own from './PolicyInspector.module.css';
import { RuleCards } from './RuleCards';
import { SentenceText } from './SentenceText';

/** A policy in plain words: whom it protects, what it isolates and why, and its rules; beside them, on request, what kubectl says of it. */
export function PolicyInspector({ entry }: { entry: PolicyEntry }) {
  const { t } = useTranslation();
  const { policy } = entry;
  const cluster = useSession((state) => state.cluster);
  const pluginId = useSession(({ reading }) => reading.resources.scenarios[0]?.plugin);
  const story = useMemo(
    () => tellPolicy({ cluster, policy, plugin: findPlugin(pluginId), word: t }),
    [cluster, policy, pluginId, t],
  );
  const [described, setDescribed] = useState(false);
  return (
    <section
      className={classes.columns}
      data-of={described ? 'describedPolicy' : 'policy'}
      aria-label={t('explain.policy.label', { name: policy.name })}
    >
      <div className={classes.column}>
        <strong className={own.name}>
          <PolicyHue hue={entry.hue} />
          {policy.name}
        </strong>
        <p className={own.sentence}>
          <SentenceText sentence={story.protects} />
        </p>
        <div className={classes.buttons}>
          <Button size="small" aria-pressed={described} onClick={() => setDescribed(!described)}>
            {t('explain.policy.describe')}
          </Button>
          <Button
            size="small"
            icon={<Pencil size={13} aria-hidden />}
            onClick={() => openDialog({ kind: 'renamePolicy', policy: policyKey(policy) })}
          >
            {t('policies.rename')}
          </Button>
          <Button
            size="small"
            icon={<Trash2 size={13} aria-hidden />}
            onClick={() =>
              void applyEdits([{ kind: 'delete', objects: [policy.origin] }], { origin: 'inspector', label: 'delete' })
            }
          >
            {t('policies.delete')}
          </Button>
        </div>
      </div>
      {story.directions.map((direction) => (
        <RuleCards key={direction.direction} story={direction} />
      ))}
      {described && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is scrolled by keys too.
        <section className={own.described} tabIndex={0} aria-label={t('explain.policy.describeLabel')}>
          <pre>{describePolicy(policy)}</pre>
        </section>
      )}
    </section>
  );
}
