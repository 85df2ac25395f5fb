import type { NodeProps } from '@xyflow/react';
import { Cloud, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useGestures } from '../gestures/gestures';
import type { PillNode } from '../model/canvasNode';
import { useWords } from '../model/words';
import { DrawRim } from './DrawRim';
import { EditableName } from './EditableName';
import classes from './ExternalPill.module.css';
import { InlineInput } from './InlineInput';

/** An outside source as a pill: a name and an address range, and no doors, since no policy guards it. */
export const ExternalPill = memo(function ExternalPill({ data, selected }: NodeProps<PillNode>) {
  const t = useWords();
  const { startEditing } = useGestures();
  const { node, editing } = data;
  const { name, cidr } = node.external;
  const edit = () => startEditing({ node: node.id, part: { kind: 'cidr' } });
  return (
    <div className={classes.pill} data-stale={node.stale || undefined}>
      <DrawRim node={node.id} />
      <div className={classes.name}>
        {node.stale ? (
          <TriangleAlert size={13} aria-label={t('canvas.stale')} />
        ) : (
          <Cloud size={14} aria-hidden className={classes.icon} />
        )}
        <EditableName node={node.id} name={name} isEditing={editing?.kind === 'name'} reachable={selected} />
      </div>
      {editing?.kind === 'cidr' ? (
        <InlineInput node={node.id} part={{ kind: 'cidr' }} initial={cidr} />
      ) : (
        <button
          type="button"
          className={classes.cidr}
          data-chip="cidr"
          aria-label={`${t('canvas.field.cidr', { name })}: ${cidr}`}
          title={cidr}
          tabIndex={selected ? 0 : -1}
          onDoubleClick={edit}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'F2') return;
            event.preventDefault();
            event.stopPropagation();
            edit();
          }}
        >
          {cidr}
        </button>
      )}
    </div>
  );
});
