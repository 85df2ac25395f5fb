import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../projectFile.mjs';
import { findBreaches } from './findBreaches';
import { floorPlan, floorPlanTable } from './floorPlan';

const longestFile = 350;
const sources = readdirSync(projectFile('src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort();
const textOf = (path: string) => readFileSync(projectFile(`src/${path}`), 'utf8');

describe('the floor plan', () => {
  it('is kept by every file', () => {
    const breaches = sources.flatMap((path) => findBreaches(path, textOf(path)));
    expect(breaches.map(({ file, line, reason }) => `src/${file}:${line}: ${reason}`)).toEqual([]);
    // Every file is parsed; on a busy machine that takes its time.
  }, 60_000);

  it('lets a folder import only folders that stand before it, so that there are no circles', () => {
    const order = floorPlan.map((entry) => entry.folder);
    const backward = floorPlan.flatMap((entry) =>
      entry.folders
        .filter((folder) => !order.slice(0, order.indexOf(entry.folder)).includes(folder))
        .map((folder) => `${entry.folder} imports ${folder}`),
    );
    expect(backward).toEqual([]);
  });

  it('gives every folder but app and cli, which nothing imports, the door that package.json names', () => {
    const { imports } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'));
    const doors = floorPlan
      .filter(({ folder }) => folder !== 'app' && folder !== 'cli')
      .map((entry) => [`#${entry.folder}`, `./src/${entry.folder}/index.ts`]);
    expect(imports).toEqual(Object.fromEntries(doors));
  });

  it('is the table that docs/architecture.md shows', () => {
    expect(readFileSync(projectFile('docs/architecture.md'), 'utf8')).toContain(floorPlanTable());
  });

  it('has no file that is too long to be one idea', () => {
    const tooLong = sources
      .filter((path) => !/\.(test|testing)\./.test(path))
      .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > longestFile);
    expect(tooLong).toEqual([]);
  });
});
