/** Compiles src/i18n/{en,ja}/*.json into typed message functions in src/i18n/messages. */
import { compile } from '@inlang/paraglide-js';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

// Which language is shown is the dashboard's own state (src/i18n/locale.ts); Paraglide only holds the texts.
await compile({
  project: join(home, 'project.inlang'),
  outdir: join(home, 'src/i18n/messages'),
  strategy: ['globalVariable', 'baseLocale'],
  isServer: 'false',
  emitReadme: false,
});
