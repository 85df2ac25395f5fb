import { useEffect, useState } from 'react';
import type { NodeId } from '#graph';
import { addNotice, askReachOf, type PeerReach, session, showReachOf, useSession } from '#session';

/** All that a workload reaches and that reaches it, as the manifests are now; absent while that is worked out for the first time. */
export function usePeerReach(node: NodeId | undefined): PeerReach | undefined {
  const cluster = useSession((state) => state.cluster);
  const plugin = useSession((state) => state.reading.resources.scenarios[0]?.plugin);
  const [found, setFound] = useState<{ readonly node: NodeId; readonly reach: PeerReach }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is about the manifests and the plugin of the moment too.
  useEffect(() => {
    if (node === undefined) return;
    let isLate = false;
    reachOfNode(node).then(
      (reach) => {
        if (!isLate) setFound({ node, reach });
      },
      (error: unknown) => {
        if (isLate) return;
        showReachOf(undefined);
        addNotice({ severity: 'error', key: 'notice.matrixFailed', params: { reason: String(error) } });
      },
    );
    return () => {
      isLate = true;
    };
  }, [node, cluster, plugin]);
  return found !== undefined && found.node === node ? found.reach : undefined;
}

/** A workload whose pods differ is several peers: all of them, but not the ways between them. */
async function reachOfNode(node: NodeId): Promise<PeerReach> {
  const drawn = session.getState().picture.nodes.find(({ id }) => id === node);
  if (drawn?.kind !== 'workload') return { to: [], from: [] };
  const { id, pods } = drawn.workload;
  const names = [...new Set([id, ...pods.map(({ namespace, name, kind }) => `${namespace}/${name}[${kind}]`)])];
  const all = await Promise.all(names.map(askReachOf));
  return {
    to: all.flatMap(({ to }) => to).filter(({ destination }) => !names.includes(destination)),
    from: all.flatMap(({ from }) => from).filter(({ source }) => !names.includes(source)),
  };
}
