import { Fragment } from 'react';
import classes from './FieldPath.module.css';

/** A field path as the API server writes it, `spec.ingress[0].from`, breaking over lines only before a dot or a bracket. */
export function FieldPath({ path }: { path: string }) {
  return (
    <code className={classes.path}>
      {path.split(/(?=[.[])/).map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one path neither move nor carry state.
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {step}
        </Fragment>
      ))}
    </code>
  );
}
