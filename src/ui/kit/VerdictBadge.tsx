import { Ban, Check, CircleQuestionMark, Contrast } from 'lucide-react';
import { useMessage } from '#i18n';
import { assertNever } from '#lib';
import classes from './VerdictBadge.module.css';

/** What a connection's verdict may be. */
export type VerdictOutcome = 'allowed' | 'denied' | 'partly' | 'unknown';

/** A verdict as colour, glyph and word together. `size` is that of the text around it unless it is a heading of its own. */
export function VerdictBadge({ outcome, size = 'text' }: { outcome: VerdictOutcome; size?: 'text' | 'heading' }) {
  const message = useMessage();
  return (
    <span className={classes.badge} data-outcome={outcome} data-size={size}>
      <VerdictGlyph outcome={outcome} size={size === 'heading' ? 18 : 14} />
      {message(`verdict.${outcome}`)}
    </span>
  );
}

/** A verdict's glyph in its colour, without the word; something beside it must say the word. `size` in pixels. */
export function VerdictGlyph({ outcome, size = 14 }: { outcome: VerdictOutcome; size?: number }) {
  const Glyph = glyphOf(outcome);
  return <Glyph className={classes.glyph} data-outcome={outcome} size={size} strokeWidth={2.4} aria-hidden />;
}

function glyphOf(outcome: VerdictOutcome) {
  switch (outcome) {
    case 'allowed':
      return Check;
    case 'denied':
      return Ban;
    case 'partly':
      return Contrast;
    case 'unknown':
      return CircleQuestionMark;
    default:
      return assertNever(outcome);
  }
}
