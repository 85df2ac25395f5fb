import { parse } from '@babel/parser';

/** One place where a file names another module. */
export interface Import {
  /** As written; absent where it is computed, so that nobody can say what is imported. */
  readonly specifier: string | undefined;
  /** From 1. */
  readonly line: number;
  /** `export *`, which hides what a door offers. */
  readonly exportsAll: boolean;
}

interface AstNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * Finds every import of a TypeScript or TSX file in the order of the text: values, types, side effects, re-exports,
 * `import()` of values and of types, `import x = require()`, and `new URL(…, import.meta.url)`.
 */
export function findImports(text: string, file: string): readonly Import[] {
  const program = parse(text, {
    sourceType: 'module',
    plugins: [['typescript', { dts: file.endsWith('.d.ts') }], ...(file.endsWith('x') ? (['jsx'] as const) : [])],
  }).program;
  return [...nodesOf(program)].flatMap(importOf);
}

function importOf(node: AstNode): readonly Import[] {
  const found = (source: unknown, exportsAll = false): readonly Import[] => [
    { specifier: literalOf(source), line: lineOf(node), exportsAll },
  ];
  switch (node.type) {
    case 'ImportDeclaration':
      return found(node['source']);
    case 'ExportNamedDeclaration':
      return node['source'] ? found(node['source']) : [];
    case 'ExportAllDeclaration':
      return found(node['source'], true);
    case 'TSImportType':
      return found(node['argument']);
    case 'TSExternalModuleReference':
      return found(node['expression']);
    case 'ImportExpression':
      return found(node['source']);
    case 'CallExpression':
      return isNode(node['callee']) && node['callee'].type === 'Import' ? found(firstOf(node['arguments'])) : [];
    case 'NewExpression':
      return isAssetUrl(node) ? found(firstOf(node['arguments'])) : [];
    default:
      return [];
  }
}

/** `new URL('…', import.meta.url)`, which bundlers read as an import. */
function isAssetUrl(node: AstNode): boolean {
  const [, base] = listOf(node['arguments']);
  const isUrl = isNode(node['callee']) && node['callee']['name'] === 'URL';
  return isUrl && isNode(base) && isNode(base['object']) && base['object'].type === 'MetaProperty';
}

function* nodesOf(value: unknown): Generator<AstNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isNode(value)) {
    yield value;
    for (const field of Object.values(value)) yield* nodesOf(field);
  }
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function firstOf(value: unknown): unknown {
  return listOf(value)[0];
}

function literalOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  // A type import holds its literal inside a literal type.
  if (node.type === 'TSLiteralType') return literalOf(node['literal']);
  return node.type === 'StringLiteral' && typeof node['value'] === 'string' ? node['value'] : undefined;
}

function lineOf(node: AstNode): number {
  const location = node['loc'];
  const start = typeof location === 'object' && location !== null && 'start' in location ? location.start : undefined;
  const line = typeof start === 'object' && start !== null && 'line' in start ? start.line : undefined;
  return typeof line === 'number' ? line : 0;
}
