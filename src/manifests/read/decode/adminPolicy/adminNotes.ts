import { type AdminPolicy, type FieldPath, formatCidr, parseCidr } from '#netpol';
import { type Issue, placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';

/** What to know about a policy that a server accepts: peers that no verdict can tell, and ranges that are named by an address within them. */
export function adminNotes(object: ManifestObject, { egress }: Pick<AdminPolicy, 'egress'>): readonly Issue[] {
  return egress.flatMap(({ peers }, rule) =>
    peers.flatMap((peer, at) => {
      const path = ['spec', 'egress', rule, 'to', at];
      if (peer.kind === 'notSimulated') return [notSimulated([...path, peer.field], peer.field)];
      if (peer.kind !== 'networks') return [];
      return peer.cidrs.flatMap((cidr, index) => hostBits(object, [...path, 'networks', index], cidr));
    }),
  );
}

function notSimulated(path: FieldPath, field: string): Issue {
  return { code: 'peerNotSimulated', severity: 'info', path, part: 'key', params: { field, context: field } };
}

function hostBits(object: ManifestObject, path: FieldPath, text: string): readonly Issue[] {
  const { cidr, problems } = parseCidr(text);
  if (!cidr || problems.length !== 1 || problems[0] !== 'hostBits') return [];
  const range = formatCidr(cidr);
  return [
    {
      code: 'ambiguousCidr',
      severity: 'warning',
      path,
      params: { cidr: text, range, context: 'networks' },
      repairs: [{ kind: 'setValue', at: placeIn(object, path), value: range }],
    },
  ];
}
