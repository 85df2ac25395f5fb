import { type UseSplitterPanel, useSplitter } from '@mantine/hooks';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { type Pane, type PaneId, setPane, useSession } from '#session';
import classes from './Split.module.css';

interface SplitProps {
  readonly orientation: 'horizontal' | 'vertical';
  /** The pane whose size the person chooses; what stands beside it takes the rest. */
  readonly pane: PaneId;
  readonly side: 'start' | 'end';
  readonly defaultSize: NonNullable<Pane['size']>;
  /** In pixels, as everything below. */
  readonly min: number;
  readonly max?: number;
  readonly minBeside: number;
  readonly foldable?: 'foldable';
  /** What the line between the two is called. */
  readonly label: string;
  /** Start, then end. */
  readonly children: readonly [ReactNode, ReactNode];
}

/** Two panes with a line between them that is dragged, or moved by arrow keys; a double click puts it back. */
export function Split({ orientation, pane, side, defaultSize, min, max, minBeside, foldable, ...rest }: SplitProps) {
  const { size = defaultSize, folded } = useSession(({ view }) => view.panes[pane]);
  const panels = useMemo(() => {
    const chosen: UseSplitterPanel = {
      defaultSize,
      min: `${min}px` as const,
      ...(max !== undefined && { max: `${max}px` as const }),
      collapsible: foldable !== undefined,
      collapseThreshold: `${min / 2}px` as const,
    };
    const beside: UseSplitterPanel = { defaultSize: restOf(defaultSize), min: `${minBeside}px` as const };
    return inOrder(side, chosen, beside);
  }, [defaultSize, min, max, minBeside, foldable, side]);
  const splitter = useSplitter<HTMLDivElement>({
    orientation,
    panels,
    sizes: inOrder(side, folded ? '0px' : size, folded ? '100%' : restOf(size)),
    onSizeChange: (sizes) => {
      const next = sizes[side === 'start' ? 0 : 1];
      if (typeof next !== 'string' || !isSize(next)) return;
      setPane(pane, Number.parseFloat(next) === 0 ? { folded: true } : { size: next, folded: false });
    },
    step: '16px',
    shiftStep: '96px',
  });
  const [start, end] = inOrder(
    side,
    folded ? foldedStyle : { flex: flexOf(size), [minSize[orientation]]: min, [maxSize[orientation]]: max },
    { flex: folded ? '1 1 0' : flexOf(restOf(size)), [minSize[orientation]]: minBeside },
  );
  const line = { ...splitter.getHandleProps({ index: 0 }), 'aria-label': rest.label };
  const [first, second] = rest.children;
  return (
    <div ref={splitter.ref} className={classes.split} data-orientation={orientation}>
      <div className={classes.pane} style={start} inert={folded && side === 'start'}>
        {first}
      </div>
      <div {...line} className={classes.line} />
      <div className={classes.pane} style={end} inert={folded && side === 'end'}>
        {second}
      </div>
    </div>
  );
}

const foldedStyle: CSSProperties = { flex: '0 0 0' };
const minSize = { horizontal: 'minWidth', vertical: 'minHeight' } as const;
const maxSize = { horizontal: 'maxWidth', vertical: 'maxHeight' } as const;

function inOrder<Item>(side: 'start' | 'end', chosen: Item, beside: Item): [Item, Item] {
  return side === 'start' ? [chosen, beside] : [beside, chosen];
}

/** What a pane leaves to the one beside it: of a share the other share, of pixels all there is left. */
function restOf(size: NonNullable<Pane['size']>): `${number}%` {
  return size.endsWith('%') ? `${100 - Number.parseFloat(size)}%` : '100%';
}

function flexOf(size: NonNullable<Pane['size']>): string {
  return size.endsWith('%') ? `${Number.parseFloat(size)} 1 0` : `0 1 ${size}`;
}

function isSize(text: string): text is NonNullable<Pane['size']> {
  return /^[\d.]+(px|%)$/.test(text);
}
