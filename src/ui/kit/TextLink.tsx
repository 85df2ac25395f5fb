import type { ReactNode } from 'react';
import classes from './TextLink.module.css';

/** A button within a sentence: `onFollow` when it is activated, `onPoint` while the pointer or the focus is on it (`undefined` handlers do nothing). */
export function TextLink(props: {
  onFollow: () => void;
  onPoint?: () => void;
  onLeave?: () => void;
  title?: string;
  children?: ReactNode;
}) {
  return (
    <button
      type="button"
      className={classes.link}
      title={props.title}
      onClick={props.onFollow}
      onPointerEnter={props.onPoint}
      onPointerLeave={props.onLeave}
      onFocus={props.onPoint}
      onBlur={props.onLeave}
    >
      {props.children}
    </button>
  );
}
