import type { TextReplacement } from '#netpol';
import { leadingBlanks, strangeIndentation } from '../../../../syntax/strangeBlanks';
import { type Explanation, type FieldGroup, held, placeInObject } from './fieldGroup';

/** Keys that begin with no-break spaces, as web pages have them: to YAML those are no indentation but part of the key. */
export function noBreakSpaces(group: FieldGroup): Explanation | undefined {
  const keys = group.keys.filter((key) => leadingBlanks(key) !== '');
  if (keys.length === 0) return undefined;
  const { text } = group.object;
  const whole = { ...placeInObject(group, []), path: [] };
  const replacements = strangeIndentation(text);
  return {
    code: 'yamlNoBreakSpace',
    keys,
    params: { count: keys.length },
    repairs: replacements.length > 0 ? [{ kind: 'rewriteText', at: whole, replacements, intent: 'plainBlanks' }] : [],
  };
}

/** `-from:`, a dash without the blank that makes it one. */
export function dashWithoutBlank(group: FieldGroup): Explanation | undefined {
  const key = group.keys.find((each) => /^-\w/.test(each));
  const entry = key === undefined ? undefined : group.holder.entries.get(key);
  if (key === undefined || !entry || !held(group, key)) return undefined;
  const blank: TextReplacement = { from: entry.keyRange.from, removed: '-', inserted: '- ' };
  const whole = { ...placeInObject(group, []), path: [] };
  return {
    keys: [key],
    params: { context: 'dashWithoutBlank' },
    repairs: [{ kind: 'rewriteText', at: whole, replacements: [blank], intent: 'blankAfterDash' }],
  };
}
