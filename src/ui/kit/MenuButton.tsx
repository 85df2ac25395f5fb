import { type ReactNode, type Ref, Suspense, useState } from 'react';
import { Button, type ButtonProps } from './Button';
import { IconButton } from './IconButton';
import { lazyControls } from './lazyControls';
import type { MenuSection } from './menu';

const loadMenu = () => import('./OpenedMenu');
const OpenedMenu = lazyControls(loadMenu);

/** How a menu's button looks: with words (`icon` beside them), or as an icon alone, named by `label`. */
export interface MenuButtonProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly look: 'words' | 'icon';
  readonly sections: readonly MenuSection[];
  readonly className?: string | undefined;
  readonly filled?: true;
}

/** A button that opens a menu. What draws the menu is fetched when the button is first pointed at, focused or pressed. */
export function MenuButton(props: MenuButtonProps) {
  const [wanted, setWanted] = useState(false);
  const prefetch = () => void loadMenu();
  const trigger = (
    <MenuTrigger {...props} onClick={() => setWanted(true)} onPointerEnter={prefetch} onFocus={prefetch} />
  );
  if (!wanted) return trigger;
  return (
    <Suspense fallback={trigger}>
      <OpenedMenu {...props} />
    </Suspense>
  );
}

type TriggerProps = MenuButtonProps & Omit<ButtonProps, 'look' | 'size' | 'icon'> & { ref?: Ref<HTMLButtonElement> };

/** The button itself, with and without its menu. Further properties go to the button. */
export function MenuTrigger({ label, icon, look, sections: _sections, filled, ...rest }: TriggerProps) {
  if (look === 'icon')
    return (
      <IconButton aria-haspopup="menu" {...rest} label={label}>
        {icon}
      </IconButton>
    );
  return (
    <Button look={filled === true ? 'filled' : 'default'} icon={icon} aria-haspopup="menu" {...rest}>
      {label}
    </Button>
  );
}
