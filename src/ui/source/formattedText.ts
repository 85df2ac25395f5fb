import type { LinePositions } from './linePositions';
import { typedSplices } from './typedSplices';

/**
 * The text of a file after its lines were laid out anew, as if the new lines had been typed over the old ones:
 * byte order mark and the spelling of line breaks stay.
 */
export function formattedText(lines: LinePositions, laidOut: string): string {
  const whole = {
    start: { lineNumber: 1, column: 1 },
    end: { lineNumber: lines.starts.length, column: Number.MAX_SAFE_INTEGER },
    text: laidOut,
  };
  return typedSplices('', lines, [whole]).reduce(
    (text, { at, removed, inserted }) => text.slice(0, at) + inserted + text.slice(at + removed.length),
    lines.text,
  );
}
