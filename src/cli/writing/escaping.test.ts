import { describe, expect, it } from 'vitest';
import { csvText } from './csv';
import { dotText, mermaidText } from './graphText';
import { junitText } from './junit';
import { markdownTable } from './markdown';
import { printable } from './printable';

const nasty = { source: 'a"b\\', destination: 'x|y<script>\u001b', label: 'TCP 80 -->|#' };

describe('csvText', () => {
  it('keeps cells from being formulas', () => {
    expect(csvText([['=1+1', '+1', '-1', '@x', 'a=b', 5]])).toBe("'=1+1,'+1,'-1,'@x,a=b,5\n");
  });

  it('quotes cells with commas, quotes and line ends', () => {
    expect(csvText([['a,b', 'say "x"', 'a\nb']])).toBe('"a,b","say ""x""","a\nb"\n');
  });
});

describe('markdownTable', () => {
  it('escapes what Markdown would read as its own', () => {
    expect(markdownTable(['a'], [['x|y'], ['<b>*_`\\'], ['[x](y)'], ['shop/web[Deployment]']])).toBe(
      '| a |\n|---|\n| x\\|y |\n| \\<b\\>\\*\\_\\`\\\\ |\n| [x]\\(y) |\n| shop/web[Deployment] |\n',
    );
  });
});

describe('dotText', () => {
  it('escapes names and labels', () => {
    expect(dotText([nasty])).toContain('  "a\\"b\\\\" -> "x|y<script>\\\\u001b" [label="TCP 80 -->|#"];\n');
  });
});

describe('mermaidText', () => {
  it('writes what could mean something by its number', () => {
    expect(mermaidText([nasty])).toBe(
      [
        'flowchart LR',
        '  n0["a#34;b#92;"]',
        '  n1["x#124;y#60;script#62;#92;u001b"]',
        '  n0 -->|"TCP 80 --#62;#124;#35;"| n1',
        '',
      ].join('\n'),
    );
  });
});

describe('junitText', () => {
  it('escapes text and leaves out what XML cannot hold', () => {
    const report = junitText([{ suite: 's', name: '<&">\u0000\ud800', file: 'f', line: 1 }]);
    expect(report).toContain('name="&#60;&#38;&#34;&#62;\ufffd\ufffd"');
  });
});

describe('printable', () => {
  it('shows what would drive a terminal or turn the text round', () => {
    expect(printable('a\u001b[2J\u0007\u202eb\r한글')).toBe('a\\u001b[2J\\u0007\\u202eb\\u000d한글');
  });
});
