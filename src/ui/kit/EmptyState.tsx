import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** What stands where there is nothing yet: what the place is for, and what to do (`children`: sentences or buttons). */
export function EmptyState({ icon, title, children }: { icon?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      {icon}
      <strong className={classes.title}>{title}</strong>
      {children}
    </div>
  );
}
