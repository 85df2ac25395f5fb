import { type AddressFamily, type AddressRange, parseAddress } from '../address/address';
import type { Cluster, ClusterNamespace } from '../cluster';
import { isBeyondPolicies } from '../joining/policyIndex';
import { labelsOfNamespace } from '../matching/party';
import type { ContainerPort, PodManifest } from '../resources';
import type { AddressBlock, AddressBlocks } from './addressBlocks';
import type { LabelSetId, Selectors } from './selectors';

/** Number of a class of pods. */
export type ClassId = number;

/** Pods that no policy can tell apart, each at one of its addresses. */
export interface PodClass {
  readonly id: ClassId;
  /** `node`: the pod stands on its node's network, where no policy selects it. */
  readonly kind: 'pod' | 'node';
  readonly namespace: NamespaceVersion;
  readonly labels: LabelSetId;
  /** Ports with names, as rules may use them; numbered by `PodClasses`. */
  readonly ports: PortNamesId;
  /** Absent when the address is not known. */
  readonly family: AddressFamily | undefined;
}

/** A namespace with certain labels: other labels make it another. */
export interface NamespaceVersion {
  readonly id: number;
  readonly name: string;
  readonly labels: LabelSetId;
  /** Ascending. */
  readonly classes: ClassId[];
}

/** Number of an interned list of named ports; 0 has none. */
export type PortNamesId = number;

/**
 * The classes of all pods seen so far. A class is told by what policies can see: namespace with its labels, labels, named
 * ports, host network, and which blocks hold the address. Numbers are never taken back, so an edit moves a pod from one
 * class to another and touches no other.
 */
export class PodClasses {
  readonly all: PodClass[] = [];
  /** Whether some class stands on its node's network. */
  hasNodes = false;
  /** By name, each with the labels it has had. */
  readonly namespaces = new Map<string, NamespaceVersion[]>();
  /** By number. */
  readonly portNames: (readonly ContainerPort[])[] = [[]];
  private readonly classIds = new Map<string, ClassId>();
  private readonly namespaceIds = new Map<string, NamespaceVersion>();
  private readonly portNamesIds = new Map<string, PortNamesId>([['[]', 0]]);
  private readonly seen = new WeakMap<PodManifest, SeenPod>();
  private readonly selectors: Selectors;
  private readonly blocks: AddressBlocks;

  constructor(selectors: Selectors, blocks: AddressBlocks) {
    this.selectors = selectors;
    this.blocks = blocks;
  }

  /** A namespace as it is labelled now. */
  namespaceVersion(cluster: Cluster, name: string): NamespaceVersion {
    const namespace: Pick<ClusterNamespace, 'labels'> = { labels: labelsOfNamespace(cluster, name) };
    const labels = this.selectors.intern(namespace.labels);
    const key = `${labels} ${name}`;
    const known = this.namespaceIds.get(key);
    if (known !== undefined) return known;
    const version = { id: this.namespaceIds.size, name, labels, classes: [] };
    this.namespaceIds.set(key, version);
    const others = this.namespaces.get(name);
    if (others === undefined) this.namespaces.set(name, [version]);
    else others.push(version);
    return version;
  }

  /** The classes of a pod, one for each address that is known, else one alone. */
  classesOf(cluster: Cluster, pod: PodManifest, namespace: NamespaceVersion): readonly ClassId[] {
    let seen = this.seen.get(pod);
    if (seen === undefined) {
      seen = this.look(cluster, pod);
      this.seen.set(pod, seen);
    }
    const news = this.blocks.all.length > seen.blocks && seen.addresses.length > 0 ? this.holdNewBlocks(seen) : false;
    if (seen.namespace !== namespace || news) {
      seen.namespace = namespace;
      seen.classes = [...new Set(seen.addresses.map((at) => this.classAt(seen, namespace, at)))];
    }
    return seen.classes;
  }

  /** Whether blocks that came since the pod was last seen hold one of its addresses. */
  private holdNewBlocks(seen: SeenPod): boolean {
    let news = false;
    for (const at of seen.addresses) {
      const found = at.address === undefined ? [] : this.blocks.holding(at.address, seen.blocks);
      if (found.length === 0) continue;
      at.holding.push(...found);
      news = true;
    }
    seen.blocks = this.blocks.all.length;
    return news;
  }

  private look(cluster: Cluster, pod: PodManifest): SeenPod {
    const kind = isBeyondPolicies(pod, cluster) ? 'node' : 'pod';
    const known = pod.podIPs.flatMap((text) => parseAddress(text) ?? []);
    const addresses = known.length === 0 ? [undefined] : known;
    return {
      kind,
      // Nothing sees the labels of a pod on its node's network, nor the names of its ports.
      labels: this.selectors.intern(kind === 'node' ? new Map() : pod.labels),
      ports: kind === 'node' ? 0 : this.internPorts(pod.ports),
      addresses: addresses.map((address) => ({ address, holding: [] })),
      namespace: undefined,
      blocks: 0,
      classes: [],
    };
  }

  private classAt({ kind, labels, ports }: SeenPod, namespace: NamespaceVersion, { address, holding }: SeenAddress) {
    const family = address?.family;
    const key = `${namespace.id} ${labels} ${ports} ${kind} ${family} ${holding.map(({ id }) => id).join()}`;
    const known = this.classIds.get(key);
    if (known !== undefined) return known;
    const id = this.all.length;
    this.all.push({ id, kind, namespace, labels, ports, family });
    if (kind === 'node') this.hasNodes = true;
    this.classIds.set(key, id);
    namespace.classes.push(id);
    for (const { members } of holding) members.push(id);
    return id;
  }

  private internPorts(ports: readonly ContainerPort[]): PortNamesId {
    const named = ports.filter(({ name }) => name !== undefined);
    const key = JSON.stringify(
      named.map(({ name, protocol, containerPort }) => `${name}/${protocol}/${containerPort}`).sort(),
    );
    const known = this.portNamesIds.get(key);
    if (known !== undefined) return known;
    const id = this.portNames.length;
    this.portNames.push(named);
    this.portNamesIds.set(key, id);
    return id;
  }
}

/** What was read off a pod, and its classes as long as neither its namespace nor the blocks change. */
interface SeenPod {
  readonly kind: PodClass['kind'];
  readonly labels: LabelSetId;
  readonly ports: PortNamesId;
  readonly addresses: readonly SeenAddress[];
  namespace: NamespaceVersion | undefined;
  /** How many blocks were tried. */
  blocks: number;
  classes: readonly ClassId[];
}

interface SeenAddress {
  /** Absent when it is not known. */
  readonly address: AddressRange | undefined;
  readonly holding: AddressBlock[];
}
