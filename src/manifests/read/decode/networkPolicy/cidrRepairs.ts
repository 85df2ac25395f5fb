import { type FieldPath, formatCidr, parseCidr, type Repair } from '#netpol';
import { fieldAt } from '../fields';
import { placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';
import type { Violation } from '../violation';
import { addressAlone } from './ipBlockViolations';

/** What would mend an address range: the range or the address that was meant. */
export function cidrRepairs(object: ManifestObject, { code, path, params }: Violation): readonly Repair[] {
  const at = placeIn(object, path);
  const set = (value: string, intent?: string): Repair => ({
    kind: 'setValue',
    at,
    value,
    ...(intent === undefined ? {} : { intent }),
  });
  const written = String(params['cidr']);
  switch (code) {
    case 'required':
      return params['field'] === 'cidr' ? everyAddressBut(object, path) : [];
    case 'invalidCidr':
      return meantCidrs(written).map(({ cidr, intent }) => set(cidr, intent));
    case 'ambiguousCidr': {
      const { cidr, problems } = parseCidr(written);
      if (!cidr) return [];
      const address = problems.includes('hostBits') ? addressAlone(written.slice(0, written.indexOf('/'))) : undefined;
      if (!address) return [set(formatCidr(cidr))];
      return [set(formatCidr(cidr), 'wholeRange'), set(formatCidr(address), 'oneAddress')];
    }
    case 'exceptOutsideCidr':
      return [removeExcept(object, path)];
    default:
      return [];
  }
}

/** An `ipBlock` with nothing but exceptions: every address of their family but these. */
function everyAddressBut(object: ManifestObject, path: FieldPath): readonly Repair[] {
  const except = fieldAt(object.value, [...path.slice(0, -1), 'except']);
  const first = except?.kind === 'list' ? except.items[0] : undefined;
  if (first?.kind !== 'string') return [];
  const value = first.value.includes(':') ? '::/0' : '0.0.0.0/0';
  return [{ kind: 'insertKey', at: placeIn(object, path.slice(0, -1)), key: 'cidr', value }];
}

interface MeantCidr {
  readonly cidr: string;
  readonly intent?: string;
}

/** What a text that is no range was most likely to be: a lone address, a mask instead of a length, an address cut short. */
function meantCidrs(written: string): readonly MeantCidr[] {
  const text = written.trim();
  const alone = addressAlone(text);
  if (alone) {
    const isZero = text === '0.0.0.0' || text === '::';
    const one = { cidr: formatCidr(alone) };
    return isZero
      ? [
          { cidr: `${text}/0`, intent: 'everyAddress' },
          { ...one, intent: 'oneAddress' },
        ]
      : [one];
  }
  const masked = /^([\d.]+)\/(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const length = masked ? lengthOfMask(masked.slice(2).map(Number)) : undefined;
  const short = /^(\d+(?:\.\d+){0,2})\.?\/(\d+)$/.exec(text);
  const padded = short ? `${[...(short[1] ?? '').split('.'), '0', '0', '0'].slice(0, 4).join('.')}/${short[2]}` : text;
  const candidate = masked && length !== undefined ? `${masked[1]}/${length}` : padded;
  const { cidr, problems } = parseCidr(candidate);
  return cidr && problems.length === 0 && candidate !== written ? [{ cidr: formatCidr(cidr) }] : [];
}

/** 8 for 255.0.0.0; undefined for what is no mask. */
function lengthOfMask(bytes: readonly number[]): number | undefined {
  if (bytes.some((byte) => byte > 255)) return undefined;
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? bits.indexOf('0') + (bits.includes('0') ? 0 : 33) : undefined;
}

/** With its last item the list goes. */
function removeExcept(object: ManifestObject, path: FieldPath): Repair {
  const list = path.slice(0, -1);
  const items = fieldAt(object.value, list);
  const isOnly = items?.kind === 'list' && items.items.length === 1;
  return { kind: 'remove', at: placeIn(object, isOnly ? list : path) };
}
