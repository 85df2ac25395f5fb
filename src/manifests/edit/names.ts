import { parseCidr } from '#netpol';
import {
  objectionsToDnsLabel,
  objectionsToLabelValue,
  objectionsToPortName,
  objectionsToPortNumber,
  objectionsToQualifiedName,
  objectionsToSubdomain,
} from '../read/decode/names';
import type { EditPort } from './edit';
import type { Refusal } from './refusal';

/** Refuses what no API server takes as an object's name. */
export function refuseName(name: string): Refusal | undefined {
  return objectionsToSubdomain(name).length > 0 ? { kind: 'invalidName', name } : undefined;
}

/** Refuses what no API server takes as a namespace's name. */
export function refuseNamespace(name: string): Refusal | undefined {
  return objectionsToDnsLabel(name).length > 0 ? { kind: 'invalidName', name } : undefined;
}

/** Refuses a label that no API server takes. */
export function refuseLabel(key: string, value: string): Refusal | undefined {
  if (objectionsToQualifiedName(key).length > 0) return { kind: 'invalidValue', field: 'labels', value: key };
  return objectionsToLabelValue(value).length > 0 ? { kind: 'invalidValue', field: key, value } : undefined;
}

/** Refuses labels of which one is wrong. */
export function refuseLabels(labels: Readonly<Record<string, string>>): Refusal | undefined {
  for (const [key, value] of Object.entries(labels)) {
    const refusal = refuseLabel(key, value);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Refuses a container port that no API server takes. */
export function refusePort({ containerPort, name }: EditPort): Refusal | undefined {
  const refusal = refusePortNumber('containerPort', containerPort);
  if (refusal || name === undefined) return refusal;
  return objectionsToPortName(name).length > 0 ? { kind: 'invalidValue', field: 'name', value: name } : undefined;
}

/** Refuses the port of a flow: a number out of range, or what cannot be a port's name. */
export function refuseFlowPort(port: number | string): Refusal | undefined {
  if (typeof port === 'number') return refusePortNumber('port', port);
  return objectionsToPortName(port).length > 0 ? { kind: 'invalidValue', field: 'port', value: port } : undefined;
}

/** Refuses what a flow could not tell from a workload, and what is empty. */
export function refuseExternalName(name: string): Refusal | undefined {
  return name === '' || /[/[\]\s]/.test(name) ? { kind: 'invalidValue', field: 'name', value: name } : undefined;
}

/** Refuses what no server reads as a CIDR. */
export function refuseCidr(cidr: string): Refusal | undefined {
  return parseCidr(cidr).cidr ? undefined : { kind: 'invalidValue', field: 'cidr', value: cidr };
}

function refusePortNumber(field: string, port: number): Refusal | undefined {
  const isRight = Number.isInteger(port) && objectionsToPortNumber(port).length === 0;
  return isRight ? undefined : { kind: 'invalidValue', field, value: String(port) };
}
