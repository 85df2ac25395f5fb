import type { ReactNode } from 'react';
import classes from './SectionTitle.module.css';

/** The title of a section of a panel; what stands at its end (`children` of `end`) are the section's own small controls. */
export function SectionTitle({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={classes.row}>
      <h2 className={classes.title}>{children}</h2>
      {end}
    </div>
  );
}
