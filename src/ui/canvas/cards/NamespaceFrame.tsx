import type { NodeProps } from '@xyflow/react';
import { SquareDashed } from 'lucide-react';
import { memo } from 'react';
import type { FrameNode } from '../model/canvasNode';
import { useWords } from '../model/words';
import { EditableName } from './EditableName';
import classes from './NamespaceFrame.module.css';

/** A namespace as a frame round its workloads. It is taken by its head or its border; what lies inside belongs to the canvas. */
export const NamespaceFrame = memo(function NamespaceFrame({ data, selected }: NodeProps<FrameNode>) {
  const t = useWords();
  const { node, editing, isTarget } = data;
  const exists = node.declared || inEveryCluster.includes(node.namespace.name);
  return (
    <div
      className={classes.frame}
      data-declared={exists}
      data-empty={node.members.length === 0 || undefined}
      data-target={isTarget || undefined}
      data-selected={selected || undefined}
    >
      {(['top', 'right', 'bottom', 'left'] as const).map((side) => (
        <span key={side} className={`${classes.border} frame-grip`} data-side={side} />
      ))}
      <div className={`${classes.head} frame-grip`}>
        <SquareDashed size={14} aria-hidden />
        <EditableName
          node={node.id}
          name={node.namespace.name}
          isEditing={editing?.kind === 'name'}
          reachable={selected}
        />
        {!exists && <span className={classes.note}>{t('canvas.notDeclared')}</span>}
      </div>
    </div>
  );
});

/** Namespaces that every cluster has without a manifest. */
const inEveryCluster: readonly string[] = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];
