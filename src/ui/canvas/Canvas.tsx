import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, SelectionMode } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type CSSProperties, Suspense, useMemo, useRef } from 'react';
import { useTranslation } from '#i18n';
import { type SessionState, useSession } from '#session';
import { lazyControls } from '#ui/kit';
import './canvas.css';
import { ExternalPill } from './cards/ExternalPill';
import { NamespaceFrame } from './cards/NamespaceFrame';
import { WorkloadCard } from './cards/WorkloadCard';
import { EmptyCanvas } from './chrome/EmptyCanvas';
import { Legend } from './chrome/Legend';
import { Overview, overviewFrom } from './chrome/Overview';
import { ZoomTools } from './chrome/ZoomTools';
import { GesturesProvider } from './gestures/gestures';
import { useCanvasKeys } from './gestures/useCanvasKeys';
import { useCanvasPort } from './gestures/useCanvasPort';
import { useDrawFlow } from './gestures/useDrawFlow';
import { useEditing } from './gestures/useEditing';
import { useNodeDrag } from './gestures/useNodeDrag';
import { usePaletteDrop } from './gestures/usePaletteDrop';
import { useSelecting } from './gestures/useSelecting';
import { DrawingLine } from './lines/DrawingLine';
import { Flows } from './lines/Flows';
import { Guides } from './lines/Guides';
import { useCanvasMenu } from './menu/useCanvasMenu';
import type { CanvasNode } from './model/canvasNode';
import { liveNodes } from './model/liveNodes';
import { useAriaLabels } from './model/useAriaLabels';
import { useCanvasNodes } from './model/useCanvasNodes';
import { useDetail } from './model/useDetail';
import { useDrawnNodes } from './model/useDrawnNodes';
import { useLighting } from './model/useLighting';
import { WordsProvider } from './model/words';

/** The canvas: the session's picture, drawn, and every gesture on it. Fills its parent. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

const CanvasMenu = lazyControls(() => import('./menu/CanvasMenu'));
const nodeTypes = { workload: WorkloadCard, namespace: NamespaceFrame, external: ExternalPill };
const shiftOrMod = ['Shift', 'Meta', 'Control'];

function Flow() {
  const { t } = useTranslation();
  const canvas = useRef<HTMLElement>(null);
  const drawn = useDrawnNodes();
  const selected = useSession(({ view }) => view.selection);
  const viewpoint = useSession(({ view }) => view.viewpoint);
  const overlay = useSession(overlayOf);
  const lighting = useLighting();
  const ariaLabelConfig = useAriaLabels();
  const detail = useDetail();
  const dragging = useNodeDrag();
  const { drawing, startDrawing } = useDrawFlow();
  const selecting = useSelecting();
  const { editing, gestures: edits } = useEditing(canvas);
  const gestures = useMemo(() => ({ ...edits, startDrawing }), [edits, startDrawing]);
  const menu = useCanvasMenu();
  const keys = useCanvasKeys(gestures, menu.open);
  const dropInto = usePaletteDrop(canvas);
  useCanvasPort(canvas);

  const live = useMemo(() => liveNodes(drawn, dragging.drag), [drawn, dragging.drag]);
  const selection = useMemo(() => new Set(selected), [selected]);
  const into = dropInto ?? dragging.drag?.into;
  const nodes = useCanvasNodes(live, { selection, editing, viewpoint, into, lit: lighting?.nodes }, t);
  const isEmpty = !drawn.some((node) => node.kind !== 'namespace');

  return (
    <WordsProvider value={t}>
      <GesturesProvider value={gestures}>
        <section
          ref={canvas}
          className="sl-canvas"
          aria-label={t('canvas.label')}
          data-detail={detail}
          data-drawing={drawing !== undefined || undefined}
          data-lighting={lighting?.by}
          data-overlay={overlay}
          style={lighting === undefined ? undefined : lightOf(lighting.colour)}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          onContextMenu={menu.onContextMenu}
        >
          <ReactFlow<CanvasNode>
            nodes={nodes}
            nodeTypes={nodeTypes}
            onNodesChange={selecting.onNodesChange}
            onPaneClick={selecting.onPaneClick}
            onSelectionStart={selecting.onSelectionStart}
            onSelectionEnd={selecting.onSelectionEnd}
            onNodeDragStart={dragging.onNodeDragStart}
            onNodeDrag={dragging.onNodeDrag}
            onNodeDragStop={dragging.onNodeDragStop}
            selectionMode={SelectionMode.Partial}
            multiSelectionKeyCode={shiftOrMod}
            deleteKeyCode={null}
            panActivationKeyCode={null}
            disableKeyboardA11y
            zoomOnDoubleClick={false}
            zIndexMode="manual"
            minZoom={0.1}
            maxZoom={2.5}
            nodeDragThreshold={3}
            onlyRenderVisibleElements={nodes.length > cullFrom}
            ariaLabelConfig={ariaLabelConfig}
            attributionPosition="top-left"
          >
            <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} />
            {nodes.length >= overviewFrom && <Overview />}
            <Flows
              live={live}
              nodes={drawn}
              state={dragging.drag === undefined ? 'still' : 'dragging'}
              selection={selection}
              viewpoint={viewpoint}
              lit={lighting?.edges}
              overlaid={overlay !== undefined}
            />
            <DrawingLine drawing={drawing} nodes={drawn} />
            <Guides guides={dragging.guides} />
          </ReactFlow>
          {isEmpty && <EmptyCanvas />}
          <ZoomTools />
          {!isEmpty && <Legend />}
          {menu.target !== undefined && (
            <Suspense fallback={null}>
              <CanvasMenu key={`${menu.target.at.x},${menu.target.at.y}`} target={menu.target} onClose={menu.close} />
            </Suspense>
          )}
        </section>
      </GesturesProvider>
    </WordsProvider>
  );
}

/** What is drawn over the flows: one pod's reach, what differs from a base, or what a list points at. */
function overlayOf({ view, connectivity }: SessionState): 'reach' | 'difference' | 'pointed' | undefined {
  if (view.reachOf !== undefined) return 'reach';
  if (connectivity.base !== undefined) return 'difference';
  return view.pointedPair === undefined ? undefined : 'pointed';
}

/** Above this many nodes only those in view are drawn. */
const cullFrom = 120;

function lightOf(colour: string): CSSProperties & Record<'--light', string> {
  return { '--light': colour };
}
