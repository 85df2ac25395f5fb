import { describe, expect, it } from 'vitest';
import { cluster, verdict } from '../testing/notation.testing';
import { client, twoNamespaces } from '../testing/twoNamespaces.testing';
import '../testing/verdictMatchers.testing';

describe('self, host and workloads', () => {
  it('T75: a pod reaches itself whatever policies say', () => {
    const of = twoNamespaces({ 'x/deny': { policyTypes: ['ingress', 'egress'] } });
    expect(verdict(of, 'x/a -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/a:80/TCP').verdict.shortcut).toBe('self');
  });

  it('T75: unless that is to be judged', () => {
    const of = twoNamespaces({ 'x/deny': { policyTypes: ['ingress'] } }, { assumptions: { selfTraffic: 'judged' } });
    expect(verdict(of, 'x/a -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/deny' });
  });

  it('T75: pods of one workload are not themselves to each other', () => {
    const of = cluster({
      pods: { 'x/db[StatefulSet]': { replicas: 3 }, 'x/web[Deployment]': {} },
      policies: { 'x/deny': { policyTypes: ['ingress'] } },
    });
    expect(verdict(of, 'x/db -> x/db:3306/TCP')).toBeDenied({ at: 'ingress', by: 'x/deny' });
    expect(verdict(of, 'x/web -> x/web:80/TCP')).toBeAllowed();
  });

  it('T76, T77: workloads of every kind are judged by the labels of their pods', () => {
    const of = cluster({
      pods: { 'x/job[CronJob]': { labels: { run: 'nightly' } }, 'x/web[Deployment]': { labels: { app: 'web' } } },
      policies: { 'x/p': { podSelector: { app: 'web' }, ingress: [{ from: [{ podSelector: { run: 'nightly' } }] }] } },
    });
    expect(verdict(of, 'x/job -> x/web:80/TCP')).toBeAllowed();
    expect(verdict(of, `${client} -> x/web:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T78: objects without namespace live in default', () => {
    const of = cluster({
      pods: { 'default/a': {}, 'x/a': {} },
      policies: { 'default/p': { policyTypes: ['ingress'] } },
    });
    expect(verdict(of, 'x/a -> default/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'default/p' });
    expect(verdict(of, 'default/a -> x/a:80/TCP')).toBeAllowed();
  });
});
