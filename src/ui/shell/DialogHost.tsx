import { Suspense, useState } from 'react';
import { useSession } from '#session';
import { lazyControls } from '#ui/kit';

const OpenDialog = lazyControls(() => import('./dialogs/OpenDialog'));

/** Shows the dialog that the session has open. Dialogs are fetched when the first is opened. */
export function DialogHost() {
  const open = useSession((state) => state.view.dialog !== undefined);
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense>
      <OpenDialog />
    </Suspense>
  );
}
