import type { Box } from './picture';

/** Space between a namespace's frame and its members, in pixels at zoom 1; the name stands in the top. */
export const framePadding = { left: 36, right: 36, top: 50, bottom: 32 } as const;

/** Size of the frame of a namespace without workloads. */
export const emptyFrameSize = { width: 260, height: 150 } as const;

/** The frame round a namespace's members; at least one is needed. */
export function frameAround(members: readonly Box[]): Box {
  const left = Math.min(...members.map((box) => box.x)) - framePadding.left;
  const top = Math.min(...members.map((box) => box.y)) - framePadding.top;
  const right = Math.max(...members.map((box) => box.x + box.width)) + framePadding.right;
  const bottom = Math.max(...members.map((box) => box.y + box.height)) + framePadding.bottom;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
