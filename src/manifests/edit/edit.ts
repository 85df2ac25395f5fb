import type { Place, PolicyEdit, Protocol, Repair } from '#netpol';

/** What a gesture asks of the manifests. Objects are named by the places that the reading gave them. */
export type Edit =
  // workloads
  | {
      readonly kind: 'addPod';
      readonly namespace: string;
      readonly name: string;
      readonly labels: Readonly<Record<string, string>>;
      readonly ports: readonly EditPort[];
    }
  | { readonly kind: 'renameWorkload'; readonly workload: Place; readonly to: string }
  | { readonly kind: 'moveWorkload'; readonly workload: Place; readonly toNamespace: string }
  | { readonly kind: 'duplicateWorkload'; readonly workload: Place; readonly name: string }
  | { readonly kind: 'setLabel'; readonly metadata: Place; readonly key: string; readonly value: string }
  | { readonly kind: 'renameLabel'; readonly metadata: Place; readonly key: string; readonly to: string }
  | { readonly kind: 'removeLabel'; readonly metadata: Place; readonly key: string }
  | { readonly kind: 'addPort'; readonly podSpec: Place; readonly port: EditPort }
  | { readonly kind: 'setPort'; readonly podSpec: Place; readonly before: EditPort; readonly after: EditPort }
  | { readonly kind: 'removePort'; readonly podSpec: Place; readonly port: EditPort }
  // namespaces
  | { readonly kind: 'addNamespace'; readonly name: string; readonly labels: Readonly<Record<string, string>> }
  | { readonly kind: 'renameNamespace'; readonly from: string; readonly to: string }
  // outside and flows; the scenario is created where there is none
  | { readonly kind: 'addExternal'; readonly name: string; readonly cidr: string }
  | { readonly kind: 'setExternal'; readonly external: Place; readonly name: string; readonly cidr: string }
  | {
      readonly kind: 'addFlow';
      readonly from: string;
      readonly to: string;
      readonly protocol: Protocol;
      readonly port: number | string;
    }
  | { readonly kind: 'setFlow'; readonly flow: Place; readonly protocol: Protocol; readonly port: number | string }
  | { readonly kind: 'setExpect'; readonly flow: Place; readonly expect: 'allow' | 'deny' | undefined }
  | { readonly kind: 'setPlugin'; readonly plugin: string }
  // policies
  | PolicyEdit
  | { readonly kind: 'renamePolicy'; readonly policy: Place; readonly to: string }
  // any object or flow, and whatever refers to it (flows of a deleted pod)
  | { readonly kind: 'delete'; readonly objects: readonly Place[] }
  | { readonly kind: 'repair'; readonly repair: Repair };

/** A container port in an edit. */
export interface EditPort {
  readonly containerPort: number;
  readonly protocol: Protocol;
  readonly name?: string;
}
