import { type MapValue, type Reading, type Value, writtenAt } from '#manifests';
import type { Labels, Place, Protocol } from '#netpol';

/** A Service, as far as rules have to do with it. */
export interface Service {
  readonly namespace: string;
  readonly name: string;
  /** Empty for a Service without selector: it then sends nobody to pods. */
  readonly selector: Labels;
  readonly ports: readonly ServicePort[];
  readonly clusterIPs: readonly string[];
  /** `ClusterIP` where the manifest names none. */
  readonly type: string;
  readonly externalTrafficPolicy: string | undefined;
  readonly origin: Place;
}

/** A port of a Service and where it leads. */
export interface ServicePort {
  readonly port: number;
  readonly protocol: Protocol;
  /** A number, or the name of a container's port; the port itself where the manifest names none. */
  readonly targetPort: number | string;
}

/** The Services of the manifests, in document order. */
export function servicesOf(reading: Reading): readonly Service[] {
  return reading.resources.others
    .filter(({ apiVersion, kind }) => apiVersion === 'v1' && kind === 'Service')
    .flatMap(({ namespace, name, origin }) => {
      const spec = fieldOf(writtenAt(reading, origin), 'spec');
      if (spec?.kind !== 'map') return [];
      return [
        {
          namespace: namespace ?? 'default',
          name,
          selector: selectorOf(spec),
          ports: itemsOf(spec, 'ports').flatMap(portOf),
          clusterIPs: [textOf(spec, 'clusterIP'), ...itemsOf(spec, 'clusterIPs').map(text)].filter(
            (address, at, all): address is string => address !== undefined && all.indexOf(address) === at,
          ),
          type: textOf(spec, 'type') ?? 'ClusterIP',
          externalTrafficPolicy: textOf(spec, 'externalTrafficPolicy'),
          origin,
        },
      ];
    });
}

function selectorOf(spec: MapValue): Labels {
  const selector = fieldOf(spec, 'selector');
  if (selector?.kind !== 'map') return new Map();
  return new Map(
    [...selector.entries].flatMap(([key, { value }]) => (value.kind === 'string' ? [[key, value.value]] : [])),
  );
}

function portOf(item: Value): readonly ServicePort[] {
  const port = fieldOf(item, 'port');
  if (port?.kind !== 'number') return [];
  const target = fieldOf(item, 'targetPort');
  const protocol = textOf(item, 'protocol');
  return [
    {
      port: port.value,
      protocol: protocol === 'UDP' || protocol === 'SCTP' ? protocol : 'TCP',
      targetPort: target?.kind === 'number' || target?.kind === 'string' ? target.value : port.value,
    },
  ];
}

function fieldOf(value: Value | undefined, key: string): Value | undefined {
  return value?.kind === 'map' ? value.entries.get(key)?.value : undefined;
}

function itemsOf(value: Value, key: string): readonly Value[] {
  const list = fieldOf(value, key);
  return list?.kind === 'list' ? list.items : [];
}

function textOf(value: Value, key: string): string | undefined {
  return text(fieldOf(value, key));
}

function text(value: Value | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}
