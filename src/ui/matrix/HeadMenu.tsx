import { Menu } from '@mantine/core';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { workloadNodeId } from '#graph';
import { useTranslation } from '#i18n';
import type { MatrixPeer } from '#netpol';
import { goTo, showReachOf } from '#session';
import type { MatrixFilter } from './model/filter';

/** The heading that a menu was asked for. */
export interface HeadMenuTarget {
  readonly axis: 'source' | 'destination';
  readonly peer: MatrixPeer;
  /** Where it stands in the window. */
  readonly box: { readonly left: number; readonly bottom: number };
  readonly head: Element;
}

/** What can be done with a heading. */
export interface HeadMenuProps {
  readonly target: HeadMenuTarget;
  readonly name: string;
  readonly filter: MatrixFilter;
  readonly onFilter: (filter: MatrixFilter) => void;
  readonly onClose: () => void;
}

/** The menu of a heading: draw its peer's reach on the canvas, put what it reaches first, or leave only it. Loaded lazily: default export. */
export default function HeadMenu({ target, name, filter, onFilter, onClose }: HeadMenuProps) {
  const { t } = useTranslation();
  const { axis, peer, box, head } = target;
  const field = axis === 'source' ? 'from' : 'to';
  const label = t('matrix.head.menu', { name });
  const close = () => {
    onClose();
    if (head instanceof HTMLElement) head.focus({ preventScroll: true });
  };
  return (
    <Menu opened onClose={close} position="bottom-start" offset={2} trapFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={label}
          className="sl-hidden"
          style={{ position: 'fixed', left: box.left + 8, top: box.bottom }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {peer.kind !== 'outside' && (
          <Menu.Item
            onClick={() => {
              goTo(workloadNodeId(peer.workload));
              showReachOf(workloadNodeId(peer.workload));
            }}
          >
            {t('matrix.head.reach')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => onFilter({ ...filter, order: { by: 'peer', axis, peer: peer.name } })}>
          {t(axis === 'source' ? 'matrix.head.orderDestinations' : 'matrix.head.orderSources')}
        </Menu.Item>
        <Menu.Item onClick={() => onFilter({ ...filter, [field]: filter[field] === '' ? `=${name}` : '' })}>
          {t(filter[field] === '' ? 'matrix.head.only' : 'matrix.head.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
