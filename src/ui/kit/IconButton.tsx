import { ActionIcon, type ActionIconProps, type ElementProps } from '@mantine/core';

/** A button that shows only an icon (its `children`); `label` is read aloud, and shown when the pointer rests on it. */
export function IconButton({
  label,
  ...rest
}: { label: string } & ActionIconProps & ElementProps<'button', keyof ActionIconProps>) {
  return <ActionIcon aria-label={label} title={label} {...rest} />;
}
