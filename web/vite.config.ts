import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './plugins/precompress.ts';
import { themeVariables } from './plugins/theme-variables.ts';

export default defineConfig({
  base: '/',
  plugins: [react(), themeVariables(), precompress()],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    // An inlined file would be a `data:` address, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
