import { assertNever } from '#lib';
import { type FieldPath, formatPath, type Repair } from '#netpol';
import type { Say } from './speech';

/** What a repair would do, as the title of a quick fix. */
export function repairTitle(repair: Repair, say: Say): string {
  switch (repair.kind) {
    case 'moveKeys':
      return say('source.repair.moveKeys', { keys: repair.keys.join(', '), to: fieldOf(repair.to.path) });
    case 'renameKey':
      return say('source.repair.renameKey', { key: repair.key, to: repair.to });
    case 'setValue':
      return say('source.repair.setValue', { field: fieldOf(repair.at.path), value: String(repair.value) });
    case 'remove':
      return say('source.repair.remove', { field: fieldOf(repair.at.path) });
    case 'insertKey':
    case 'insertItem':
    case 'together':
    case 'editPolicies':
      return say('source.repair.remove', { field: '' });
    default:
      return assertNever(repair);
  }
}

function fieldOf(path: FieldPath): string {
  const [last] = path.slice(-1);
  return typeof last === 'string' ? last : formatPath(path);
}
