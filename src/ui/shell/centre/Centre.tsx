import { lazy, Suspense } from 'react';
import { useSession } from '#session';
import { Canvas } from '#ui/canvas';
import { lazyControls } from '#ui/kit';
import { NoticeRegion } from '../NoticeRegion';
import classes from './Centre.module.css';
import { CentreBar } from './CentreBar';

const loadTables = () => import('#ui/matrix');
const Matrix = lazyControls(async () => ({ default: (await loadTables()).Matrix }));
const Changes = lazy(async () => ({ default: (await loadTables()).Changes }));

/** The middle of the screen: the canvas or the matrix, what edits do to connections, and passing messages. */
export function Centre() {
  const centre = useSession(({ view }) => view.centre);
  const showsChanges = useSession(({ view }) => view.changes !== undefined);
  return (
    <div className={classes.centre}>
      <CentreBar />
      <div className={classes.stage}>
        {/* The canvas stays where it is scrolled and zoomed to while the matrix stands before it. */}
        <div className={classes.canvas} inert={centre !== 'canvas'} data-behind={centre === 'canvas' ? undefined : ''}>
          <Canvas />
        </div>
        {centre === 'matrix' && (
          <div className={classes.matrix}>
            <Suspense>
              <Matrix />
            </Suspense>
          </div>
        )}
        {showsChanges && (
          <Suspense>
            <Changes />
          </Suspense>
        )}
        <NoticeRegion />
      </div>
    </div>
  );
}
