import { type FieldPath, placeWithin, type Repair } from '#netpol';
import { fieldAt } from '../fields';
import { placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';
import type { Violation } from '../violation';

/** What would mend a peer: the meanings that an empty one may have had, or two items where one cannot be. */
export function peerRepairs(object: ManifestObject, { code, path }: Violation): readonly Repair[] {
  return code === 'ipBlockWithSelector' ? splitPeer(object, path) : meaningsOfEmptyPeer(object, path);
}

/** The keys at the end of the item go, so that a dash is all that it takes. */
function splitPeer(object: ManifestObject, path: FieldPath): readonly Repair[] {
  const peer = fieldAt(object.value, path);
  const keys = peer?.kind === 'map' ? [...peer.entries.keys()] : [];
  const selectors = keys.filter((key) => key === 'podSelector' || key === 'namespaceSelector');
  const moved = keys.at(-1) === 'ipBlock' ? ['ipBlock'] : selectors;
  return [{ kind: 'splitItem', at: placeIn(object, path), keys: moved }];
}

function meaningsOfEmptyPeer(object: ManifestObject, path: FieldPath): readonly Repair[] {
  const list = path.slice(0, -1);
  const peers = fieldAt(object.value, list);
  const isOnly = peers?.kind === 'list' && peers.items.length === 1;
  const hint = peers?.kind === 'list' ? peers.items[Number(path.at(-1))] : undefined;
  const namesNamespaces = hint?.kind === 'map' && hint.entries.has('namespaceSelector');
  const pods = [
    { ...selectAll(object, path, 'podSelector'), intent: 'anyPodHere' },
    { ...selectAll(object, path, 'namespaceSelector'), intent: 'anyPodAnywhere' },
  ];
  const nobody: Repair = isOnly
    ? {
        kind: 'editPolicies',
        edits: [{ kind: 'removeItem', item: placeIn(object, path.slice(0, -2)) }],
        intent: 'removeRule',
      }
    : { kind: 'remove', at: placeIn(object, path), intent: 'removePeer' };
  const anyone: readonly Repair[] = isOnly ? [{ kind: 'remove', at: placeIn(object, list), intent: 'anyPeer' }] : [];
  return [...(namesNamespaces ? pods.toReversed() : pods), ...anyone, nobody];
}

/** A selector that matches everything, in the place of an empty value where there is one. */
function selectAll(object: ManifestObject, path: FieldPath, selector: 'podSelector' | 'namespaceSelector'): Repair {
  const peer = placeIn(object, path);
  const list = fieldAt(object.value, path.slice(0, -1));
  const item = list?.kind === 'list' ? list.items[Number(path.at(-1))] : undefined;
  if (item?.kind !== 'map' || item.entries.size === 0) return { kind: 'setValue', at: peer, value: { [selector]: {} } };
  if (item.entries.has(selector)) return { kind: 'setValue', at: placeWithin(peer, selector), value: {} };
  return { kind: 'insertKey', at: peer, key: selector, value: {} };
}
