import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme';
import './styles';

/** Gives everything inside it the editor's theme, in the colour scheme asked for; `system` follows the device as it changes. */
export function KitProvider({ scheme, children }: { scheme: 'light' | 'dark' | 'system'; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={followSystem}
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
    >
      {children}
    </MantineProvider>
  );
}

/** The session remembers the choice of scheme, so the component library must not keep one of its own. */
const followSystem = {
  get: () => 'auto' as const,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};
