import type { ComponentPropsWithRef } from 'react';
import classes from './IconButton.module.css';

/** A button that shows only an icon (its `children`); `label` is read aloud, and shown when the pointer rests on it. */
export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className'> {
  readonly label: string;
  /** `framed` where it stands among framed buttons. */
  readonly look?: 'plain' | 'framed';
  /** Width and height in pixels. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** A button that shows only an icon. It submits only where `type` says so. */
export function IconButton({ label, look = 'plain', size = 28, className, style, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`${classes.button} ${className ?? ''}`}
      data-look={look}
      style={{ width: size, height: size, ...style }}
      {...rest}
    />
  );
}
