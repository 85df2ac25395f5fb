import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#ui/kit';
import classes from './Banner.module.css';

/** A line below the header that must be known to read the picture rightly; a `note` only informs. Read aloud when it comes. */
export function Banner({ look = 'caution', children }: { look?: 'caution' | 'note'; children: ReactNode }) {
  const Icon = look === 'caution' ? TriangleAlert : Info;
  return (
    <div className={classes.banner} data-look={look} role="status">
      <Icon size={16} aria-hidden />
      <div className={classes.text}>{children}</div>
    </div>
  );
}

/** A button within a banner. */
export function BannerButton(props: { onClick: () => void; pressed?: boolean; children: ReactNode }) {
  return (
    <Button
      className={classes.button}
      size="small"
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
