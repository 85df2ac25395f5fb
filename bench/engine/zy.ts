import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { clusterOf } from '../../src/netpol/joining/clusterOf';
import { findPlugin } from '../../src/netpol/plugins/findPlugin';
import { reachChanges } from '../../src/netpol/reach/reachChanges';
import { reachOf, updateReach } from '../../src/netpol/reach/reachOf';
const [, , name] = process.argv;
const resources = deserialize(readFileSync(`/tmp/rb/${name}.model`));
resources.adminPolicies ??= [];
const p = findPlugin(undefined);
const edited = resources.policies.slice(0, 40).map((policy) => ({
  ...resources,
  policies: resources.policies.map((each) => (each === policy ? { ...policy, ingress: [...policy.ingress, { peers: [{ namespaceSelector: { matchLabels: new Map(), matchExpressions: [] }, podSelector: { matchLabels: new Map([['app', 'app-3']]), matchExpressions: [] } }], ports: [{ protocol: 'TCP', port: 12345 }] }] } : each)),
}));
const versions = edited.map((each) => clusterOf(each));
let reach = reachOf(clusterOf(resources), p);
const u: number[] = []; const d: number[] = []; let n = 0;
for (const v of versions) {
  const s = performance.now();
  const next = updateReach(reach, v);
  const m = performance.now();
  n += reachChanges(reach, next).length;
  const e = performance.now();
  u.push(m - s); d.push(e - m);
  reach = next;
}
const med = (x: number[]) => [...x].sort((a, b) => a - b)[x.length >> 1].toFixed(2);
console.log(name, 'update', med(u), 'changes', med(d), n);
