import { assertNever } from '#lib';
import type { Place } from '#netpol';
import { read } from '../read/read';
import type { Reading } from '../reading';
import type { TextChange } from '../text';
import type { Edit } from './edit';
import { deleteObjects } from './families/deleteObjects';
import { editLabel } from './families/label';
import { editNamespace } from './families/namespace';
import { editPolicy } from './families/policy';
import { editPort } from './families/port';
import { editRepair } from './families/repair';
import { editScenario } from './families/scenario';
import { editWorkload } from './families/workload';
import { perform } from './perform';
import type { Refusal } from './refusal';
import type { Outcome } from './steps';

/** What edits come to: changes to apply in order, or the reason for doing nothing. */
export type Plan =
  | {
      readonly kind: 'splices';
      readonly splices: readonly TextChange[];
      /** What the last edit that creates something has created, by its place after all edits. */
      readonly created?: Place;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Plans edits, one after the other: places in an edit are those of the manifests as the edits before it leave them. Changes only the
 * characters it must, and reads the result back before it answers. All edits are done or none. Never throws, whatever the manifests.
 */
export function plan(reading: Reading, edits: readonly Edit[]): Plan {
  const splices: TextChange[] = [];
  let current = reading;
  let created: Place | undefined;
  const each = edits.flatMap(inWordsOfPolicies);
  for (const [index, edit] of each.entries()) {
    const outcome = stepsFor(current, edit);
    if (outcome.kind !== 'steps') return { kind: 'refused', refusal: outcome };
    const performed = perform(current, outcome.steps);
    if (performed.kind === 'refused') return performed;
    splices.push(...performed.changes);
    created = outcome.created ?? performed.added ?? created;
    if (index < each.length - 1) current = read(performed.files, current);
  }
  return { kind: 'splices', splices, ...(created ? { created } : {}) };
}

/** A repair in the words of policies is the edits that it names. */
function inWordsOfPolicies(edit: Edit): readonly Edit[] {
  return edit.kind === 'repair' && edit.repair.kind === 'editPolicies' ? edit.repair.edits : [edit];
}

function stepsFor(reading: Reading, edit: Edit): Outcome {
  switch (edit.kind) {
    case 'addPod':
    case 'renameWorkload':
    case 'moveWorkload':
    case 'duplicateWorkload':
      return editWorkload(reading, edit);
    case 'setLabel':
    case 'renameLabel':
    case 'removeLabel':
      return editLabel(reading, edit);
    case 'addPort':
    case 'setPort':
    case 'removePort':
      return editPort(reading, edit);
    case 'addNamespace':
    case 'renameNamespace':
      return editNamespace(reading, edit);
    case 'addExternal':
    case 'setExternal':
    case 'addFlow':
    case 'setFlow':
    case 'setExpect':
    case 'setPlugin':
      return editScenario(reading, edit);
    case 'addPolicy':
    case 'addRule':
    case 'addPeer':
    case 'addRulePort':
    case 'addPolicyType':
    case 'removeItem':
    case 'renamePolicy':
      return editPolicy(reading, edit);
    case 'delete':
      return deleteObjects(reading, edit);
    case 'repair':
      return editRepair(reading, edit);
    default:
      return assertNever(edit);
  }
}
