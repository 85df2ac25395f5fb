import { allPolicies, type Picture, policyKey } from '#graph';
import { goTo, reveal } from '#session';
import { endName } from '#ui/kit';
import type { Entry } from './CommandPalette';

/** Ways to every pod, outside source and policy by its name. */
export function wayfinders(picture: Picture): readonly Entry[] {
  const nodes = picture.nodes.flatMap((node): readonly Entry[] => {
    const label = node.kind === 'namespace' ? node.namespace.name : endName(node, '');
    return [{ id: node.id, group: 'goTo', label, words: [label], run: () => goTo(node.id) }];
  });
  const policies = allPolicies(picture).map(({ policy }): Entry => {
    const label = policyKey(policy);
    return { id: `policy:${label}`, group: 'goTo', label, words: [label], run: () => reveal(policy.origin) };
  });
  return [...nodes, ...policies];
}
