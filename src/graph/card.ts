import type { ContainerPort, External, Labels } from '#netpol';
import { type ChipRows, chipMetrics, chipRows, chipWidth, labelTexts, portText } from './chips';
import type { PerDoor, Point, Size, Slot } from './picture';

/** Measures of cards in pixels at zoom 1; the style sheet follows them. */
export const cardMetrics = {
  minWidth: 164,
  maxWidth: 236,
  sidePadding: 18,
  /** Name and kind above the chips. */
  head: 56,
  foot: 10,
  labelRows: 4,
  portRows: 3,
  nameCharacter: 8,
} as const;

/** Measures of doors in pixels at zoom 1. A door sits astride its card's edge. */
export const doorMetrics = { width: 14, minHeight: 30, slot: 20, margin: 9 } as const;

/** How a workload's chips stand on its card. */
export interface CardContent {
  readonly labels: ChipRows;
  readonly ports: ChipRows;
}

/** Size of a workload's card: wide enough for its name and chips within bounds, tall enough for its rows and doors. */
export function cardSize(
  name: string,
  labels: Labels,
  ports: readonly ContainerPort[],
  traffic: PerDoor<number>,
): Size {
  const texts = [...labelTexts(labels), ...ports.map(portText)];
  const widest = Math.max(name.length * cardMetrics.nameCharacter, ...texts.map(chipWidth));
  const width = clamp(widest + 2 * cardMetrics.sidePadding, cardMetrics.minWidth, cardMetrics.maxWidth);
  const content = cardContent(labels, ports, width);
  const rows = content.labels.rows.length + content.ports.rows.length;
  const doors = Math.max(traffic.ingress, traffic.egress);
  const height = cardMetrics.head + Math.max(1, rows) * chipMetrics.rowHeight + cardMetrics.foot;
  return { width, height: Math.max(height, Math.min(doors, 8) * doorMetrics.slot + 2 * doorMetrics.margin) };
}

/** The rows of chips on a card of a width. */
export function cardContent(labels: Labels, ports: readonly ContainerPort[], width: number): CardContent {
  const room = width - 2 * cardMetrics.sidePadding;
  return {
    labels: chipRows(labelTexts(labels), room, cardMetrics.labelRows),
    ports: chipRows(ports.map(portText), room, cardMetrics.portRows),
  };
}

/** Size of an outside source's pill. */
export function externalSize(external: Pick<External, 'name' | 'cidr'>, traffic: PerDoor<number>): Size {
  const widest = Math.max(
    external.name.length * cardMetrics.nameCharacter,
    external.cidr.length * chipMetrics.character,
  );
  const doors = Math.max(traffic.ingress, traffic.egress);
  return {
    width: clamp(Math.ceil(widest) + 44, 124, 240),
    height: Math.max(62, Math.min(doors, 8) * doorMetrics.slot + 2 * doorMetrics.margin),
  };
}

/** Height of a door that so many flows pass, on a node of a height. */
export function doorHeight(traffic: number, nodeHeight: number): number {
  return Math.min(Math.max(doorMetrics.minHeight, traffic * doorMetrics.slot), nodeHeight - 2 * doorMetrics.margin);
}

/** How far below the middle of its door a slot lies, in pixels. */
export function slotOffset(slot: Slot, nodeHeight: number): number {
  if (slot.count <= 1) return 0;
  return ((slot.index + 0.5) / slot.count - 0.5) * doorHeight(slot.count, nodeHeight);
}

/** Where a flow leaves a node by its egress side: the outer edge of the door. */
export function departurePoint(box: Point & Size, slot: Slot, hasDoor: 'door' | 'noDoor'): Point {
  return { x: box.x + box.width + reach(hasDoor), y: box.y + box.height / 2 + slotOffset(slot, box.height) };
}

/** Where a flow reaches a node by its ingress side: the outer edge of the door. */
export function arrivalPoint(box: Point & Size, slot: Slot, hasDoor: 'door' | 'noDoor'): Point {
  return { x: box.x - reach(hasDoor), y: box.y + box.height / 2 + slotOffset(slot, box.height) };
}

function reach(hasDoor: 'door' | 'noDoor'): number {
  return hasDoor === 'door' ? doorMetrics.width / 2 : 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
