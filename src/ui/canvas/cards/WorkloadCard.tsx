import type { NodeProps } from '@xyflow/react';
import { Eye, TriangleAlert } from 'lucide-react';
import { memo, useState } from 'react';
import { cardContent, labelText, portText, type WorkloadNode } from '#graph';
import type { CardNode, Part } from '../model/canvasNode';
import { useWords } from '../model/words';
import { AddChips } from './AddChips';
import { CardProblems } from './CardProblems';
import { Chip } from './Chip';
import { DoorMark } from './DoorMark';
import { DrawRim } from './DrawRim';
import { EditableName } from './EditableName';
import classes from './WorkloadCard.module.css';

/** A workload as a card: name, kind, labels, ports, and its two doors. */
export const WorkloadCard = memo(function WorkloadCard({ data, selected }: NodeProps<CardNode>) {
  const { node, editing, isViewpoint } = data;
  const { workload } = node;
  const content = cardContent(node.labels, node.ports, node.width);
  const [isPointed, setPointed] = useState(false);
  return (
    <div
      className={classes.card}
      data-stale={node.stale || undefined}
      data-viewpoint={isViewpoint || undefined}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      <DrawRim node={node.id} />
      <div className={classes.head}>
        <EditableName node={node.id} name={workload.name} isEditing={editing?.kind === 'name'} reachable={selected} />
        <KindLine node={node} isViewpoint={isViewpoint} />
      </div>
      <LabelRows node={node} rows={content.labels.rows} editing={editing} reachable={selected} />
      {content.labels.hidden > 0 && <Hidden count={content.labels.hidden} />}
      <PortRows node={node} rows={content.ports.rows} editing={editing} reachable={selected} />
      {(isPointed || selected || editing !== undefined) && (
        <AddChips node={node.id} name={workload.name} editing={editing} reachable={selected} />
      )}
      <CardProblems workload={workload} />
      <DoorMark
        door={node.ingress}
        hues={node.doorHues.ingress}
        traffic={node.traffic.ingress}
        nodeHeight={node.height}
      />
      <DoorMark door={node.egress} hues={node.doorHues.egress} traffic={node.traffic.egress} nodeHeight={node.height} />
    </div>
  );
});

function KindLine({ node, isViewpoint }: { node: WorkloadNode; isViewpoint: boolean }) {
  const t = useWords();
  const { kind, pods } = node.workload;
  const replicas = pods[0]?.replicas;
  return (
    <div className={classes.kind}>
      {replicas === undefined ? kind : t('canvas.replicas', { kind, count: replicas })}
      {node.stale && <TriangleAlert className={classes.stale} size={12} aria-label={t('canvas.stale')} />}
      {isViewpoint && (
        <span className={classes.viewpoint}>
          <Eye size={12} aria-hidden /> {t('canvas.viewpoint')}
        </span>
      )}
    </div>
  );
}

interface RowsProps {
  readonly node: WorkloadNode;
  readonly rows: readonly (readonly number[])[];
  readonly editing: Part | undefined;
  readonly reachable: boolean;
}

function LabelRows({ node, rows, editing, reachable }: RowsProps) {
  const labels = [...node.labels];
  return rows.map((row) => (
    <div key={row[0]} className={classes.row}>
      {row.map((index) => {
        const [key, value] = labels[index] ?? ['', ''];
        const isEditing = editing?.kind === 'label' && editing.key === key;
        const text = labelText(key, value);
        return (
          <Chip key={key} node={node.id} part={{ kind: 'label', key }} text={text} {...{ isEditing, reachable }} />
        );
      })}
    </div>
  ));
}

function PortRows({ node, rows, editing, reachable }: RowsProps) {
  return rows.map((row) => (
    <div key={row[0]} className={classes.row}>
      {row.map((index) => {
        const port = node.ports[index];
        if (port === undefined) return null;
        const isEditing = editing?.kind === 'port' && editing.index === index;
        const text = portText(port);
        return (
          <Chip key={index} node={node.id} part={{ kind: 'port', index }} text={text} {...{ isEditing, reachable }} />
        );
      })}
    </div>
  ));
}

function Hidden({ count }: { count: number }) {
  const t = useWords();
  return <span className={classes.hidden}>{t('canvas.moreLabels', { count })}</span>;
}
