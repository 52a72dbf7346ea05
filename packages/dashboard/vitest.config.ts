import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { generated } from './vite.config.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  plugins: [...generated, vue()],
  resolve: { alias: [{ find: /^@tierline\/rules$/, replacement: at('../rules/src/index.ts') }] },
  test: {
    name: 'dashboard',
    root: at('.'),
    include: ['src/**/*.test.ts'],
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://dashboard.example/' } },
  },
});
