import { pluginProfiles } from '#netpol';
import type { Help } from './help';
import { closed, described, type JsonSchema, list, metadata, portNumber, protocol, text } from './schemaTypes';

/** Our own Scenario, whole. */
export function scenarioSchema(say: Help): JsonSchema {
  const external = closed({
    name: described(say, 'externalName', text),
    cidr: described(say, 'externalCidr', text),
  });
  const flow = closed({
    from: described(say, 'flowFrom', text),
    to: described(say, 'flowTo', text),
    port: described(say, 'flowPort', { ...portNumber, type: ['integer', 'string'] }),
    protocol: described(say, 'flowProtocol', protocol),
    expect: described(say, 'expect', { enum: ['allow', 'deny', null] }),
  });
  const spec = closed({
    plugin: described(say, 'plugin', { enum: [...pluginProfiles.map(({ id }) => id), null] }),
    external: described(say, 'external', list({ ...external, required: ['name', 'cidr'] })),
    flows: described(say, 'flows', list({ ...flow, required: ['from', 'to', 'port'] })),
  });
  return closed({ apiVersion: text, kind: text, metadata: metadata(say), spec: described(say, 'scenarioSpec', spec) });
}
