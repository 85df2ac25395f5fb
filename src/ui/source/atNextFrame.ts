/** A task that runs once before the next drawing, however often it was asked for since the last. */
export interface FrameTask {
  request(): void;
  dispose(): void;
}

/** Keeps work that only changes the look out of the way of keystrokes. */
export function atNextFrame(run: () => void): FrameTask {
  let frame: number | undefined;
  return {
    request() {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        run();
      });
    },
    dispose() {
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}
