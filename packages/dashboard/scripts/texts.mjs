/** Compiles src/i18n/{en,ja}/*.json into typed message functions in src/i18n/messages. */
import { compile } from '@inlang/paraglide-js';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** Which language is shown is the dashboard's own state (src/i18n/locale.ts); Paraglide only holds the texts. */
/** @type {import('@inlang/paraglide-js').CompilerOptions} */
export const textOptions = {
  project: join(home, 'project.inlang'),
  outdir: join(home, 'src/i18n/messages'),
  strategy: ['globalVariable', 'baseLocale'],
  isServer: 'false',
  emitReadme: false,
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await compile(textOptions);
