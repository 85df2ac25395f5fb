import type { BrowserPort, CanvasPort, SourcePort } from './state';

/** The place of a port: whoever offers it fills it, and actions use it. A wish made before that is granted then; only the last is kept. */
class PortSlot<Port> {
  private port: Port | undefined;
  private wish: ((port: Port) => void) | undefined;

  /** Offers a port; the answer takes it back. */
  fill(port: Port): () => void {
    this.port = port;
    this.wish?.(port);
    this.wish = undefined;
    return () => {
      if (this.port === port) this.port = undefined;
    };
  }

  /** The port, if it is offered now. */
  find(): Port | undefined {
    return this.port;
  }

  /** Does something with the port now, or as soon as it is offered. */
  whenReady(wish: (port: Port) => void): void {
    if (this.port === undefined) this.wish = wish;
    else wish(this.port);
  }
}

/** The canvas, while it is mounted. */
export const canvasSlot = new PortSlot<CanvasPort>();

/** The YAML pane, once it has loaded. */
export const sourceSlot = new PortSlot<SourcePort>();

/** The browser's ways in and out. */
export const browserSlot = new PortSlot<BrowserPort>();

/** Offers the canvas to actions while it is mounted; the answer takes it back. */
export function registerCanvas(port: CanvasPort): () => void {
  return canvasSlot.fill(port);
}

/** Offers the YAML pane to actions once it has loaded; the answer takes it back. */
export function registerSource(port: SourcePort): () => void {
  return sourceSlot.fill(port);
}

/** Offers the browser's ways in and out to actions; the answer takes them back. */
export function registerBrowser(port: BrowserPort): () => void {
  return browserSlot.fill(port);
}
