import { Menu } from '@mantine/core';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { useReactFlow } from '@xyflow/react';
import { Fragment } from 'react';
import { useMessage, useTranslation } from '#i18n';
import { session } from '#session';
import { Kbd } from '#ui/kit';
import { useGestures } from '../gestures/gestures';
import { type CanvasMenuContent, menuContent } from './menuSections';
import type { MenuTarget } from './menuTarget';

/** The menu of an object or of the canvas, open where it was asked for. Loaded lazily: default export. */
export default function CanvasMenu({ target, onClose }: { target: MenuTarget; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const gestures = useGestures();
  const { screenToFlowPosition } = useReactFlow();
  const point = screenToFlowPosition({ x: target.at.x, y: target.at.y });
  const content: CanvasMenuContent = menuContent({ target, state: session.getState(), gestures, point, t, message });
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={2}
      width={264}
      trapFocus
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: target.at.x, top: target.at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={content.label}>
        {content.sections.map((section, index) => (
          <Fragment key={section.entries[0]?.id ?? section.title}>
            {index > 0 && <Menu.Divider />}
            {section.title !== undefined && <Menu.Label>{section.title}</Menu.Label>}
            {section.entries.map((entry) => (
              <Menu.Item
                key={entry.id}
                disabled={entry.disabled ?? false}
                rightSection={entry.keys === undefined ? undefined : <Kbd keys={entry.keys} />}
                onClick={() => {
                  onClose();
                  entry.onSelect();
                }}
              >
                {entry.label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
