import classes from './PolicyHue.module.css';

/** The colour of a hue number, as a CSS value; numbers beyond the last hue begin again. */
export function hueColour(hue: number): string {
  return `var(--sl-hue-${hue % hueColours})`;
}

/** How many hues `tokens.css` has. */
const hueColours = 8;

/** A policy's colour as a small bar; the policy's name must stand beside it, for the bar says nothing to those who do not see it. */
export function PolicyHue({ hue }: { hue: number }) {
  return <span className={classes.bar} style={{ background: hueColour(hue) }} aria-hidden />;
}
