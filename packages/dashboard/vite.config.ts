import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const script = (name: string) => fileURLToPath(new URL(`./scripts/${name}`, import.meta.url));

/**
 * Runs a script of ours before anything is built, and again when one of its sources changes. A process of its own: graphql
 * must be loaded once only, and the compiler of the texts keeps a process from ending.
 */
function written(name: string, isSource: (path: string) => boolean): Plugin {
  const write = () => execFileSync(process.execPath, [script(name)], { stdio: ['ignore', 2, 'inherit'] });
  return {
    name: `written by ${name}`,
    buildStart: () => void write(),
    watchChange(path) {
      if (isSource(path)) write();
    },
  };
}

/** The typed documents and the texts: everything that the sources import and that is not committed. */
export const generated = [
  written('codegen.mjs', (path) => path.endsWith('.graphql')),
  written('texts.mjs', (path) => /\/i18n\/(en|ja)\/\w+\.json$/.test(path)),
];

/** Lays compressed twins beside each script and sheet of styles; the server sends the one that a browser takes. */
const compressed: Plugin = {
  name: 'compressed twins',
  apply: 'build',
  writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle).filter((path) => /\.(js|css)$/.test(path))) {
      const path = join(dir!, name);
      const content = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(content));
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    }
  },
};

const api = process.env.TIERLINE_API ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [...generated, vue(), tailwindcss(), compressed],
  // Every component is a setup function; what Vue carries for the other kind stays out.
  define: { __VUE_OPTIONS_API__: 'false' },
  build: {
    target: 'es2023',
    // The page's policy allows scripts from its own origin only: nothing inline, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 300,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules\/(@vue|vue|vue-router)\//, priority: 3 },
            // What stands around every page, and what most pages have in common, are two files rather than forty.
            { name: 'frame', test: /\/src\/(live\/live\.ts|pages\/(SignedIn|Partner)(Pages|Frame)\.vue)/, priority: 2 },
            { name: 'shared', test: /\/(dashboard\/src\/(?!shared-deals)|rules\/)/, minShareCount: 8, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/demo': api,
      '/sign-out': api,
      '^/sign-in/.+': api,
    },
  },
});
