import { describe, expect, it } from 'vitest';
import { policyInWordsAt, tellPolicy } from '#explain';
import type { FieldPath } from '#netpol';
import { pods, policyIn, policyText, speaker } from './told.testing';

function told(spec: string, language: 'en' | 'ko' = 'en') {
  const { policy, subject } = policyIn(policyText(spec) + pods);
  const { word, said } = speaker(language);
  const story = tellPolicy({ ...subject, policy, word });
  return {
    protects: said(story.protects),
    directions: story.directions.map(({ isolation, noRule }) =>
      [isolation, ...(noRule === undefined ? [] : [noRule])].map(said).join(' '),
    ),
    at: (...path: FieldPath) => policyInWordsAt(story, { file: 'a.yaml', document: 0, path }, word),
  };
}

/** The rule of an ingress policy in words. */
const rule = (text: string, language: 'en' | 'ko' = 'en') =>
  told(`  podSelector: {}\n  ingress:\n    - ${text}`, language).at('spec', 'ingress', 0)[0];

describe('a policy in plain words', () => {
  it('names whom it protects', () => {
    expect(told('  podSelector: { matchLabels: { app: db } }').protects).toBe(
      'Protects pods of shop with app=db, now db.',
    );
    expect(told('  podSelector: {}').protects).toBe(
      'Its podSelector is empty: it protects every pod of shop, now db, web.',
    );
    expect(told('  podSelector: { matchLabels: { app: bd } }').protects).toBe(
      'Protects pods of shop with app=bd. There is none now, so it has no effect.',
    );
  });

  it.each([
    [
      '  policyTypes: [Ingress]',
      [
        'Isolates its pods for Ingress: only what a rule allows may enter. There is no ingress rule: nothing may enter.',
        'Leaves egress as it is: policyTypes does not name it.',
      ],
    ],
    [
      '  egress: []',
      [
        'Isolates its pods for Ingress, as policyTypes is not written: only what a rule allows may enter. There is no ingress rule: nothing may enter.',
        'Leaves egress as it is: policyTypes is not written, and there is no egress rule.',
      ],
    ],
    [
      '  egress: [{}]',
      [
        'Isolates its pods for Ingress, as policyTypes is not written: only what a rule allows may enter. There is no ingress rule: nothing may enter.',
        'Isolates its pods for Egress, as policyTypes is not written and there are egress rules: only what a rule allows may leave.',
      ],
    ],
    [
      '  policyTypes: [Egress]\n  ingress: [{}]',
      [
        'policyTypes does not name Ingress, so its 1 ingress rule has no effect.',
        'Isolates its pods for Egress: only what a rule allows may leave. There is no egress rule: nothing may leave.',
      ],
    ],
  ])('says which directions it isolates, and why: %s', (spec, directions) => {
    expect(told(`  podSelector: {}\n${spec}`).directions).toEqual(directions);
  });

  it.each([
    [
      'from: [{ podSelector: { matchLabels: { app: web } } }]',
      'From pods of shop with app=web: every port: ports is missing or empty.',
    ],
    [
      'from: [{ podSelector: {} }]',
      'From every pod of shop: the podSelector is empty: every port: ports is missing or empty.',
    ],
    [
      'from: [{ namespaceSelector: { matchLabels: { team: sre } }, podSelector: { matchLabels: { app: scraper } } }]\n      ports: [{ port: 9090 }]',
      'From pods with app=scraper and in namespaces with team=sre: TCP 9090.',
    ],
    [
      'from: [{ namespaceSelector: { matchLabels: { team: sre } } }, { podSelector: { matchLabels: { app: scraper } } }]\n      ports: [{ port: 9090 }]',
      'From every pod in namespaces with team=sre or pods of shop with app=scraper: TCP 9090.',
    ],
    [
      'from: [{ namespaceSelector: {} }]\n      ports: [{ protocol: UDP }]',
      'From every pod of every namespace: the namespaceSelector is empty; no outside address: every UDP port.',
    ],
    [
      'from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: web } } }]\n      ports: [{ port: http }]',
      'From pods with app=web in every namespace: the namespaceSelector is empty: TCP, the port that each pod names http.',
    ],
    [
      'from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }]\n      ports: [{ port: 80, endPort: 90 }]',
      'From addresses in 10.0.0.0/8 except 10.1.0.0/16: TCP 80–90.',
    ],
    ['ports: [{ port: 80 }]', 'From anyone, inside the cluster or outside: from is missing or empty: TCP 80.'],
    ['{}', 'The rule is empty: everything may enter, from anywhere inside the cluster or outside.'],
  ])('tells a rule: %s', (text, sentence) => {
    expect(rule(text)).toBe(sentence);
  });

  it('says the same at the line of each field', () => {
    const { at } = told(`  podSelector: { matchLabels: { app: db } }
  ingress:
    - from:
        - podSelector: { matchLabels: { app: web } }
        - podSelector: { matchLabels: { app: nobody } }
      ports:
        - port: 3306`);
    expect(at('spec', 'podSelector', 'matchLabels', 'app')).toEqual(['Protects pods of shop with app=db, now db.']);
    expect(at('spec', 'ingress', 0, 'from', 0, 'podSelector')).toEqual(['pods of shop with app=web. Now web.']);
    expect(at('spec', 'ingress', 0, 'from', 1)).toEqual(['pods of shop with app=nobody. No pod matches it now.']);
    expect(at('spec', 'ingress', 0, 'ports', 0, 'port')).toEqual(['TCP 3306.']);
    expect(at('spec', 'policyTypes')).toHaveLength(2);
    expect(at('metadata', 'name')).toEqual([]);
  });

  it('tells and from or apart in Korean too', () => {
    expect(
      rule(
        'from: [{ namespaceSelector: { matchLabels: { team: sre } }, podSelector: { matchLabels: { app: scraper } } }]\n      ports: [{ port: 80 }]',
        'ko',
      ),
    ).toBe(
      '출발지: 파드 레이블 app=scraper 그리고 네임스페이스 레이블 team=sre: 둘 다 만족하는 파드만 · 포트: TCP 80.',
    );
    expect(
      rule(
        'from: [{ podSelector: {} }, { podSelector: { matchLabels: { app: web } } }]\n      ports: [{ port: 80 }]',
        'ko',
      ),
    ).toBe(
      '출발지: shop 네임스페이스의 모든 파드: podSelector가 비어 있음 또는 shop 네임스페이스에서 app=web 레이블이 있는 파드 · 포트: TCP 80.',
    );
  });
});
