import type { AddressRange } from '../address/address';
import type { Cluster, Workload } from '../cluster';
import type { PluginProfile } from '../plugin';
import type { PodManifest, Protocol } from '../resources';

/** Ports of one protocol from `port` to `endPort`, both included. */
export interface PortRange {
  readonly protocol: Protocol;
  readonly port: number;
  readonly endPort: number;
}

/** A set of ports as its fewest ranges, by protocol (TCP, UDP, SCTP), then port. Everything is three ranges, 1 to 65535 each. */
export type PortSet = readonly PortRange[];

/**
 * One end of connections. A `workload` stands for all its pods, which have the same answers; where they differ, each
 * manifest that contributes pods is a `pod` of its own. `outside` addresses have the same answers for every workload.
 */
export type ReachPeer =
  | { readonly kind: 'workload'; readonly name: string; readonly workload: Workload }
  | { readonly kind: 'pod'; readonly name: string; readonly workload: Workload; readonly pod: PodManifest }
  | { readonly kind: 'outside'; readonly name: string; readonly range: AddressRange };

/** What one peer may open to another. Names are those of peers; an outside range is as wide as the answer for this pair is the same. */
export interface ReachConnection {
  /** `shop/web[Deployment]` or `203.0.113.0-203.0.113.255`. */
  readonly source: string;
  readonly destination: string;
  /** Surely allowed. */
  readonly ports: PortSet;
  /** Neither surely allowed nor surely denied; absent when everything is decided. */
  readonly maybe?: PortSet;
}

/** Which peer may reach which, on exactly which ports, under one plugin. Answers are read off with the functions of this folder. */
export interface Reach {
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
  /** Workloads and pods by name, then outside ranges by address, IPv4 first. */
  readonly peers: readonly ReachPeer[];
}

/** How a pair differs between two clusters. Absent connections count as no ports. */
export interface ReachChange {
  /** `changed` where ports are allowed on both sides, or where only what is undecided differs. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly source: string;
  readonly destination: string;
  readonly before: PortSet;
  readonly after: PortSet;
  /** Undecided ports; absent when there are none. */
  readonly beforeMaybe?: PortSet;
  readonly afterMaybe?: PortSet;
}
