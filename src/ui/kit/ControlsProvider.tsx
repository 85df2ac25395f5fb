import { MantineProvider } from '@mantine/core';
// The library's styles stand in a layer, so that ours win wherever and whenever they are loaded.
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import type { ReactNode } from 'react';
import { useColourScheme } from './ColourScheme';
import { theme } from './theme';

/** Lets the component library's controls be used inside it, in our theme. Loaded lazily, through `lazyControls`: default export. */
export default function ControlsProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme={useColourScheme()}>
      {children}
    </MantineProvider>
  );
}
