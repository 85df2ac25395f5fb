/** A folder of `src`, what of the project it may import, and the packages it may import. */
export interface FloorPlanEntry {
  /** Below `src`, also its door: `ui/kit` is imported as `#ui/kit`. */
  readonly folder: string;
  /** Other folders that it may import, through their doors. */
  readonly folders: readonly string[];
  /** Packages that it may import, a scope with a star for all of a maker's packages. */
  readonly packages: readonly string[];
}

const panels = ['ui/canvas', 'ui/source', 'ui/inspector', 'ui/policies', 'ui/problems', 'ui/matrix'];
const belowUi = ['lib', 'netpol', 'manifests', 'explain', 'diagnosis', 'workspace', 'graph', 'session', 'i18n'];
const controls = ['react', '@mantine/*', 'lucide-react'];

/**
 * Who may import whom, from the bottom up. A folder imports only folders above it in this list, so there are no
 * circles; panels are beside one another and meet only in `session`.
 */
export const floorPlan: readonly FloorPlanEntry[] = [
  { folder: 'lib', folders: [], packages: [] },
  { folder: 'netpol', folders: ['lib'], packages: [] },
  { folder: 'manifests', folders: ['lib', 'netpol'], packages: ['yaml'] },
  { folder: 'explain', folders: ['lib', 'netpol'], packages: [] },
  { folder: 'diagnosis', folders: ['lib', 'netpol', 'manifests'], packages: [] },
  { folder: 'workspace', folders: ['lib', 'netpol', 'manifests'], packages: [] },
  { folder: 'graph', folders: ['lib', 'netpol', 'manifests', 'workspace'], packages: [] },
  {
    folder: 'session',
    folders: ['lib', 'netpol', 'manifests', 'explain', 'diagnosis', 'workspace', 'graph'],
    packages: ['zustand'],
  },
  { folder: 'i18n', folders: ['lib'], packages: ['i18next', 'react-i18next', 'react'] },
  { folder: 'ui/kit', folders: ['lib', 'netpol', 'i18n'], packages: controls },
  {
    folder: 'ui/canvas',
    folders: [...belowUi, 'ui/kit'],
    packages: [...controls, '@xyflow/react', '@atlaskit/pragmatic-drag-and-drop'],
  },
  { folder: 'ui/source', folders: [...belowUi, 'ui/kit'], packages: [...controls, 'monaco-editor', 'monaco-yaml'] },
  { folder: 'ui/inspector', folders: [...belowUi, 'ui/kit'], packages: controls },
  { folder: 'ui/policies', folders: [...belowUi, 'ui/kit'], packages: controls },
  { folder: 'ui/problems', folders: [...belowUi, 'ui/kit'], packages: controls },
  { folder: 'ui/matrix', folders: [...belowUi, 'ui/kit'], packages: [...controls, '@tanstack/react-virtual'] },
  {
    folder: 'ui/shell',
    folders: [...belowUi, 'ui/kit', ...panels],
    packages: [...controls, '@atlaskit/pragmatic-drag-and-drop'],
  },
  {
    folder: 'app',
    folders: [...belowUi, 'ui/kit', ...panels, 'ui/shell'],
    packages: [...controls, 'react-dom', 'elkjs', 'fflate', 'idb'],
  },
  {
    folder: 'cli',
    folders: ['lib', 'netpol', 'manifests', 'explain', 'diagnosis', 'graph', 'i18n'],
    packages: ['node:*'],
  },
];

/** Packages that only tests (`*.test.ts`, `*.test.tsx`) and what they share (`*.testing.ts`) may import, in any folder. */
export const testPackages: readonly string[] = ['vitest', 'fast-check', 'ip-address', 'node:*'];

/** The floor plan as the table that docs/architecture.md shows. */
export function floorPlanTable(): string {
  const code = (names: readonly string[]) => (names.length > 0 ? names.map((name) => `\`${name}\``).join(' ') : '–');
  const rows = floorPlan.map(
    (entry) => `| ${code([entry.folder])} | ${code(entry.folders)} | ${code(entry.packages)} |`,
  );
  return ['| folder | may import | packages |', '|---|---|---|', ...rows].join('\n');
}
