import { type Box, doorHeight, doorMetrics } from '#graph';
import type { Door } from '#netpol';
import { hueColour } from '#ui/kit';
import { useWords } from '../model/words';
import classes from './DoorMark.module.css';

/** A door as it stands on a card's edge: which one, who guards it, and how many flows pass it. */
export interface DoorMarkProps {
  readonly door: Door;
  readonly hues: readonly number[];
  readonly traffic: number;
  readonly nodeHeight: number;
}

/** A pod's ingress door (left) or egress door (right). Its state is told by its shape: an open frame, a lock, or a bar across. */
export function DoorMark({ door, hues, traffic, nodeHeight }: DoorMarkProps) {
  const t = useWords();
  const { width } = doorMetrics;
  const height = doorHeight(traffic, nodeHeight);
  // Rules of administrators do not isolate, yet they may deny at an open door.
  const isAsked = door.state === 'open' && hues.length > 0;
  const policies = door.isolatedBy.map((policy) => policy.name).join(', ');
  const told = t('canvas.door.told', {
    door: t(`canvas.door.${door.direction}`),
    state: t(`canvas.door.state.${door.state}`),
  });
  return (
    <span
      className={classes.door}
      data-direction={door.direction}
      data-state={door.state}
      style={{ height }}
      title={`${told}\n${t(`canvas.door.why.${isAsked ? 'openButAsked' : door.state}`, { policies })}`}
    >
      <svg width={width} height={height} aria-hidden="true">
        <DoorShape state={door.state} hues={hues} height={height} />
      </svg>
    </span>
  );
}

/** The drawing of a door, for the card and the legend. */
export function DoorShape({ state, hues, height }: { state: Door['state']; hues: readonly number[]; height: number }) {
  const { width } = doorMetrics;
  const middle = height / 2;
  if (state === 'open') {
    return (
      <>
        <OpenDoor top={0} height={height} />
        {hues.length > 0 && <Panel hues={hues} top={height - sill} height={sill} />}
      </>
    );
  }
  const filled = state === 'mixed' ? middle : height;
  return (
    <>
      {state === 'mixed' && <OpenDoor top={0} height={height} />}
      <Panel hues={hues} top={height - filled} height={filled} />
      {state === 'shut' ? (
        <path className={classes.bar} d={`M3.4 ${middle - 3.6}l7.2 7.2m0 -7.2l-7.2 7.2`} />
      ) : (
        <g className={classes.keyhole}>
          <circle cx={width / 2} cy={height - filled / 2 - 1.6} r={2.5} />
          <path d={`M${width / 2 - 1} ${height - filled / 2}h2l1 5h-4z`} />
        </g>
      )}
    </>
  );
}

/** How high the hues stand in an open door whose traffic rules of administrators look at. */
const sill = 8;

function OpenDoor({ top, height }: { top: number; height: number }) {
  const { width } = doorMetrics;
  return (
    <>
      <rect className={classes.frame} x={0.8} y={top + 0.8} width={width - 1.6} height={height - 1.6} rx={4} />
      <path className={classes.gap} d={`M${width / 2} ${top + 6}V${top + height - 5}`} />
    </>
  );
}

/** One stripe for each policy that guards the door. */
function Panel({ hues, top, height }: { hues: readonly number[]; top: number; height: number }) {
  const { width } = doorMetrics;
  const shown = [...new Set(hues)].slice(0, 4);
  const stripe = width / Math.max(1, shown.length);
  return (
    <g className={classes.panel}>
      {shown.map((hue, index) => (
        <path
          key={hue}
          d={stripePath({ x: index * stripe, y: top, width: stripe, height }, sidesOf(index, shown.length, stripe))}
          fill={hueColour(hue)}
        />
      ))}
    </g>
  );
}

/** The sides of a stripe that are the panel's own, and so are rounded. */
function sidesOf(index: number, count: number, width: number): { readonly left: number; readonly right: number } {
  const radius = Math.min(4, width);
  return { left: index === 0 ? radius : 0, right: index === count - 1 ? radius : 0 };
}

function stripePath({ x, y, width, height }: Box, { left, right }: ReturnType<typeof sidesOf>): string {
  const arc = (r: number, dx: number, dy: number) => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
  return [
    `M${x + left} ${y}h${width - left - right}`,
    arc(right, right, right),
    `v${height - 2 * right}`,
    arc(right, -right, right),
    `h${-(width - left - right)}`,
    arc(left, -left, -left),
    `v${-(height - 2 * left)}`,
    arc(left, left, -left),
    'z',
  ].join('');
}
