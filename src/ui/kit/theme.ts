import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent of the interface, from light to dark; `--sl-brand` is its light (6) and dark (4) shade. */
const brand: MantineColorsTuple = [
  '#eef3ff',
  '#dce6fb',
  '#bacdf7',
  '#97b3f5',
  '#7aa2ff',
  '#4576e6',
  '#2457d6',
  '#1f4cbf',
  '#1a40a3',
  '#143283',
];

/** The library's greys of the dark scheme, from text (0) to page (9), in the tones of `tokens.css`. */
const dark: MantineColorsTuple = [
  '#e6ebf2',
  '#c3ccd8',
  '#a3afc0',
  '#8793a4',
  '#435062',
  '#2b3542',
  '#161c25',
  '#1a212b',
  '#141a22',
  '#11161d',
];

/** The component library's theme: our fonts, our accent, small radii, quiet defaults. Colours by meaning are in `tokens.css`. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.34,
  colors: { brand, dark },
  fontFamily: 'var(--sl-font)',
  fontFamilyMonospace: 'var(--sl-mono)',
  headings: { fontFamily: 'var(--sl-font)', fontWeight: '650' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  defaultRadius: 7,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    InputWrapper: {
      styles: { label: { marginBottom: 2, color: 'var(--sl-mute)', fontSize: 12, fontWeight: 600 } },
    },
    ModalRoot: { defaultProps: { radius: 12 } },
    ModalOverlay: { defaultProps: { backgroundOpacity: 0.35 } },
  },
});
