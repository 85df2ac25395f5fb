import type { FlowEdge, PictureNode, Point } from '#graph';
import { labelText, portText } from '#graph';
import type { useMessage } from '#i18n';
import { assertNever } from '#lib';
import { actionMessage, applyEdits, findAction, openDialog, type SessionState } from '#session';
import type { MenuEntry, MenuSection } from '#ui/kit';
import type { Gestures } from '../gestures/gestures';
import { dropItem, namespaceAt } from '../gestures/usePaletteDrop';
import type { Part } from '../model/canvasNode';
import { nodeName } from '../model/nodeLabel';
import type { Translate } from '../model/words';
import type { MenuTarget } from './menuTarget';

/** From what a menu is made. */
export interface MenuInput {
  readonly target: MenuTarget;
  readonly state: SessionState;
  readonly gestures: Gestures;
  /** Where the menu was asked for, on the canvas. */
  readonly point: Point;
  readonly t: Translate;
  readonly message: ReturnType<typeof useMessage>;
}

/** What a menu is called and offers. */
export interface CanvasMenuContent {
  readonly label: string;
  readonly sections: readonly MenuSection[];
}

/** The actions that apply to what a menu was asked for: the selection when that was part of it, else the object, else the canvas. */
export function menuContent(input: MenuInput): CanvasMenuContent {
  const { target, state, t } = input;
  const { selection } = state.view;
  if (target.named !== undefined && selection.length > 1 && selection.includes(target.named)) {
    return { label: t('canvas.menu.selection'), sections: selectionSections(input) };
  }
  const node = state.picture.nodes.find(({ id }) => id === target.named);
  if (node !== undefined) {
    return { label: t('canvas.menu.label', { name: nodeName(node) }), sections: nodeSections(input, node) };
  }
  const edge = state.picture.edges.find(({ id }) => id === target.named);
  if (edge !== undefined) {
    return { label: t('canvas.menu.label', { name: edge.label }), sections: edgeSections(input, edge) };
  }
  return { label: t('canvas.menu.canvas'), sections: paneSections(input) };
}

function selectionSections(input: MenuInput): readonly MenuSection[] {
  return [
    {
      title: input.t('canvas.menu.order'),
      entries: actionsOf(input, ['alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom']),
    },
    { entries: actionsOf(input, ['distributeHorizontally', 'distributeVertically']) },
    { entries: actionsOf(input, ['duplicate', 'delete']) },
  ];
}

function nodeSections(input: MenuInput, node: PictureNode): readonly MenuSection[] {
  const { t, gestures, target } = input;
  const edit = (id: string, label: string, part: Part, keys?: string): MenuEntry => ({
    id,
    label,
    ...(keys === undefined ? {} : { keys }),
    onSelect: () => gestures.startEditing({ node: node.id, part }),
  });
  const rename = edit('rename', t('canvas.menu.rename'), { kind: 'name' }, 'F2');
  const flowFrom: MenuEntry = {
    id: 'flowFrom',
    label: t('canvas.menu.flowFrom'),
    onSelect: () => openDialog({ kind: 'addFlow', from: node.id }),
  };
  const flowTo: MenuEntry = {
    id: 'flowTo',
    label: t('canvas.menu.flowTo'),
    onSelect: () => openDialog({ kind: 'addFlow', to: node.id }),
  };
  const defaultDeny = { entries: actionsOf(input, ['defaultDenyIngress', 'defaultDenyEgress', 'defaultDenyBoth']) };
  switch (node.kind) {
    case 'workload':
      return [
        ...chipSection(input, node, target.part),
        {
          entries: [
            rename,
            edit('addLabel', t('canvas.menu.addLabel'), { kind: 'label' }),
            edit('addPort', t('canvas.menu.addPort'), { kind: 'port' }),
          ],
        },
        { entries: [flowFrom, flowTo, ...actionsOf(input, ['viewpoint', 'reachOf', 'askWhy'])] },
        defaultDeny,
        { entries: actionsOf(input, ['duplicate', 'delete']) },
      ];
    case 'namespace':
      return [
        { entries: [rename, ...inNamespace(input, node.namespace.name)] },
        defaultDeny,
        { entries: actionsOf(input, ['delete']) },
      ];
    case 'external':
      return [
        { entries: [rename, edit('cidr', t('canvas.menu.editCidr'), { kind: 'cidr' })] },
        { entries: [flowFrom, flowTo, ...actionsOf(input, ['askWhy'])] },
        { entries: actionsOf(input, ['duplicate', 'delete']) },
      ];
    default:
      return assertNever(node);
  }
}

function chipSection({ t, gestures }: MenuInput, node: PictureNode, part: Part | undefined): readonly MenuSection[] {
  if (part === undefined || node.kind !== 'workload') return [];
  const chip = chipText(node, part);
  return [
    {
      entries: [
        {
          id: 'editChip',
          label: t('canvas.menu.editChip', { chip }),
          onSelect: () => gestures.startEditing({ node: node.id, part }),
        },
        {
          id: 'removeChip',
          label: t('canvas.menu.removeChip', { chip }),
          onSelect: () => gestures.removePart(node.id, part),
        },
      ],
    },
  ];
}

function chipText(node: PictureNode & { readonly kind: 'workload' }, part: Part): string {
  if (part.kind === 'label' && part.key !== undefined) return labelText(part.key, node.labels.get(part.key) ?? '');
  const port = part.kind === 'port' && part.index !== undefined ? node.ports[part.index] : undefined;
  return port === undefined ? '' : portText(port);
}

function edgeSections(input: MenuInput, edge: FlowEdge): readonly MenuSection[] {
  const { t } = input;
  const expect = (id: string, label: string, wanted: 'allow' | 'deny' | undefined): MenuEntry => ({
    id,
    label,
    disabled: edge.flow.expect === wanted,
    onSelect: () => {
      applyEdits([{ kind: 'setExpect', flow: edge.flow.origin, expect: wanted }], {
        origin: 'canvas',
        label: 'setExpect',
      });
    },
  });
  return [
    { entries: actionsOf(input, ['allow', 'deny', 'replay']) },
    {
      entries: [
        expect('expectAllow', t('canvas.menu.expectAllow'), 'allow'),
        expect('expectDeny', t('canvas.menu.expectDeny'), 'deny'),
        expect('expectNothing', t('canvas.menu.expectNothing'), undefined),
      ],
    },
    { entries: actionsOf(input, ['delete']) },
  ];
}

function paneSections(input: MenuInput): readonly MenuSection[] {
  const { t, point, state } = input;
  const namespace = namespaceAt(point, state.picture.nodes);
  const drop = (id: string, label: string, item: Parameters<typeof dropItem>[0]): MenuEntry => ({
    id,
    label,
    onSelect: () => dropItem(item, point),
  });
  return [
    {
      entries: [
        drop('addPodHere', t('canvas.menu.addPodHere'), 'pod'),
        drop('addNamespaceHere', t('canvas.menu.addNamespaceHere'), 'namespace'),
        drop('addExternalHere', t('canvas.menu.addExternalHere'), 'external'),
        ...(namespace === undefined
          ? []
          : [drop('addPolicyIn', t('canvas.menu.addPolicyIn', { namespace }), 'policy')]),
      ],
    },
    { entries: actionsOf(input, ['selectAll', 'arrange', 'fit']) },
  ];
}

function inNamespace({ t }: MenuInput, namespace: string): readonly MenuEntry[] {
  return [
    {
      id: 'addPodIn',
      label: t('canvas.menu.addPodIn', { namespace }),
      onSelect: () => void findAction('addPod')?.run(),
    },
    {
      id: 'addPolicyIn',
      label: t('canvas.menu.addPolicyIn', { namespace }),
      onSelect: () => openDialog({ kind: 'addPolicy', namespace }),
    },
  ];
}

/** The session's own actions, with their names, keys and whether they apply now. */
function actionsOf({ state, message }: MenuInput, ids: readonly string[]): readonly MenuEntry[] {
  return ids.flatMap((id): readonly MenuEntry[] => {
    const action = findAction(id);
    if (action === undefined) return [];
    const { key, params } = actionMessage(action);
    const [keys] = action.keys ?? [];
    return [
      {
        id,
        label: message(key, params),
        ...(keys === undefined ? {} : { keys }),
        disabled: !action.enabled(state),
        onSelect: () => void action.run(),
      },
    ];
  });
}
