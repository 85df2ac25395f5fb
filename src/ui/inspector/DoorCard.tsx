import { useState } from 'react';
import type { DoorStory, StoryLine } from '#explain';
import { useTranslation } from '#i18n';
import { assertNever } from '#lib';
import { TextLink, VerdictGlyph } from '#ui/kit';
import classes from './DoorCard.module.css';
import { MissLine } from './MissLine';
import { SentenceText } from './SentenceText';
import type { Told } from './useFlowStory';

/** What one door says to a connection: whether anyone stands at it, which rule lets it through, or which came closest, why it failed and what would mend it. */
export function DoorCard({ number, story, told }: { number: 1 | 2; story: DoorStory; told: Told }) {
  const { t } = useTranslation();
  const { outcome } = story.door;
  return (
    <article className={classes.card} data-outcome={outcome}>
      <h3 className={classes.title}>
        {number} · <SentenceText sentence={story.owner} />
      </h3>
      <strong className={classes.status} data-outcome={outcome}>
        <VerdictGlyph outcome={outcome} />
        {t(story.status.key, story.status.values)}
      </strong>
      <Reasons lines={story.lines} told={told} />
    </article>
  );
}

/** Who stands at the door and why it is as it is, the first reasons of each kind; the rest on request. */
function Reasons({ lines, told }: { lines: readonly StoryLine[]; told: Told }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.filter((line, index) => index - firstOf(lines, line.kind) < shownOf(line.kind));
  const more = lines.length - shown.length;
  return (
    <>
      {shown.map((line) =>
        line.kind === 'miss' ? (
          <MissLine key={JSON.stringify([line.place, line.miss.place])} line={line} told={told} />
        ) : (
          <p key={JSON.stringify([line.kind, line.sentence.key, line.sentence.values, line.place])}>
            <SentenceText sentence={line.sentence} />
          </p>
        ),
      )}
      {more > 0 && (
        <p className={classes.more}>
          <TextLink onFollow={() => setAll(true)}>{t('explain.more', { count: more })}</TextLink>
        </p>
      )}
    </>
  );
}

function firstOf(lines: readonly StoryLine[], kind: StoryLine['kind']): number {
  return lines.findIndex((line) => line.kind === kind);
}

function shownOf(kind: StoryLine['kind']): number {
  switch (kind) {
    case 'allowing':
    case 'miss':
      return 2;
    case 'isolation':
    case 'admin':
    case 'unknown':
      return Number.POSITIVE_INFINITY;
    default:
      return assertNever(kind);
  }
}
