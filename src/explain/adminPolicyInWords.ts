import { type Place, placeStepsWithin } from '#netpol';
import { inWords, itemInWords, ruleInWords, type SaySentence } from './policyInWords';
import type { AdminPolicyStory } from './tellAdminPolicy';

/** What an administrators' policy means at one of its fields, as `policyInWordsAt` says it of a NetworkPolicy. Empty outside `spec`. */
export function adminPolicyInWordsAt(story: AdminPolicyStory, place: Place, say: SaySentence): readonly string[] {
  const [spec, field, index, list, item] = placeStepsWithin(place, story.policy.origin) ?? [];
  if (spec !== 'spec') return [];
  const [whom, order] = story.concerns;
  if (field === 'subject') return [inWords(whom, say)];
  if (field === 'priority' || field === 'tier') return [inWords(order, say)];
  if (field !== 'ingress' && field !== 'egress') return [whom, order].map((sentence) => inWords(sentence, say));
  const [ingress, egress] = story.directions;
  const direction = field === 'ingress' ? ingress : egress;
  const rule = typeof index === 'number' ? direction.rules[index] : undefined;
  if (rule === undefined) return [inWords(direction.isolation, say)];
  const items =
    list === 'ports' || list === 'protocols' ? rule.ports : list === 'from' || list === 'to' ? rule.peers : [];
  const one = typeof item === 'number' ? items[item] : undefined;
  return [one === undefined ? ruleInWords(rule, field, say) : itemInWords(one, say)];
}
