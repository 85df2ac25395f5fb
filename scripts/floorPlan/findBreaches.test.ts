import { describe, expect, it } from 'vitest';
import { findBreaches } from './findBreaches';

const reasons = (file: string, text: string) => findBreaches(file, text).map((breach) => breach.reason);

describe('findBreaches', () => {
  it('finds nothing where the floor plan is kept', () => {
    expect(
      reasons('manifests/read/read.ts', "import { parse } from 'yaml'; import '#netpol'; import '../text';"),
    ).toEqual([]);
  });

  it('refuses a folder that the table does not give', () => {
    expect(reasons('netpol/judge.ts', "import type { Reading } from '#manifests';")).toEqual([
      'netpol may not import manifests',
    ]);
  });

  it('refuses a panel that imports a panel', () => {
    expect(reasons('ui/canvas/Canvas.tsx', "import { SourcePane } from '#ui/source';")).toEqual([
      'ui/canvas may not import ui/source',
    ]);
  });

  it('refuses a relative path into another folder', () => {
    expect(reasons('ui/canvas/Canvas.tsx', "import '../kit/Chip';")).toEqual(["leaves its folder by '../kit/Chip'"]);
    expect(reasons('netpol/judge.ts', "const x = import('../manifests');")).toEqual([
      "leaves its folder by '../manifests'",
    ]);
  });

  it('refuses to go past a door', () => {
    expect(reasons('manifests/read/read.ts', "import '#netpol/judge';")).toEqual([
      "'#netpol/judge' is not the door of a folder",
    ]);
  });

  it('refuses a package that belongs to another folder', () => {
    expect(reasons('graph/layout.ts', "import 'yaml';")).toEqual(["graph may not import the package 'yaml'"]);
    expect(reasons('ui/kit/Chip.tsx', "import 'react-dom';")).toEqual([
      "ui/kit may not import the package 'react-dom'",
    ]);
  });

  it('allows a package below an allowed one', () => {
    expect(reasons('ui/canvas/Canvas.tsx', "import '@xyflow/react/dist/style.css'; import '@mantine/core';")).toEqual(
      [],
    );
  });

  it('lets tests and nobody else import the tools of tests', () => {
    expect(reasons('netpol/judge.test.ts', "import 'vitest'; import 'node:fs';")).toEqual([]);
    expect(reasons('netpol/judge.ts', "import 'node:fs';")).toEqual(["netpol may not import the package 'node:fs'"]);
  });

  it('refuses export of everything and computed imports', () => {
    expect(reasons('lib/index.ts', "export * from './assertNever';")).toEqual([
      "says export * from './assertNever' instead of names",
    ]);
    expect(reasons('app/main.tsx', 'import(name);')).toEqual(['imports something computed']);
  });

  it('refuses a file outside every folder of the plan', () => {
    expect(reasons('misc/x.ts', '')).toEqual(['its folder is not in the floor plan']);
  });

  it('gives the line', () => {
    expect(findBreaches('lib/x.ts', "\n\nimport 'react';")).toEqual([
      { file: 'lib/x.ts', line: 3, reason: "lib may not import the package 'react'" },
    ]);
  });
});
