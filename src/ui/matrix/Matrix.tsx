import { Grid3x3 } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { connectionsCsv, connectionsMarkdown } from '#explain';
import { useTranslation } from '#i18n';
import { matrixConnections, type ReachMatrix } from '#netpol';
import { askWhy, copyText, session, useSession } from '#session';
import { Button, EmptyState, lazyControls } from '#ui/kit';
import { MatrixGrid } from './grid/MatrixGrid';
import type { HeadMenuTarget } from './HeadMenu';
import classes from './Matrix.module.css';
import { MatrixTools } from './MatrixTools';
import { arrangeMatrix } from './model/arrangeMatrix';
import { cellWords } from './model/cellWords';
import { changedCells } from './model/changedCells';
import { type MatrixFilter, noFilter } from './model/filter';
import { type PeerName, peerNames, plainName } from './model/peerName';
import { questionOf } from './model/questionOf';
import { useMatrix } from './useMatrix';

const HeadMenu = lazyControls(() => import('./HeadMenu'));

/** Who reaches whom, as a table: sources down, destinations across, ports in the cells. Fills its parent. */
export function Matrix() {
  const { t } = useTranslation();
  const { matrix, isStale } = useMatrix();
  const hasPods = matrix?.peers.some(({ kind }) => kind !== 'outside') ?? false;
  return (
    <section className={classes.matrix} aria-label={t('matrix.label')} aria-busy={isStale}>
      {matrix === undefined ? (
        <div className={classes.nothing}>{t('matrix.working')}</div>
      ) : hasPods ? (
        <Shown matrix={matrix} />
      ) : (
        <div className={classes.nothing}>
          <EmptyState icon={<Grid3x3 size={28} strokeWidth={1.5} aria-hidden />} title={t('matrix.empty.title')}>
            {t('matrix.empty.text')}
          </EmptyState>
        </div>
      )}
    </section>
  );
}

function Shown({ matrix }: { matrix: ReachMatrix }) {
  const { t } = useTranslation();
  const externals = useSession((state) => state.reading.resources.scenarios[0]?.external);
  const changes = useSession(({ connectivity }) =>
    connectivity.base === undefined ? connectivity.lastChanges : connectivity.sinceBase,
  );
  const [filter, setFilter] = useState<MatrixFilter>(noFilter);
  const [menu, setMenu] = useState<HeadMenuTarget>();
  const names = useMemo(() => peerNames(matrix.peers, externals ?? []), [matrix, externals]);
  const words = useMemo(() => cellWords(matrix.answers, t), [matrix, t]);
  const arranged = useMemo(
    () => arrangeMatrix({ matrix, names, filter, changed: changedCells(matrix, changes) }),
    [matrix, names, filter, changes],
  );
  const namespaces = useMemo(() => [...new Set(names.flatMap(({ namespace = [] }) => namespace))].sort(), [names]);
  const { rows, columns } = arranged;
  return (
    <>
      <MatrixTools
        filter={filter}
        onFilter={setFilter}
        namespaces={namespaces}
        hasChanges={changes.length > 0}
        shown={{ rows: rows.length, columns: columns.length }}
        onCopy={(format) => {
          const [sources, destinations] = [new Set(rows), new Set(columns)];
          const connections = matrixConnections(
            matrix,
            (source, destination) =>
              sources.has(source) && destinations.has(destination) && arranged.matches(source, destination),
          );
          const text = format === 'csv' ? connectionsCsv(connections) : connectionsMarkdown(connections, t);
          void copyText(text, { key: 'notice.connectionsCopied', params: { count: connections.length } });
        }}
      />
      {rows.length === 0 || columns.length === 0 ? (
        <div className={classes.nothing}>
          <EmptyState title={t('matrix.noMatch')}>
            <Button onClick={() => setFilter(noFilter)}>{t('matrix.filter.clear')}</Button>
          </EmptyState>
        </div>
      ) : (
        <MatrixGrid
          matrix={matrix}
          arranged={arranged}
          names={names}
          words={words}
          onCell={(source, destination) => {
            const [from, to] = [matrix.peers[source], matrix.peers[destination]];
            const answer = matrix.answers[matrix.cells[source * matrix.peers.length + destination] ?? 0];
            if (from === undefined || to === undefined || answer === undefined) return;
            askWhy(questionOf(from, to, answer, { cluster: session.getState().cluster, port: filter.port }));
          }}
          onHead={(axis, peer, head) => {
            const target = matrix.peers[peer];
            if (target !== undefined) setMenu({ axis, peer: target, box: head.getBoundingClientRect(), head });
          }}
        />
      )}
      {menu !== undefined && (
        <Suspense fallback={null}>
          <HeadMenu
            key={`${menu.axis} ${menu.peer.name}`}
            target={menu}
            name={plainName(names[matrix.peers.indexOf(menu.peer)] ?? noName)}
            filter={filter}
            onFilter={setFilter}
            onClose={() => setMenu(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

const noName: PeerName = { namespace: undefined, short: '', detail: '' };
