import type { Repair } from '#netpol';
import { fieldAt, stringField } from './fields';
import { goQuote } from './goQuote';
import { type Issue, placeIn } from './issue';
import type { ManifestObject } from './manifestObject';

/** A kind as the API has it. */
export interface RightKind {
  readonly decoder: string;
  readonly kind: string;
  readonly apiVersion: string;
}

/** Says that no server has this kind in the manifest's `apiVersion`; nothing where it is right. */
export function versionIssues(object: ManifestObject, known: RightKind): readonly Issue[] {
  const { apiVersion, kind, value, place } = object;
  if (apiVersion === known.apiVersion && kind === known.kind) return [];
  if (apiVersion === '') {
    const repair: Repair = { kind: 'insertKey', at: placeIn(object, []), key: 'apiVersion', value: known.apiVersion };
    const params = { field: 'apiVersion' };
    return [{ code: 'required', severity: 'error', path: ['apiVersion'], params, repairs: [repair] }];
  }
  const metadata = fieldAt(value, ['metadata']);
  const name = goQuote(stringField(metadata, 'name') ?? '');
  const namespace = goQuote(stringField(metadata, 'namespace') ?? '');
  const apiMessage = `error: resource mapping not found for name: ${name} namespace: ${namespace} from ${goQuote(place.file)}: no matches for kind ${goQuote(kind)} in version ${goQuote(apiVersion)}\nensure CRDs are installed first`;
  const wrongKind = kind !== known.kind;
  return [
    {
      code: 'wrongApiVersion',
      severity: 'error',
      path: [wrongKind ? 'kind' : 'apiVersion'],
      params: {
        kind,
        apiVersion,
        expected: wrongKind ? known.kind : known.apiVersion,
        ...(wrongKind ? { context: 'kind' } : {}),
      },
      // A server knows nothing of our own kind.
      ...(known.decoder === 'scenario' ? {} : { apiMessage }),
      repairs: rightKind(object, known),
    },
  ];
}

/** A document that looks like an object and does not say of what kind; of a NetworkPolicy its `spec` tells. */
export function missingKindIssue(object: ManifestObject): Issue {
  const { value, apiVersion } = object;
  const looksLikeObject = apiVersion !== '' || value.entries.has('metadata') || value.entries.has('spec');
  if (!looksLikeObject) return { code: 'notAnObject', severity: 'warning', path: [] };
  const spec = fieldAt(value, ['spec']);
  const isPolicy = apiVersion === 'networking.k8s.io/v1' && spec?.kind === 'map' && spec.entries.has('podSelector');
  const repair: Repair = { kind: 'insertKey', at: placeIn(object, []), key: 'kind', value: 'NetworkPolicy' };
  const params = { field: 'kind' };
  return { code: 'required', severity: 'error', path: ['kind'], params, repairs: isPolicy ? [repair] : [] };
}

function rightKind(object: ManifestObject, { kind, apiVersion }: RightKind): readonly Repair[] {
  const wrong: Repair[] = [];
  if (object.apiVersion !== apiVersion)
    wrong.push({ kind: 'setValue', at: placeIn(object, ['apiVersion']), value: apiVersion });
  if (object.kind !== kind) wrong.push({ kind: 'setValue', at: placeIn(object, ['kind']), value: kind });
  const [only] = wrong;
  return wrong.length === 1 && only ? [only] : [{ kind: 'together', repairs: wrong }];
}
