import { FileCode2 } from 'lucide-react';
import { useMemo } from 'react';
import { tellAdminPolicy } from '#explain';
import type { AdminPolicyEntry } from '#graph';
import { useTranslation } from '#i18n';
import { reveal, useSession } from '#session';
import { Button, PolicyHue } from '#ui/kit';
import classes from './Inspector.module.css';
import own from './PolicyInspector.module.css';
import { RuleCards } from './RuleCards';
import { SentenceText } from './SentenceText';

/** An administrators' policy in plain words: whom it concerns, when it is asked, and what each of its rules does. */
export function AdminPolicyInspector({ entry }: { entry: AdminPolicyEntry }) {
  const { t } = useTranslation();
  const { policy } = entry;
  const cluster = useSession((state) => state.cluster);
  const story = useMemo(() => tellAdminPolicy({ cluster, policy, word: t }), [cluster, policy, t]);
  return (
    <section className={classes.columns} data-of="policy" aria-label={t('explain.policy.label', { name: policy.name })}>
      <div className={classes.column}>
        <strong className={own.name}>
          <PolicyHue hue={entry.hue} />
          {policy.name}
        </strong>
        <p className={classes.note}>{policy.kind}</p>
        {story.concerns.map((sentence) => (
          <p key={sentence.key} className={own.sentence}>
            <SentenceText sentence={sentence} />
          </p>
        ))}
        <div className={classes.buttons}>
          <Button size="small" icon={<FileCode2 size={13} aria-hidden />} onClick={() => reveal(policy.origin)}>
            {t('explain.policy.show')}
          </Button>
        </div>
      </div>
      {story.directions.map((direction) => (
        <RuleCards key={direction.direction} story={direction} />
      ))}
    </section>
  );
}
