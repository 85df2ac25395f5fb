import type { FieldPath } from '#netpol';
import type { Mismatch } from '../checkShape';
import type { Issue } from '../issue';
import type { ManifestObject } from '../manifestObject';
import { type LenientServer, lenientAnswer } from './lenientAnswer';
import type { Explanation, FieldGroup, Recogniser } from './unknownFields/fieldGroup';
import { inventedFields } from './unknownFields/inventedFields';
import { labelsOutsideMatchLabels, selectorTermsOutside } from './unknownFields/labelsOutsideMatchLabels';
import { misplacedFields } from './unknownFields/misplacedFields';
import { misspeltField } from './unknownFields/misspeltField';
import { rulesUnderPodSelector } from './unknownFields/rulesUnderPodSelector';
import { dashWithoutBlank, noBreakSpaces } from './unknownFields/strangeBlanks';

type UnknownField = Extract<Mismatch, { kind: 'unknownField' }>;

/**
 * Tells fields that strict decoding refuses: one issue for each mistake, however many fields it made unknown, with the repair where one is clear, and with
 * what a server does that does not refuse them.
 */
export function unknownFieldIssues(
  object: ManifestObject,
  fields: readonly UnknownField[],
  { apiMessage, lenient }: { readonly apiMessage: string; readonly lenient: LenientServer },
): readonly Issue[] {
  return groupsOf(object, fields).flatMap((group) =>
    explanationsOf(group).map((explanation) => issueOf(group, explanation, apiMessage, lenient)),
  );
}

/** The more a mistake explains, the earlier it is looked for. */
const recognisers: readonly Recogniser[] = [
  noBreakSpaces,
  dashWithoutBlank,
  rulesUnderPodSelector,
  misplacedFields,
  selectorTermsOutside,
  inventedFields,
  labelsOutsideMatchLabels,
  misspeltField,
];

function explanationsOf(group: FieldGroup): readonly Explanation[] {
  const found: Explanation[] = [];
  let keys = group.keys;
  while (keys.length > 0) {
    const explanation = explain({ ...group, keys });
    found.push(explanation);
    keys = keys.filter((key) => !explanation.keys.includes(key));
  }
  return found;
}

function explain(group: FieldGroup): Explanation {
  for (const recognise of recognisers) {
    const explanation = recognise(group);
    if (explanation) return explanation;
  }
  return { keys: group.keys.slice(0, 1), params: {}, repairs: [] };
}

function issueOf(group: FieldGroup, explanation: Explanation, apiMessage: string, lenient: LenientServer): Issue {
  const { code = 'unknownField', keys, params, repairs } = explanation;
  const [first = ''] = keys;
  const isAboutHolder = code === 'rulesUnderPodSelector';
  return {
    code,
    severity: 'error',
    path: isAboutHolder ? group.path : [...group.path, first],
    at: [...group.path, first],
    part: 'key',
    apiMessage,
    params: { field: first, ...params },
    repairs,
    lenient: lenientAnswer(group, explanation, lenient),
  };
}

/** Unknown fields by the map that holds them, maps in the order in which the server meets them, keys in the order written. */
function groupsOf(object: ManifestObject, fields: readonly UnknownField[]): readonly FieldGroup[] {
  const groups = new Map<string, { readonly field: UnknownField; readonly keys: Set<string> }>();
  for (const field of fields) {
    const name = JSON.stringify(holderPath(field));
    const group = groups.get(name) ?? { field, keys: new Set() };
    group.keys.add(String(field.path.at(-1)));
    groups.set(name, group);
  }
  return [...groups.values()].map(({ field, keys }) => ({
    object,
    shape: field.within,
    path: holderPath(field),
    holder: field.holder,
    keys: [...field.holder.entries.keys()].filter((key) => keys.has(key)),
  }));
}

function holderPath({ path }: UnknownField): FieldPath {
  return path.slice(0, -1);
}
