import { paraglideVitePlugin } from '@inlang/paraglide-js';
import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { textOptions } from './scripts/texts.mjs';

const codegen = fileURLToPath(new URL('./scripts/codegen.mjs', import.meta.url));

/** Keeps the typed documents in step with the .graphql files. A process of its own, for one process must load graphql once. */
function writeDocuments(): void {
  execFileSync(process.execPath, [codegen], { stdio: ['ignore', 2, 'inherit'] });
}

export function typedDocuments(): Plugin {
  return {
    name: 'typed-documents',
    buildStart: writeDocuments,
    watchChange(id) {
      if (id.endsWith('.graphql')) writeDocuments();
    },
  };
}

const api = process.env.TIERLINE_API ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [typedDocuments(), paraglideVitePlugin(textOptions), vue(), tailwindcss()],
  build: {
    target: 'es2023',
    // The page's policy allows scripts from its own origin only: nothing inline, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 300,
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/demo': api,
      '/sign-out': api,
    },
  },
});
