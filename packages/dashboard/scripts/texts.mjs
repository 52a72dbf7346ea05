/** Compiles src/i18n/{en,ja}/*.json into typed message functions in src/i18n/messages, where they have changed since. */
import { compile } from '@inlang/paraglide-js';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const project = join(home, 'project.inlang');
const outdir = join(home, 'src/i18n/messages');
const stamp = join(outdir, 'made-from');

/** What the texts are made from, in one word. Others may be reading the compiled texts now: they are left alone if they are right. */
function sources() {
  const settings = readFileSync(join(project, 'settings.json'), 'utf8');
  const { locales, 'plugin.inlang.messageFormat': format } = JSON.parse(settings);
  const hash = createHash('sha256')
    .update(settings)
    .update(readFileSync(fileURLToPath(import.meta.url)));
  for (const pattern of format.pathPattern)
    for (const locale of locales) hash.update(readFileSync(join(home, pattern.replace('{locale}', locale))));
  return hash.digest('hex');
}

const wanted = sources();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  // Which language is shown is the dashboard's own state (src/i18n/locale.ts); Paraglide only holds the texts.
  await compile({
    project,
    outdir,
    strategy: ['globalVariable', 'baseLocale'],
    isServer: 'false',
    emitReadme: false,
  });
  writeFileSync(stamp, wanted);
}
