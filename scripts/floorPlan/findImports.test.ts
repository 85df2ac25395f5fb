import { describe, expect, it } from 'vitest';
import { findImports } from './findImports';

const specifiers = (text: string, file = 'x.ts') => findImports(text, file).map((found) => found.specifier);

describe('findImports', () => {
  it('sees imports of values, of types and for side effects', () => {
    expect(
      specifiers("import a from 'a'; import type { B } from 'b'; import { type C } from 'c'; import './d.css';"),
    ).toEqual(['a', 'b', 'c', './d.css']);
  });

  it('sees re-exports of values and of types', () => {
    expect(specifiers("export { a } from 'a'; export type { B } from 'b'; export const c = 1;")).toEqual(['a', 'b']);
  });

  it('tells an export of everything from others', () => {
    expect(findImports("export { a } from 'a';\nexport * from 'b';", 'x.ts')).toEqual([
      { specifier: 'a', line: 1, exportsAll: false },
      { specifier: 'b', line: 2, exportsAll: true },
    ]);
  });

  it('sees dynamic imports, also deep inside code', () => {
    expect(specifiers("const load = async () => { if (x) return (await import('a')).b; };")).toEqual(['a']);
  });

  it('sees types imported in place', () => {
    expect(specifiers("let a: import('a').A; type B = typeof import('b');")).toEqual(['a', 'b']);
  });

  it('sees a required module and an asset address', () => {
    expect(specifiers("import a = require('a'); new URL('./b.js', import.meta.url);")).toEqual(['a', './b.js']);
  });

  it('gives no specifier where it is computed', () => {
    expect(specifiers("import(name); import('a' + name);")).toEqual([undefined, undefined]);
  });

  it('reads TSX', () => {
    expect(specifiers("import { A } from 'a'; export const B = () => <A<string> x={1} />;", 'x.tsx')).toEqual(['a']);
  });

  it('is not misled by comments and strings', () => {
    expect(specifiers("// import 'a'\nconst b = \"import 'c'\";")).toEqual([]);
  });
});
