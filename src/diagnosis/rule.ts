import type { Remark } from './remark';
import type { Subject } from './world/subject';
import type { World } from './world/world';

/** Looks at one policy that is in force. */
export type PolicyRule = (subject: Subject, world: World) => readonly Remark[];

/** Looks at everything. */
export type WorldRule = (world: World) => readonly Remark[];
