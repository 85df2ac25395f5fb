import { type FieldPath, placeWithin, type Repair, type RepairValue } from '#netpol';
import type { Value } from '../../../syntax/value';
import { fieldAt, fieldOf } from '../fields';
import { placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';
import { objectionsToPortName } from '../names';
import type { Violation } from '../violation';

/** What would mend an item of `ports`: numbers for what is written as a name, the range the right way round, one item for each protocol. */
export function portRepairs(object: ManifestObject, { code, path, params }: Violation): readonly Repair[] {
  const item = path.slice(0, -1);
  const at = placeIn(object, item);
  switch (code) {
    case 'unsupportedProtocol':
      return protocolRepairs(object, item, String(params['protocol']));
    case 'invalidPortName':
      return portNameRepairs(object, item, String(params['name']));
    case 'endPortWithoutPort':
      return [
        { kind: 'renameKey', at, key: 'endPort', to: 'port', intent: 'onlyThisPort' },
        { kind: 'insertKey', at, key: 'port', value: 1, intent: 'upToThisPort' },
      ];
    case 'endPortWithNamedPort':
      return [{ kind: 'remove', at: placeWithin(at, 'endPort') }];
    case 'endPortBelowPort':
      return [
        {
          kind: 'together',
          repairs: [
            { kind: 'setValue', at: placeWithin(at, 'port'), value: Number(params['endPort']) },
            { kind: 'setValue', at: placeWithin(at, 'endPort'), value: Number(params['port']) },
          ],
          intent: 'swapPorts',
        },
      ];
    case 'invalidEndPort':
      return Number(params['endPort']) > 65535
        ? [{ kind: 'setValue', at: placeWithin(at, 'endPort'), value: 65535, intent: 'upToLastPort' }]
        : [];
    default:
      return [];
  }
}

/** One item for each value where a list, or several in one text, stands for `key`; the other fields are repeated. */
export function itemForEach(
  object: ManifestObject,
  item: FieldPath,
  key: string,
  values: readonly (string | number)[],
): readonly Repair[] {
  const [first, ...others] = values;
  const fields = fieldAt(object.value, item);
  const index = item.at(-1);
  if (first === undefined || fields?.kind !== 'map') return [];
  const change: Repair = { kind: 'setValue', at: placeIn(object, [...item, key]), value: first };
  if (others.length === 0) return [change];
  if (typeof index !== 'number') return [];
  const list = placeIn(object, item.slice(0, -1));
  const copies = others.map((value): Repair => {
    const entries = [...fields.entries].flatMap(([name, entry]): [string, RepairValue][] => {
      const each = name === key ? value : scalarOf(entry.value);
      return each === undefined ? [] : [[name, each]];
    });
    return { kind: 'insertItem', at: list, index: index + 1, value: Object.fromEntries(entries) };
  });
  return [
    {
      kind: 'together',
      repairs: [change, ...copies],
      intent: key === 'port' ? 'itemForEachPort' : 'itemForEachProtocol',
    },
  ];
}

const protocols: readonly string[] = ['TCP', 'UDP', 'SCTP'];
/** What runs over TCP, by its own name. */
const overTcp = /^(https?|http2|grpc|tls|ssl|ssh|mysql|postgres(ql)?|redis|mongo(db)?|amqp|smtp)$/i;

function protocolRepairs(object: ManifestObject, item: FieldPath, written: string): readonly Repair[] {
  const words = written.split(/[\s,/|+&]+/).filter((word) => word !== '');
  const known = words.map((word) =>
    overTcp.test(word) ? 'TCP' : protocols.find((each) => each === word.toUpperCase()),
  );
  const named = known.filter((protocol) => protocol !== undefined);
  if (named.length === words.length) return itemForEach(object, item, 'protocol', [...new Set(named)]);
  if (!/^(any|all|both|\*)$/i.test(written)) return [];
  if (fieldOf(fieldAt(object.value, item), 'port')) return itemForEach(object, item, 'protocol', ['TCP', 'UDP']);
  const list = item.slice(0, -1);
  const items = fieldAt(object.value, list);
  return items?.kind === 'list' && items.items.length === 1
    ? [{ kind: 'remove', at: placeIn(object, list), intent: 'anyPort' }]
    : [];
}

function portNameRepairs(object: ManifestObject, item: FieldPath, name: string): readonly Repair[] {
  const fields = fieldAt(object.value, item);
  const at = placeIn(object, item);
  const range = /^(\d+)(?:\s*[-:]\s*(\d+))?(?:\s*\/\s*(\w+))?$/.exec(name.trim());
  if (!range) {
    const several = /^\d+(?:\s*[,;]\s*\d+)+$/.test(name.trim()) ? name.split(/[,;]/).map(Number) : [];
    if (several.length > 0 && several.every(isPort)) return itemForEach(object, item, 'port', several);
    const bare = name
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '');
    if (objectionsToPortName(bare).length > 0) return [];
    return [{ kind: 'setValue', at: placeWithin(at, 'port'), value: bare }];
  }
  const [port, endPort] = [Number(range[1]), range[2] === undefined ? undefined : Number(range[2])];
  const protocol = range[3]?.toUpperCase();
  if (!isPort(port) || (endPort !== undefined && (!isPort(endPort) || endPort < port))) return [];
  if (protocol !== undefined && !protocols.includes(protocol)) return [];
  const write = (key: string, value: string | number | undefined): Repair[] => {
    if (value === undefined) return [];
    const isThere = fields?.kind === 'map' && fields.entries.has(key);
    return isThere ? [{ kind: 'setValue', at: placeWithin(at, key), value }] : [{ kind: 'insertKey', at, key, value }];
  };
  if (endPort === undefined && protocol === undefined)
    return [{ kind: 'setValue', at: placeWithin(at, 'port'), value: port, intent: 'unquote' }];
  const repairs = [...write('port', port), ...write('endPort', endPort), ...write('protocol', protocol)];
  const [only] = repairs;
  return repairs.length === 1 && only ? [only] : [{ kind: 'together', repairs }];
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65535;
}

function scalarOf(value: Value): RepairValue | undefined {
  return value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean' ? value.value : undefined;
}
