import { describe, expect, it } from 'vitest';
import { en } from './en';
import { ko } from './ko';

describe('messages', () => {
  const english = flatten(en);
  const korean = flatten(ko);

  it('exist in both languages under the same keys', () => {
    expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are never empty', () => {
    const empty = [...english, ...korean].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('use the same placeholders and marks in both languages', () => {
    const differing = [...english]
      .filter(([key, text]) => slots(text) !== slots(korean.get(key) ?? ''))
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('close every mark that they open, and hold no broken placeholder', () => {
    const broken = [...english, ...korean].filter(([, text]) => {
      const opened = [...text.matchAll(/<(\w+)>/g)].map((match) => match[1]);
      const closed = [...text.matchAll(/<\/(\w+)>/g)].map((match) => match[1]);
      const rest = text.replace(/\{\{\w+\}\}/g, '');
      return opened.toSorted().join() !== closed.toSorted().join() || /\{\{|\}\}/.test(rest);
    });
    expect(broken.map(([key]) => key)).toEqual([]);
  });

  it('keep to the words of Kubernetes in English', () => {
    const foreign = /\b(firewall|whitelist|blacklist|blocks?|blocked|blocking)\b/i;
    expect([...english].filter(([, text]) => foreign.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('are polite in Korean, and use the words of the Korean documentation', () => {
    const strays = /[^니]다[.?]|라벨|방화벽|화이트리스트|접근할 수|외부 출발지/;
    expect([...korean].filter(([, text]) => strays.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('put no Korean particle that depends on the value right after a placeholder', () => {
    const particle = /(\}\}|<(\w+)><\/\2>)(<\/\w+>)?(을|를|이|가|은|는|과|와|로|으로|이나|나|라|라는|이라)(?![가-힣])/;
    expect([...korean].filter(([, text]) => particle.test(text)).map(([key]) => key)).toEqual([]);
  });
});

/** Placeholders and marks of a message, sorted, without repeats: plural forms may leave the number out or say it twice. */
function slots(text: string): string {
  return [...new Set(text.match(/\{\{\w+\}\}|<\w+\/?>/g) ?? [])].sort().join(' ');
}

function flatten(node: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(node)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof value === 'string') found.set(key, value);
    else for (const [inner, text] of flatten(value, key)) found.set(inner, text);
  }
  return found;
}
