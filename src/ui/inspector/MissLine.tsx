import { Wrench } from 'lucide-react';
import { useMemo } from 'react';
import { repairMiss, type StoryLine } from '#explain';
import { useTranslation } from '#i18n';
import { openDialog } from '#session';
import { Button } from '#ui/kit';
import classes from './MissLine.module.css';
import { SentenceText } from './SentenceText';
import type { Told } from './useFlowStory';

/** A rule that came close, the one field that failed, and, where one exists, the least change that would let the connection through. */
export function MissLine({ line, told }: { line: Extract<StoryLine, { kind: 'miss' }>; told: Told }) {
  const { t } = useTranslation();
  const repair = useMemo(() => repairMiss({ ...told, miss: line.miss }), [told, line.miss]);
  const { policy, rule } = line.miss;
  return (
    <p className={classes.miss}>
      {line.sentences.map((sentence) => (
        <span key={sentence.key}>
          <SentenceText sentence={sentence} />{' '}
        </span>
      ))}
      {repair !== undefined && (
        <Button
          className={classes.repair ?? ''}
          title={t('explain.repairHint')}
          onClick={() =>
            openDialog({
              kind: 'repair',
              title: t('explain.repairTitle', { policy: policy.name, number: rule + 1 }),
              edits: [{ kind: 'repair', repair }],
            })
          }
        >
          <Wrench size={12} aria-hidden />
          {t('explain.repair')}
        </Button>
      )}
    </p>
  );
}
