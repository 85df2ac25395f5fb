import { dirname, join } from 'node:path/posix';
import { findImports, type Import } from './findImports';
import { type FloorPlanEntry, floorPlan, testPackages } from './floorPlan';

/** A line that the floor plan does not allow, with the reason in words. */
export interface Breach {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

/**
 * Finds where a file of `src` goes against the floor plan.
 * @param file path below `src`, with forward slashes: `netpol/judge.ts`
 */
export function findBreaches(file: string, text: string): readonly Breach[] {
  const entry = entryOf(file);
  if (!entry) return [{ file, line: 1, reason: 'its folder is not in the floor plan' }];
  return findImports(text, file).flatMap((found) => {
    const reason = reasonAgainst(entry, file, found);
    return reason === undefined ? [] : [{ file, line: found.line, reason }];
  });
}

function reasonAgainst(entry: FloorPlanEntry, file: string, { specifier, exportsAll }: Import): string | undefined {
  if (specifier === undefined) return 'imports something computed';
  if (exportsAll) return `says export * from '${specifier}' instead of names`;
  if (specifier.startsWith('.')) return reasonAgainstRelative(entry, file, specifier);
  if (specifier.startsWith('#')) return reasonAgainstDoor(entry, specifier);
  return reasonAgainstPackage(entry, file, specifier);
}

function reasonAgainstRelative(entry: FloorPlanEntry, file: string, specifier: string): string | undefined {
  const path = join(dirname(file), specifier);
  return entryOf(path)?.folder === entry.folder ? undefined : `leaves its folder by '${specifier}'`;
}

function reasonAgainstDoor(entry: FloorPlanEntry, specifier: string): string | undefined {
  const folder = specifier.slice(1);
  if (!floorPlan.some((other) => other.folder === folder)) return `'${specifier}' is not the door of a folder`;
  return entry.folders.includes(folder) ? undefined : `${entry.folder} may not import ${folder}`;
}

function reasonAgainstPackage(entry: FloorPlanEntry, file: string, specifier: string): string | undefined {
  const isTest = /\.(test|testing)\.tsx?$/.test(file);
  const allowed = isTest ? [...entry.packages, ...testPackages] : entry.packages;
  const isAllowed = allowed.some((name) =>
    name.endsWith('*')
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`),
  );
  return isAllowed ? undefined : `${entry.folder} may not import the package '${specifier}'`;
}

/** The entry whose folder holds a path below `src`; the deepest where folders are nested. */
function entryOf(path: string): FloorPlanEntry | undefined {
  return floorPlan.find((entry) => path === entry.folder || path.startsWith(`${entry.folder}/`));
}
