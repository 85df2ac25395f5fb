import { type Place, placeStepsWithin } from '#netpol';
import type { FindWord, Sentence, StoryKey } from './sentence';
import type { DirectionStory, PolicyStory } from './tellPolicy';
import type { PeerStory, PortStory, RuleStory } from './tellRule';

/** Looks up the message of a sentence, marks and all, in some language. */
export type SaySentence = ((key: StoryKey, values: Sentence['values']) => string) & FindWord;

/** A sentence as plain text: of marks only the words between, an empty one filled like a placeholder. */
export function inWords({ key, values }: Sentence, say: SaySentence): string {
  return say(key, values)
    .replace(/<(\w+)><\/\1>/g, (_, name: string) => `${values[name] ?? ''}`)
    .replace(/<\/?\w+>/g, '');
}

/**
 * What a policy means at one of its fields, as paragraphs of plain text: the field's own sentence, or that of the nearest field around it that has one;
 * for a rule the whole rule. Empty outside `spec`.
 */
export function policyInWordsAt(story: PolicyStory, place: Place, say: SaySentence): readonly string[] {
  const [spec, field, index, list, item] = placeStepsWithin(place, story.policy.origin) ?? [];
  if (spec !== 'spec') return [];
  if (field === 'podSelector') return [inWords(story.protects, say)];
  const [ingress, egress] = story.directions;
  if (field === 'policyTypes') return [ingress, egress].map(({ isolation }) => inWords(isolation, say));
  if (field !== 'ingress' && field !== 'egress') return [inWords(story.protects, say)];
  const direction = field === 'ingress' ? ingress : egress;
  const rule = typeof index === 'number' ? direction.rules[index] : undefined;
  if (rule === undefined) return directionInWords(direction, say);
  const items = list === 'ports' ? rule.ports : list === 'from' || list === 'to' ? rule.peers : [];
  const one = typeof item === 'number' ? items[item] : undefined;
  return [one === undefined ? ruleInWords(rule, field, say) : itemInWords(one, say)];
}

function directionInWords({ isolation, noRule }: DirectionStory, say: SaySentence): readonly string[] {
  return [isolation, ...(noRule === undefined ? [] : [noRule])].map((sentence) => inWords(sentence, say));
}

/** A whole rule: what it does where that is not just allowing, then any of its peers, on any of its ports. */
export function ruleInWords(rule: RuleStory, direction: 'ingress' | 'egress', say: SaySentence): string {
  if (rule.everything !== undefined) return inWords(rule.everything, say);
  const action = rule.action === undefined ? '' : `${inWords(rule.action, say)}: `;
  const or = ` ${say('explain.policy.or')} `;
  const peers = rule.peers.map(({ sentence }) => inWords(sentence, say)).join(or);
  const ports = rule.ports.map(({ sentence }) => inWords(sentence, say)).join(or);
  return action + inWords({ key: `explain.policy.rule.${direction}`, values: { peers, ports }, places: {} }, say);
}

/** One item of a rule, and who matches it now. */
export function itemInWords(item: PeerStory | PortStory, say: SaySentence): string {
  const sentence = inWords(item.sentence, say);
  const matches = 'matches' in item && item.matches !== undefined ? inWords(item.matches, say) : '';
  return matches === '' ? `${sentence}.` : `${sentence}. ${matches}`;
}
