import { Button, type ButtonProps } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { IconButton } from './IconButton';
import type { MenuSection } from './menu';

const OpenedMenu = lazy(() => import('./OpenedMenu'));

/** How a menu's button looks: with words (`icon` beside them), or as an icon alone, named by `label`. */
export interface MenuButtonProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly look: 'words' | 'icon';
  readonly sections: readonly MenuSection[];
  readonly className?: string | undefined;
  readonly variant?: ButtonProps['variant'];
}

/** A button that opens a menu. What draws the menu is fetched when the button is first pointed at, focused or pressed. */
export function MenuButton(props: MenuButtonProps) {
  const [wanted, setWanted] = useState(false);
  const trigger = <MenuTrigger {...props} onClick={() => setWanted(true)} onNear={() => void import('./OpenedMenu')} />;
  if (!wanted) return trigger;
  return (
    <Suspense fallback={trigger}>
      <OpenedMenu {...props} />
    </Suspense>
  );
}

/** The button itself, with and without its menu. Further properties go to the button. */
export function MenuTrigger({
  label,
  icon,
  look,
  sections: _sections,
  className,
  variant = 'default',
  onNear,
  ...rest
}: MenuButtonProps & { onNear?: () => void; onClick?: () => void }) {
  const near = onNear === undefined ? {} : { onPointerEnter: onNear, onFocus: onNear };
  if (look === 'icon')
    return (
      <IconButton label={label} aria-haspopup="menu" className={className ?? ''} {...near} {...rest}>
        {icon}
      </IconButton>
    );
  return (
    <Button variant={variant} leftSection={icon} aria-haspopup="menu" className={className ?? ''} {...near} {...rest}>
      {label}
    </Button>
  );
}
