import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import type { Plugin } from 'vite';
import { theme, variables } from '../src/theme.ts';

const name = 'virtual:theme-variables.css';

/**
 * Writes the theme's variables into the style sheet at build time. Mantine would put them into the page as a style element at run time,
 * which the content security policy (`style-src 'self'`) refuses.
 */
export function themeVariables(): Plugin {
  return {
    name: 'sentra:theme-variables',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? sheet() : undefined),
  };
}

function sheet(): string {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const standard = defaultCssVariablesResolver(whole);
  const own = variables(whole);
  return convertCssVariables(
    {
      variables: { ...standard.variables, ...own.variables },
      light: { ...standard.light, ...own.light },
      dark: { ...standard.dark, ...own.dark },
    },
    ':root',
  );
}
