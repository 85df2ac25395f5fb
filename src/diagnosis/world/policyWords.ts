/** Whether a policy's name says that it keeps traffic out, and nothing else: `deny-all`, not `deny-all-allow-dns`. */
export function saysDeny(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => denying.has(word)) && !words.some((word) => allowing.has(word) || exempting.has(word));
}

/** Whether a policy's name says that it lets traffic through, and nothing else: `allow-web`, not `allow-nothing`. */
export function saysAllow(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => allowing.has(word)) && !words.some((word) => denying.has(word) || negating.has(word));
}

/** Whether a policy's name says that everybody is meant: `web-allow-external`. */
export function saysEverybody(name: string): boolean {
  return wordsOf(name).some((word) => everybody.has(word));
}

/** Whether a word stands in a policy's name, between hyphens and dots. */
export function hasWord(name: string, ...words: readonly string[]): boolean {
  return wordsOf(name).some((word) => words.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[-._]/);
}

const denying = new Set(['deny', 'denied', 'block', 'blocked', 'drop', 'reject', 'isolate', 'forbid']);
const allowing = new Set(['allow', 'allows', 'allowed', 'permit', 'accept', 'open', 'admit']);
const exempting = new Set(['except', 'but', 'other', 'others', 'non', 'not', 'unless', 'only', 'from', 'external']);
const negating = new Set(['nothing', 'none', 'nobody', 'no', 'not']);
const everybody = new Set([
  'all',
  'any',
  'anyone',
  'anywhere',
  'everyone',
  'everybody',
  'everything',
  'external',
  'public',
  'internet',
  'open',
  'world',
]);
