import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A part of the screen that uses the component library's controls. It is fetched when it is first drawn, together with the
 * library, which the first screen does without; draw it within `Suspense`.
 */
export function lazyControls<Props extends object = Record<never, never>>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [{ default: ControlsProvider }, { default: Part }] = await Promise.all([
      import('./ControlsProvider'),
      load(),
    ]);
    const Provided = (props: Props) => (
      <ControlsProvider>
        <Part {...props} />
      </ControlsProvider>
    );
    return { default: Provided };
  });
}
