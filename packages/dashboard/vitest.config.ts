import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import build from './vite.config.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default mergeConfig(
  build,
  defineConfig({
    root: at('.'),
    resolve: { alias: [{ find: /^@tierline\/rules$/, replacement: at('../rules/src/index.ts') }] },
    test: {
      name: 'dashboard',
      root: at('.'),
      include: ['src/**/*.test.ts'],
      environment: 'happy-dom',
      environmentOptions: { happyDOM: { url: 'http://dashboard.example/' } },
    },
  }),
);
