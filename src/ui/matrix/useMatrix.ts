import { useEffect, useState } from 'react';
import type { ReachMatrix } from '#netpol';
import { addNotice, askMatrix, useSession } from '#session';

/** The matrix of the manifests, and whether it is that of an earlier text for the moment; absent until the first has been worked out. */
export function useMatrix(): { readonly matrix: ReachMatrix | undefined; readonly isStale: boolean } {
  const cluster = useSession((state) => state.cluster);
  const plugin = useSession((state) => state.reading.resources.scenarios[0]?.plugin);
  const [found, setFound] = useState<{ readonly of: unknown; readonly matrix: ReachMatrix }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is about the plugin of the moment too.
  useEffect(() => {
    let isLate = false;
    askMatrix().then(
      (matrix) => {
        if (!isLate) setFound({ of: cluster, matrix });
      },
      (error: unknown) => {
        if (isLate) return;
        addNotice({ severity: 'error', key: 'notice.matrixFailed', params: { reason: String(error) } });
      },
    );
    return () => {
      isLate = true;
    };
  }, [cluster, plugin]);
  return { matrix: found?.matrix, isStale: found?.of !== cluster };
}
