import { describe, expect, it } from 'vitest';
import { dotText, mermaidText } from './graphText';
import { junitText } from './junit';

const nasty = { source: 'a"b\\', destination: 'x|y<script>\u001b', label: 'TCP 80 -->|#' };

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
