import { Button, createTheme, Select, type CSSVariablesResolver } from '@mantine/core';

const text = '"Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const head = 'Bahnschrift, "DIN Alternate", "Roboto Condensed", "Arial Narrow", "Liberation Sans Narrow", sans-serif-condensed, sans-serif';

/** Shade 7 is the light canon and 4 the dark one in every colour. `ember` is only for the one irreversible act of a page. */
export const theme = createTheme({
  primaryColor: 'iron',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  white: '#FDFEFC',
  black: '#162024',
  colors: {
    iron: ['#F3F6F1', '#E6ECE4', '#C6D0C8', '#BEC9C2', '#E7EDE8', '#6F7D76', '#43504F', '#22302F', '#162024', '#0B1112'],
    pen: ['#EFF4F9', '#E1EAF2', '#C5DAEF', '#A9CBEC', '#8DBBE8', '#6796C5', '#4272A3', '#1D4F82', '#163D66', '#0F2C4B'],
    ember: ['#FEF3EC', '#FCE6DA', '#FFCAB3', '#FFAD8B', '#FF8F61', '#EA7348', '#D5562E', '#BF360C', '#952908', '#6E1D05'],
    pass: ['#EEF6F0', '#DCEDE2', '#BDE1CA', '#9DD4B2', '#7CC79A', '#5EA47C', '#42835F', '#256343', '#1A4931', '#103120'],
    gray: ['#FDFEFC', '#F3F6F1', '#E6ECE4', '#C6D0C8', '#A9B4AD', '#8D9993', '#6F7D76', '#5A6664', '#43504F', '#162024'],
    dark: ['#E7EDE8', '#B6C2BD', '#97A5A1', '#7C8B89', '#334142', '#2A3738', '#182123', '#11181A', '#0B1112', '#070B0C'],
  },
  fontFamily: text,
  fontFamilyMonospace: text,
  headings: {
    fontFamily: head,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.15' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.15' },
      h3: { fontSize: '1rem', lineHeight: '1.2' },
    },
  },
  fontSizes: { xs: '0.78125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.2' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1.25rem', xl: '2.125rem' },
  radius: { xs: '2px', sm: '3px', md: '3px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'default' } }),
    Select: Select.extend({ defaultProps: { size: 'sm', comboboxProps: { transitionProps: { duration: 0 } } } }),
  },
});

const scheme = (body: string, ink: string, dim: string, sheet: string, edge: string, pen: string, hot: string, band: string) => ({
  '--mantine-color-body': body,
  '--mantine-color-text': ink,
  '--mantine-color-dimmed': dim,
  '--mantine-color-placeholder': dim,
  '--mantine-color-default': sheet,
  '--mantine-color-default-hover': band,
  '--mantine-color-default-color': ink,
  '--mantine-color-default-border': edge,
  '--mantine-color-anchor': pen,
  '--mantine-color-error': hot,
});

/** Mantine's own names for the tokens of `tokens.css`. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: scheme('#F3F6F1', '#162024', '#5A6664', '#FDFEFC', '#6F7D76', '#1D4F82', '#BF360C', '#E6ECE4'),
  dark: scheme('#11181A', '#E7EDE8', '#97A5A1', '#182123', '#7C8B89', '#8DBBE8', '#FF8F61', '#202B2C'),
});
