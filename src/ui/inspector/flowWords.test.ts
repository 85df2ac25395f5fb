import { describe, expect, it } from 'vitest';
import { tellFlow } from '#explain';
import { formatPath } from '#netpol';
import { flowIn, pods, policyText, speaker } from './told.testing';

const shut = `${policyText('  podSelector: { matchLabels: { app: db } }', 'shut')}---\n`;
const rules = `  ingress:
    - from: [{ podSelector: { matchLabels: { app: web } } }]
      ports: [{ port: 3306 }]`;

/** The lines of the ingress door in words. */
function ingress(text: string, asked: string, plugin?: string): readonly string[] {
  const { said } = speaker();
  const story = tellFlow(flowIn(text + pods, asked, plugin));
  return story.doors[1].lines.map((line) =>
    line.kind === 'miss' ? line.sentences.map(said).join(' ') : said(line.sentence),
  );
}

describe('tellFlow', () => {
  it.each([
    [
      'direction',
      policyText(`  podSelector: { matchLabels: { app: db } }\n  policyTypes: [Egress]\n${rules}`),
      'Nearest miss, rule 1 of db: it would allow this, but the policyTypes leave Ingress out, so it does not count.',
    ],
    [
      'pods',
      policyText(`  podSelector: { matchLabels: { app: bd } }\n${rules}`),
      'Nearest miss, rule 1 of db: it would allow this, but it protects app=bd; shop/db has app=db.',
    ],
    [
      'namespace',
      policyText(`  podSelector: { matchLabels: { app: db } }\n${rules}`, 'db', 'sre'),
      'Nearest miss, rule 1 of db: it would allow this, but it stands in namespace sre; shop/db is in shop.',
    ],
  ])('names a policy that is kept away by its %s', (_, text, sentence) => {
    expect(ingress(`${shut}${text}`, 'shop/web -> shop/db:3306/TCP')).toEqual(['Isolated by shut.', sentence]);
  });

  it('says that nobody matches a peer', () => {
    const text = policyText(`  podSelector: { matchLabels: { app: db } }\n${rules.replace('app: web', 'app: wbe')}`);
    expect(ingress(text, 'shop/web -> shop/db:3306/TCP')[1]).toBe(
      'Nearest miss, rule 1 of db: the peer selects app=wbe; shop/web has app=web. No pod matches it now.',
    );
  });

  it('says that no protocol means TCP', () => {
    const text = policyText(`  podSelector: { matchLabels: { app: db } }\n${rules}`);
    expect(ingress(text, 'shop/web -> shop/db:3306/UDP')[1]).toBe(
      'Nearest miss, rule 1 of db: it allows TCP, as a port without protocol does; this flow is UDP.',
    );
  });

  it('tells what the plugin has to do with the answer, only where it changes it', () => {
    const { said } = speaker();
    const different = tellFlow(flowIn(shut + pods, 'shop/web -> shop/db:80/TCP', 'flannel')).plugin;
    expect(different && said(different)).toBe(
      'By the specification it would be: Denied. Flannel makes the difference.',
    );
    expect(tellFlow(flowIn(shut + pods, 'shop/web -> shop/db:80/TCP', 'calico')).plugin).toBeUndefined();
  });

  it('says where each mark stands and of which pods it speaks', () => {
    const text = policyText(`  podSelector: { matchLabels: { app: db } }\n${rules}`);
    const [, door] = tellFlow(flowIn(text + pods, 'shop/db -> shop/db:1/TCP')).doors;
    expect(door.owner.speaksOf).toEqual({ subject: ['shop/db[Pod]'] });
    const [, allowing] = tellFlow(flowIn(text + pods, 'shop/web -> shop/db:3306/TCP')).doors[1].lines;
    expect(allowing?.kind === 'allowing' && allowing.sentence.speaksOf).toEqual({
      rule: ['shop/db[Pod]'],
      peer: ['shop/web[Pod]'],
      port: ['shop/db[Pod]'],
    });
    const [, miss] = tellFlow(flowIn(text + pods, 'sre/scraper -> shop/db:3306/TCP')).doors[1].lines;
    const field = miss?.kind === 'miss' ? miss.sentences[1] : undefined;
    expect(field?.speaksOf).toEqual({ has: ['sre/scraper[Pod]'], wants: ['shop/web[Pod]'] });
    expect(field?.places['wants'] && formatPath(field.places['wants'].path)).toBe(
      'spec.ingress[0].from[0].podSelector',
    );
  });
});
