import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextRange } from '../text';
import { limits } from './limits';
import { readPlainScalar } from './scalar';
import type { SyntaxProblem } from './syntaxProblem';
import type { ListValue, MapEntry, MapValue, Value } from './value';

/**
 * Reads a document's nodes as kubectl does: plain scalars of YAML 1.1, aliases and merge keys resolved, the last of equal keys
 * kept. What kubectl refuses here (unknown anchors, an anchor within itself, keys that are not scalars) goes into `problems` as an error.
 * An alias shares the value of its anchor, and the range of the place where that is written.
 */
export function readValue(text: string, root: ParsedNode, problems: SyntaxProblem[]): Value {
  return new Reader(text, problems).read(root);
}

interface Anchored {
  /** Undefined while the anchor's own content is being read. */
  value: Value | undefined;
  /** Nodes that each use of it adds, aliases within it counted in full. */
  size: number;
}

type MapNode = YAMLMap.Parsed;
type ListNode = YAMLSeq.Parsed;

class Reader {
  private readonly anchors = new Map<string, Anchored>();
  private readonly text: string;
  private readonly problems: SyntaxProblem[];
  private size = 0;
  private aliasedNodes = 0;

  constructor(text: string, problems: SyntaxProblem[]) {
    this.text = text;
    this.problems = problems;
  }

  read(node: ParsedNode): Value {
    if (isAlias(node)) return this.resolve(node.source, rangeOf(node));
    const sizeBefore = this.size;
    this.size += 1;
    const anchored: Anchored = { value: undefined, size: 0 };
    if (node.anchor !== undefined) this.anchors.set(node.anchor, anchored);
    const value = this.readContent(node);
    anchored.value = value;
    anchored.size = this.size - sizeBefore;
    return value;
  }

  private readContent(node: Exclude<ParsedNode, { source: string; resolve: unknown }>): Value {
    if (isMap(node)) return this.readMap(node as MapNode);
    if (isSeq(node)) return this.readList(node as ListNode);
    return this.readScalar(node as Scalar.Parsed);
  }

  private readList(list: ListNode): ListValue {
    const items = list.items.map((item) => this.read(item));
    return { kind: 'list', items, range: this.collectionRange(list, items.at(-1)?.range.to) };
  }

  private readMap(map: MapNode): MapValue {
    const entries = new Map<string, MapEntry>();
    if (map.items.length > limits.keysPerMap) {
      const range = rangeOf(map);
      this.fail({ code: 'tooLarge', context: 'keys', range, params: { limit: limits.keysPerMap } });
      return { kind: 'map', entries, range };
    }
    const written = new Map<string, MapEntry>();
    const overruled: (MapEntry & { readonly key: string })[] = [];
    let lastEnd: number | undefined;
    for (const { key: keyNode, value: valueNode } of map.items) {
      const keyRange = rangeOf(keyNode);
      const value: Value = valueNode ? this.read(valueNode) : missingValue(keyRange.to);
      lastEnd = Math.max(
        keyRange.to,
        valueNode && !isAlias(valueNode) ? value.range.to : rangeOf(valueNode ?? keyNode).to,
      );
      if (isMergeKey(keyNode)) {
        this.merge(entries, value, keyRange);
        continue;
      }
      const key = this.readKey(keyNode, keyRange);
      if (key === undefined) continue;
      const ignored = written.get(key);
      if (ignored) {
        overruled.push({ key, ...ignored });
        this.problems.push({ code: 'yamlDuplicateKey', severity: 'warning', range: ignored.keyRange, params: { key } });
      }
      written.set(key, { keyRange, value });
      entries.delete(key);
      entries.set(key, { keyRange, value });
    }
    const range = this.collectionRange(map, lastEnd);
    return { kind: 'map', entries, ...(overruled.length > 0 ? { overruled } : {}), range };
  }

  /** Entries of `<<` take the place of what stands before them and give way to what follows: so it is with kubectl. */
  private merge(entries: Map<string, MapEntry>, value: Value, range: TextRange): void {
    // Earlier maps of a list win over later ones.
    const sources = value.kind === 'list' ? value.items.toReversed() : [value];
    for (const source of sources) {
      if (source.kind !== 'map') {
        this.fail({
          code: 'yamlSyntax',
          context: 'mergeKey',
          range,
          kubectl: 'yaml: map merge requires map or sequence of maps as the value',
        });
        return;
      }
      for (const [key, entry] of source.entries) entries.set(key, entry);
    }
  }

  /** JSON keys are strings: `80` and `yes` become `"80"` and `"true"`. Undefined, with a problem, for what cannot be a key. */
  private readKey(node: ParsedNode, range: TextRange): string | undefined {
    const key = this.read(node);
    switch (key.kind) {
      case 'string':
        return key.value;
      case 'number':
        return key.json;
      case 'boolean':
        return String(key.value);
      case 'null':
      case 'map':
      case 'list':
        this.fail({ code: 'yamlSyntax', context: 'complexKey', range });
        return undefined;
    }
  }

  private readScalar(node: Scalar.Parsed): Value {
    const range = this.scalarRange(node);
    const { value } = node;
    if (value === null || value === undefined) return { kind: 'null', range };
    const source = node.source ?? '';
    if (typeof value === 'boolean') return { kind: 'boolean', value, source, range };
    if (typeof value === 'number') {
      const scalar = readPlainScalar(source);
      const json = scalar.kind === 'number' ? scalar.json : String(value);
      return { kind: 'number', value, json, source, range };
    }
    return { kind: 'string', value: String(value), plain: node.type === 'PLAIN', range };
  }

  private resolve(name: string, range: TextRange): Value {
    const anchored = this.anchors.get(name);
    if (!anchored) {
      const kubectl = `yaml: unknown anchor '${name}' referenced`;
      this.fail({ code: 'yamlAlias', context: 'unknown', range, params: { name }, kubectl });
    } else if (!anchored.value) {
      const kubectl = `yaml: anchor '${name}' value contains itself`;
      this.fail({ code: 'yamlAlias', context: 'recursive', range, params: { name }, kubectl });
    } else if (this.aliasedNodes + anchored.size > limits.aliasedNodes) {
      this.fail({ code: 'yamlAlias', context: 'expansion', range, params: { name, limit: limits.aliasedNodes } });
    } else {
      this.aliasedNodes += anchored.size;
      this.size += anchored.size;
      return anchored.value;
    }
    return { kind: 'null', range };
  }

  private fail(problem: Omit<SyntaxProblem, 'severity'>): void {
    this.problems.push({ ...problem, severity: 'error' });
  }

  /** The library counts comments and blank lines that follow into a block collection; here it ends with its last node. */
  private collectionRange(node: MapNode | ListNode, lastEnd: number | undefined): TextRange {
    const range = rangeOf(node);
    return node.flow || lastEnd === undefined ? range : { from: range.from, to: lastEnd };
  }

  /** The library counts the final line break into a block scalar; here it ends with its last character. */
  private scalarRange(node: Scalar.Parsed): TextRange {
    const range = rangeOf(node);
    if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return range;
    let to = range.to;
    while (to > range.from && /\s/.test(this.text.charAt(to - 1))) to -= 1;
    return { from: range.from, to };
  }
}

function isMergeKey(node: ParsedNode): boolean {
  return isScalar(node) && node.source === '<<' && node.type === 'PLAIN';
}

function missingValue(at: number): Value {
  return { kind: 'null', range: { from: at, to: at } };
}

function rangeOf(node: ParsedNode): TextRange {
  return { from: node.range[0], to: node.range[1] };
}
