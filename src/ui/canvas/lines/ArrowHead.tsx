import type { Point } from '#graph';

/** A filled arrow head whose tip lies at a point. Lines arrive level, so it points right, or left for what comes back. */
export function ArrowHead({
  tip,
  pointing,
  size = 9,
  className,
}: {
  readonly tip: Point;
  readonly pointing: 'left' | 'right';
  readonly size?: number;
  readonly className?: string | undefined;
}) {
  const back = pointing === 'right' ? -size : size;
  return <path className={className} d={`M${tip.x} ${tip.y}l${back} ${-size / 2}v${size}z`} />;
}
