import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { floorShell } from './plugins/floor-shell.ts';
import { precompress } from './plugins/precompress.ts';
import { themeVariables } from './plugins/theme-variables.ts';

export default defineConfig({
  base: '/',
  plugins: [react(), themeVariables(), floorShell(), precompress()],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    // An inlined file would be a `data:` address, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Two apps, and the service worker of the second, whose address must not change from build to build.
      input: { office: 'index.html', floor: 'lantai/index.html', worker: 'src/floor/shell/worker.ts' },
      output: { entryFileNames: ({ name }) => (name === 'worker' ? 'lantai/worker.js' : 'assets/[name]-[hash].js') },
    },
  },
});
