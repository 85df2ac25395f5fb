import { useMemo } from 'react';
import { type EndNames, type FlowStory, type FlowSubject, tellFlow } from '#explain';
import { useTranslation } from '#i18n';
import { type Connection, type Endpoint, findPlugin, type Verdict } from '#netpol';
import { useSession } from '#session';
import { endName } from '#ui/kit';

/** A connection with everything that its story is told from. */
export type Told = FlowSubject;

/** The story of a verdict in the language on screen, and what it is told from; both the same until one of these changes. */
export function useFlowStory(
  connection: Connection,
  verdict: Verdict,
): { readonly told: Told; readonly story: FlowStory } {
  const { t } = useTranslation();
  const cluster = useSession((state) => state.cluster);
  const scenarios = useSession(({ reading }) => reading.resources.scenarios);
  return useMemo(() => {
    const told: Told = {
      cluster,
      externals: scenarios.flatMap(({ external }) => external),
      connection,
      verdict,
      plugin: findPlugin(scenarios[0]?.plugin),
      names: namesOf(connection.from, connection.to),
      word: t,
    };
    return { told, story: tellFlow(told) };
  }, [cluster, scenarios, connection, verdict, t]);
}

/** Both ends by name, with their namespaces where these differ. */
function namesOf(source: Endpoint, target: Endpoint): EndNames {
  const apart =
    source.kind === 'workload' && target.kind === 'workload' && source.workload.namespace !== target.workload.namespace;
  const spokenOf = apart ? '' : undefined;
  return { from: endName(source, spokenOf), to: endName(target, spokenOf) };
}
