import type { FieldPath, Place, PodManifest } from '#netpol';
import type { Reading } from '../../reading';

/** Finds places by the names that a test knows things by; what is not there is a bug of the test. */
export interface Find {
  readonly manifest: (name: string) => PodManifest;
  readonly pod: (name: string) => Place;
  readonly policy: (name: string) => Place;
  readonly namespace: (name: string) => Place;
  readonly external: (name: string) => Place;
  /** Flows of all Scenarios, counted from 0. */
  readonly flow: (index: number) => Place;
  /** A field of the first document of the first file. */
  readonly at: (...path: FieldPath) => Place;
}

/** Finders for a reading. */
export function finderOf(reading: Reading): Find {
  const { pods, policies, namespaces, scenarios } = reading.resources;
  const manifest = (name: string) =>
    existing(
      pods.find((pod) => pod.name === name),
      name,
    );
  return {
    manifest,
    pod: (name) => manifest(name).origin,
    policy: (name) =>
      existing(
        policies.find((policy) => policy.name === name),
        name,
      ).origin,
    namespace: (name) => existing(namespaces.find((namespace) => namespace.name === name)?.origin, name),
    external: (name) =>
      existing(
        scenarios.flatMap(({ external }) => external).find((external) => external.name === name),
        name,
      ).origin,
    flow: (index) => existing(scenarios.flatMap(({ flows }) => flows)[index], `flow ${index}`).origin,
    at: (...path) => ({ file: existing(reading.files[0], 'file').name, document: 0, path }),
  };
}

function existing<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the test's manifests have no ${name}`);
  return value;
}
