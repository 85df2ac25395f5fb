import { describe, expect, it } from 'vitest';
import { looksLikeManifest } from './usePastedManifests';

describe('looksLikeManifest', () => {
  it.each([
    'apiVersion: v1\nkind: Pod\n',
    'spec:\n  podSelector: {}\n',
    '{"apiVersion": "v1", "kind": "List", "items": []}',
    '# a comment first\n---\nkind: NetworkPolicy',
  ])('takes %j for a manifest', (text) => {
    expect(looksLikeManifest(text)).toBe(true);
  });

  it.each(['', 'hello', 'https://example.org/kind', 'Be kind, rewind'])('does not take %j for one', (text) => {
    expect(looksLikeManifest(text)).toBe(false);
  });
});
