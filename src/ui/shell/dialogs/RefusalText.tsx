import { TriangleAlert } from 'lucide-react';
import { useMessage } from '#i18n';
import type { Refusal } from '#manifests';
import { refusalNotice } from '#session';
import classes from './Form.module.css';

/** Why edits cannot be done now. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  const message = useMessage();
  const { key, params } = refusalNotice(refusal);
  return (
    <p className={classes.caution} role="alert">
      <TriangleAlert size={16} aria-hidden />
      {message(key, params)}
    </p>
  );
}
