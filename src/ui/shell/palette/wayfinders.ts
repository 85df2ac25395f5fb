import { allPolicies, type Picture, policyKey } from '#graph';
import type { Translate } from '#i18n';
import { goTo, reveal, showReachOf } from '#session';
import { endName } from '#ui/kit';
import type { Entry } from './CommandPalette';

/** Ways to every pod, outside source and policy by its name, and to all that each pod reaches. */
export function wayfinders(picture: Picture, t: Translate): readonly Entry[] {
  const nodes = picture.nodes.flatMap((node): readonly Entry[] => {
    const label = node.kind === 'namespace' ? node.namespace.name : endName(node, '');
    return [{ id: node.id, group: 'goTo', label, words: [label], run: () => goTo(node.id) }];
  });
  const policies = allPolicies(picture).map(({ policy }): Entry => {
    const label = policyKey(policy);
    return { id: `policy:${label}`, group: 'goTo', label, words: [label], run: () => reveal(policy.origin) };
  });
  const reaches = picture.nodes.flatMap((node): readonly Entry[] => {
    if (node.kind !== 'workload') return [];
    const label = t('shell.reachOf', { name: endName(node, '') });
    const run = () => {
      goTo(node.id);
      showReachOf(node.id);
    };
    return [{ id: `reach:${node.id}`, group: 'reach', label, words: [label], run }];
  });
  return [...nodes, ...policies, ...reaches];
}
