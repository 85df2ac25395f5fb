import type { Speaker } from '#i18n';
import { type Reading, read } from '#manifests';
import type { Io } from '../io';
import type { Problem } from '../problems/problem';
import { problemsOf } from '../problems/problemsOf';
import { gatherFiles } from './gatherFiles';

/** Manifests that some paths name, read. */
export interface Loaded {
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  /** Paths where nothing stands. */
  readonly absent: readonly string[];
}

/** Reads all files that some paths name. */
export async function load(paths: readonly string[], io: Io, speaker: Speaker): Promise<Loaded> {
  const { files, unreadable, absent } = await gatherFiles(paths, io);
  const reading = read(files);
  return { reading, problems: problemsOf(reading, unreadable, speaker), absent };
}

/** Whether there is any object at all, simulated or not. */
export function holdsObjects({ reading: { resources } }: Loaded): boolean {
  const { namespaces, pods, policies, scenarios, others } = resources;
  return [namespaces, pods, policies, scenarios, others].some((objects) => objects.length > 0);
}
