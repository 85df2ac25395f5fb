import { Menu } from '@mantine/core';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Kbd } from './Kbd';
import { type MenuButtonProps, MenuTrigger } from './MenuButton';
import type { MenuEntry } from './menu';
import classes from './OpenedMenu.module.css';

/** A menu that opens as soon as it is there, and its button. Loaded lazily: default export. */
export default function OpenedMenu(props: MenuButtonProps) {
  const [opened, setOpened] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // This button has taken the place of the one that was pressed, so it takes the focus too, and gets it back later.
    trigger.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position={props.look === 'icon' ? 'bottom-end' : 'bottom-start'}
      shadow="md"
      radius={9}
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <MenuTrigger {...props} ref={trigger} />
      </Menu.Target>
      <Menu.Dropdown aria-label={props.label} className={classes.dropdown ?? ''}>
        {props.sections.map((section, index) => (
          <Fragment key={section.title ?? section.entries[0]?.id ?? 'empty'}>
            {index > 0 && <Menu.Divider />}
            {section.title !== undefined && <Menu.Label>{section.title}</Menu.Label>}
            {section.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  return (
    <Menu.Item
      disabled={entry.disabled ?? false}
      leftSection={entry.icon}
      rightSection={entry.keys === undefined ? undefined : <Kbd keys={entry.keys} />}
      onClick={entry.onSelect}
    >
      {entry.label}
      {entry.hint !== undefined && <span className={classes.hint}>{entry.hint}</span>}
    </Menu.Item>
  );
}
