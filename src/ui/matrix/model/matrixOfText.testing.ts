import { read } from '#manifests';
import { type Cluster, clusterOf, findPlugin, matrixOf, type ReachMatrix, reachOf } from '#netpol';
import { type PeerName, peerNames } from './peerName';

/** A matrix of manifests, with its headings. */
export interface TestMatrix {
  readonly cluster: Cluster;
  readonly matrix: ReachMatrix;
  readonly names: readonly PeerName[];
  /** The position of a peer by its name. */
  readonly at: (name: string) => number;
}

/** A shop of three in two namespaces: only web reaches db, on one port, and only the office reaches web. */
export function shopMatrix(): TestMatrix {
  const reading = read([{ name: 'shop.yaml', text: shop }]);
  const cluster = clusterOf(reading.resources);
  const matrix = matrixOf(reachOf(cluster, findPlugin(undefined)));
  const names = peerNames(matrix.peers, reading.resources.scenarios[0]?.external ?? []);
  return { cluster, matrix, names, at: (name) => matrix.peers.findIndex((peer) => peer.name === name) };
}

const shop = `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: a, image: b, ports: [{ containerPort: 8080 }] }] }
status: { podIP: 10.0.0.1 }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: a, image: b, ports: [{ containerPort: 5432 }] }] }
---
apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: ops }
spec: { containers: [{ name: a, image: b }] }
status: { podIP: 10.0.0.2 }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db, namespace: shop }
spec:
  podSelector: { matchLabels: { app: db } }
  ingress:
    - from: [{ podSelector: { matchLabels: { app: web } } }]
      ports: [{ port: 5432 }]
---
apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: { name: s }
spec: { external: [{ name: office, cidr: 203.0.113.0/24 }], flows: [] }
`;
