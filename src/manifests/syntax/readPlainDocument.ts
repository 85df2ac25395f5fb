import {
  backslash,
  closeBrace,
  closeBracket,
  colon,
  comma,
  dash,
  dot,
  doubleQuote,
  hash,
  isFlowIndicator,
  isInk,
  isOpening,
  newline,
  openBrace,
  singleQuote,
  space,
} from './characters';
import { limits } from './limits';
import { plainValue } from './plainValue';
import type { ListValue, MapEntry, MapValue, Value } from './value';

/** A document in plain notation, read. */
export interface PlainDocument {
  readonly value: Value;
  /** As many as the library's lexer would have found. */
  readonly tokens: number;
}

/**
 * Reads a document that is written as most manifests are: block maps and lists, flow collections on one line, scalars on one line, comments. Undefined
 * for anything else, right or wrong (anchors, tags, block scalars, tabs, repeated keys, errors of any kind), and beyond a limit: then the library has
 * to look at it. What is returned equals what the library's nodes would give, without problems; a test holds the two together. Some ten times as fast.
 */
export function readPlainDocument(text: string): PlainDocument | undefined {
  if (unusualCharacter.test(text)) return undefined;
  const reader = new PlainReader(text);
  const value = reader.readRoot();
  return value && reader.tokens <= limits.tokensPerDocument ? { value, tokens: reader.tokens } : undefined;
}

/** Control characters, tabs, carriage returns, and blanks and line breaks beyond ASCII. */
const unusualCharacter = /[^\n\x20-\x7E\u00A1-\u2027\u202A-\uFEFE\uFF00-\uFFFD]/;

/** What no plain scalar begins with; a dash may, before anything but a blank. */
const indicators = new Set([...'?:,[]{}#&*!|>\'"%@`'].map((character) => character.charCodeAt(0)));

/** Deeper nesting is left to the library, which has a limit of its own. */
const deepest = 32;
/** Longer keys may be more than an implicit key can hold. */
const longestKey = 1000;

/** Every method returns undefined where the text is not plain; nothing is to be read after that. */
class PlainReader {
  /** That of the document itself is the first. */
  tokens = 1;
  private readonly text: string;
  private at = 0;
  private lineStart = 0;
  /** Blanks before the content of the line that holds `at`; -1 at the end of the text. */
  private indent = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  readRoot(): Value | undefined {
    if (!this.toContent() || this.indent < 0) return undefined;
    const value = this.readBlock(this.indent);
    return value && this.indent < 0 ? value : undefined;
  }

  private readBlock(column: number): Value | undefined {
    if (this.depth >= deepest) return undefined;
    this.depth += 1;
    const value = this.isDash() ? this.readList(column) : this.readMap(column);
    this.depth -= 1;
    return value;
  }

  private readList(column: number): ListValue | undefined {
    const from = this.at;
    const items: Value[] = [];
    do {
      const item = this.readItem(column);
      if (!item || this.indent > column) return undefined;
      items.push(item);
    } while (this.indent === column && this.isDash());
    const to = items[items.length - 1]?.range.to ?? this.at;
    return { kind: 'list', items, range: { from, to } };
  }

  private readItem(column: number): Value | undefined {
    this.at += 1;
    this.tokens += 1;
    this.skipBlanks();
    const start = this.at;
    if (this.isLineEnd()) {
      if (!this.endLine()) return undefined;
      return this.indent > column ? this.readBlock(this.indent) : emptyAt(start);
    }
    if (this.isDash() || this.isKey()) return this.readBlock(start - this.lineStart);
    const value = this.readInline(false);
    return value && this.endLine() ? value : undefined;
  }

  private readMap(column: number): MapValue | undefined {
    const from = this.at;
    const entries = new Map<string, MapEntry>();
    let to = from;
    do {
      if (this.isDash()) return undefined;
      const keyFrom = this.at;
      const key = this.readKey(false);
      if (key === undefined || entries.has(key)) return undefined;
      const keyRange = { from: keyFrom, to: this.at };
      this.at += 1;
      this.tokens += 1;
      this.skipBlanks();
      const value = this.readEntry(column);
      if (!value || this.indent > column) return undefined;
      entries.set(key, { keyRange, value });
      to = value.range.to > keyRange.to ? value.range.to : keyRange.to;
    } while (this.indent === column);
    return entries.size > limits.keysPerMap ? undefined : { kind: 'map', entries, range: { from, to } };
  }

  private readEntry(column: number): Value | undefined {
    const start = this.at;
    if (!this.isLineEnd()) {
      const value = this.readInline(false);
      return value && this.endLine() ? value : undefined;
    }
    if (!this.endLine()) return undefined;
    if (this.indent > column || (this.indent === column && this.isDash())) return this.readBlock(this.indent);
    return emptyAt(start);
  }

  /** A key with the colon behind it, which is left to be read. */
  private readKey(inFlow: boolean): string | undefined {
    const from = this.at;
    const key = this.readInline(inFlow, 'key');
    if (!key || this.at - from > longestKey || !this.isColon()) return undefined;
    switch (key.kind) {
      case 'string':
        return key.value === '<<' ? undefined : key.value;
      case 'number':
        return key.json;
      case 'boolean':
        return String(key.value);
      default:
        return undefined;
    }
  }

  /** Whether a key with its colon stands here. */
  private isKey(): boolean {
    const { at, tokens } = this;
    const is = !isOpening(this.text.charCodeAt(at)) && this.readKey(false) !== undefined;
    this.at = at;
    this.tokens = tokens;
    return is;
  }

  /** A scalar or a flow collection, on one line. A scalar before a colon is one only as a key. */
  private readInline(inFlow: boolean, as: 'key' | 'value' = 'value'): Value | undefined {
    const first = this.text.charCodeAt(this.at);
    if (isOpening(first)) return as === 'key' ? undefined : this.readFlow(first);
    const value =
      first === doubleQuote || first === singleQuote ? this.readQuoted(first) : this.readPlain(first, inFlow);
    return value && as === 'value' && this.isColon() ? undefined : value;
  }

  private readQuoted(quote: number): Value | undefined {
    const { text, at: from } = this;
    let end = from + 1;
    let hasQuotes = false;
    for (; ; end += 1) {
      const code = text.charCodeAt(end);
      // NaN at the end of the text.
      if (code === newline || Number.isNaN(code)) return undefined;
      if (code === backslash && quote === doubleQuote) return undefined;
      if (code !== quote) continue;
      if (quote === doubleQuote || text.charCodeAt(end + 1) !== singleQuote) break;
      hasQuotes = true;
      end += 1;
    }
    const inner = text.slice(from + 1, end);
    this.at = end + 1;
    this.tokens += 1;
    const value = hasQuotes ? inner.replaceAll("''", "'") : inner;
    return { kind: 'string', value, plain: false, range: { from, to: this.at } };
  }

  private readPlain(first: number, inFlow: boolean): Value | undefined {
    const { text, at: from } = this;
    if (indicators.has(first)) return undefined;
    if (first === dash) {
      const next = text.charCodeAt(from + 1);
      if (!isInk(next) || (inFlow && isFlowIndicator(next))) return undefined;
    }
    let end = from;
    let at = from;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === newline || Number.isNaN(code)) break;
      if (code === space) continue;
      if (code === colon) {
        const next = text.charCodeAt(at + 1);
        if (!isInk(next)) break;
        if (inFlow && isFlowIndicator(next)) return undefined;
      } else if (code === hash && text.charCodeAt(at - 1) === space) break;
      else if (inFlow && isFlowIndicator(code)) break;
      end = at + 1;
    }
    if (end === from) return undefined;
    this.at = end;
    this.tokens += 2;
    return plainValue(text.slice(from, end), from, end);
  }

  private readFlow(opening: number): Value | undefined {
    if (this.depth >= deepest) return undefined;
    this.depth += 1;
    const from = this.at;
    this.at += 1;
    this.tokens += 1;
    this.skipBlanks();
    const value = opening === openBrace ? this.readFlowMap(from) : this.readFlowList(from);
    this.depth -= 1;
    return value;
  }

  private readFlowMap(from: number): MapValue | undefined {
    const entries = new Map<string, MapEntry>();
    if (this.text.charCodeAt(this.at) !== closeBrace) {
      do {
        const keyFrom = this.at;
        const key = this.readKey(true);
        if (key === undefined || entries.has(key)) return undefined;
        const keyRange = { from: keyFrom, to: this.at };
        this.at += 1;
        this.tokens += 1;
        this.skipBlanks();
        const value = this.readInline(true);
        if (!value) return undefined;
        entries.set(key, { keyRange, value });
      } while (this.toNextInFlow());
    }
    if (this.text.charCodeAt(this.at) !== closeBrace || entries.size > limits.keysPerMap) return undefined;
    this.at += 1;
    this.tokens += 1;
    return { kind: 'map', entries, range: { from, to: this.at } };
  }

  private readFlowList(from: number): ListValue | undefined {
    const items: Value[] = [];
    if (this.text.charCodeAt(this.at) !== closeBracket) {
      do {
        const item = this.readInline(true);
        if (!item) return undefined;
        items.push(item);
      } while (this.toNextInFlow());
    }
    if (this.text.charCodeAt(this.at) !== closeBracket) return undefined;
    this.at += 1;
    this.tokens += 1;
    return { kind: 'list', items, range: { from, to: this.at } };
  }

  private toNextInFlow(): boolean {
    this.skipBlanks();
    if (this.text.charCodeAt(this.at) !== comma) return false;
    this.at += 1;
    this.tokens += 1;
    this.skipBlanks();
    return true;
  }

  private isDash(): boolean {
    return this.text.charCodeAt(this.at) === dash && !isInk(this.text.charCodeAt(this.at + 1));
  }

  private isColon(): boolean {
    return this.text.charCodeAt(this.at) === colon && !isInk(this.text.charCodeAt(this.at + 1));
  }

  /** Only a comment or nothing follows in the line, `at` being behind a blank. */
  private isLineEnd(): boolean {
    const code = this.text.charCodeAt(this.at);
    return code === newline || Number.isNaN(code) || (code === hash && this.text.charCodeAt(this.at - 1) === space);
  }

  private skipBlanks(): void {
    const from = this.at;
    while (this.text.charCodeAt(this.at) === space) this.at += 1;
    if (this.at > from) this.tokens += 1;
  }

  /** Goes from the end of a value to the next content; false when something else stands in the rest of the line. */
  private endLine(): boolean {
    this.skipBlanks();
    if (!this.isLineEnd()) return false;
    this.skipLine();
    return this.toContent();
  }

  /** Over a comment and the line break. */
  private skipLine(): void {
    if (this.text.charCodeAt(this.at) === hash) this.tokens += 1;
    const end = this.text.indexOf('\n', this.at);
    if (end >= 0) this.tokens += 1;
    this.at = end < 0 ? this.text.length : end + 1;
  }

  /** From the start of a line to the first content in it or below; false where the document ends by a marker. */
  private toContent(): boolean {
    const { text } = this;
    for (;;) {
      this.lineStart = this.at;
      if (this.at >= text.length) {
        this.indent = -1;
        return true;
      }
      this.skipBlanks();
      const code = text.charCodeAt(this.at);
      if (code !== newline && code !== hash && !Number.isNaN(code)) break;
      this.skipLine();
    }
    this.indent = this.at - this.lineStart;
    const first = text.charCodeAt(this.at);
    const mayBeMarker = this.indent === 0 && (first === dot || first === dash);
    return !mayBeMarker || !(text.startsWith('...', this.at) || text.startsWith('---', this.at));
  }
}

function emptyAt(at: number): Value {
  return { kind: 'null', range: { from: at, to: at } };
}
