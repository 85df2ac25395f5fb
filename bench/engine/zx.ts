import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
const resources = deserialize(readFileSync(`/tmp/rb/W1-1000.model`));
const c = {};
for (const p of resources.policies.slice(0, 40)) { const k = p.policyTypes.join() + ' ' + p.admission; c[k] = (c[k] ?? 0) + 1; }
console.log(c, resources.policies.length, resources.policies[0].podSelector, resources.policies[0].namespace, Object.keys(resources), resources.policies.filter(p=>p.origin===undefined).length);
