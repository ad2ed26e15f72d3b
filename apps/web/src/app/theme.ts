import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e8f5f5',
  '#d2eaea',
  '#a8d6d6',
  '#7bc2c3',
  '#56b0b2',
  '#379c9f',
  '#187b81',
  '#0f6b72',
  '#0c5a60',
  '#08434a',
];

const slate: MantineColorsTuple = [
  '#dbe2e3',
  '#bcc8ca',
  '#98a6a9',
  '#6d7c80',
  '#414e52',
  '#313c40',
  '#263034',
  '#1b2326',
  '#141a1d',
  '#0c1012',
];

// The head of a dialog is no banner of the page.
const overlay = {
  overlayProps: { backgroundOpacity: 0.4 },
  closeButtonProps: { 'aria-label': 'Close' },
  attributes: { header: { role: 'presentation' } },
  styles: { title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } },
};

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { petrol, dark: slate },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  components: {
    Paper: { defaultProps: { radius: 'md' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 600, size: 'sm', px: 6, fz: 11.5 } },
    Modal: { defaultProps: overlay },
    Drawer: { defaultProps: overlay },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});

/** Colours that the palette alone does not give: text that stays readable on both grounds, and the canvas under the papers. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#51605f',
    '--mantine-color-placeholder': '#5f6d6d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0c5a60',
    '--mantine-color-gray-outline': '#566364',
    '--mantine-color-gray-light-color': '#3d494a',
    '--mantine-color-default-border': '#d3dada',
    '--mantine-color-orange-light-color': '#7c3a00',
    '--mantine-color-red-light-color': '#8c1d18',
    '--mantine-color-green-light-color': '#155a30',
    '--strata-canvas': '#f4f7f6',
    '--strata-danger': '#b3261e',
    '--strata-warning': '#8a5300',
    '--strata-good': '#1b6b3a',
  },
  dark: {
    '--mantine-color-dimmed': '#a7b4b6',
    '--mantine-color-placeholder': '#93a1a4',
    '--mantine-color-error': '#ff9a90',
    '--mantine-color-anchor': '#7bc2c3',
    '--mantine-color-gray-light': '#2c373b',
    '--mantine-color-gray-light-color': '#d3dadb',
    '--mantine-color-default-border': '#3a464a',
    '--mantine-color-petrol-light': '#1d3a3d',
    '--mantine-color-petrol-light-hover': '#234649',
    '--mantine-color-petrol-light-color': '#a8dcdc',
    '--strata-canvas': '#13191b',
    '--strata-danger': '#ff9a90',
    '--strata-warning': '#f0c069',
    '--strata-good': '#83d3a0',
  },
});
