/**
 * Compiles src/i18n/{en,ja}/*.json into typed message functions in src/i18n/messages. The texts go to Paraglide's compiler as
 * they are read: its own way of loading a project takes half a minute to put them into a database and back.
 */
import { compileProject, writeOutput } from '@inlang/paraglide-js';
import format from '@inlang/plugin-message-format';
import { promises as fs, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const settings = JSON.parse(readFileSync(join(home, 'project.inlang/settings.json'), 'utf8'));

/** Every variant of every text with its message and bundle: the rows that the compiler asks for. */
async function readRows() {
  const paths = await format.toBeImportedFiles({ settings });
  const files = paths.map(({ locale, path }) => ({ locale, content: readFileSync(join(home, path)) }));
  const { bundles, messages, variants } = await format.importFiles({ settings, files });
  const bundleOf = new Map(bundles.map((bundle) => [bundle.id, bundle]));
  const messageOf = new Map(messages.map((message) => [`${message.bundleId} ${message.locale}`, message]));
  const rows = variants.map(({ messageBundleId, messageLocale, matches, pattern }, index) => {
    const messageId = `${messageBundleId} ${messageLocale}`;
    return {
      bundleId: messageBundleId,
      bundleDeclarations: bundleOf.get(messageBundleId).declarations,
      messageId,
      messageLocale,
      messageSelectors: messageOf.get(messageId).selectors,
      variantId: `${messageId} ${index}`,
      variantMatches: matches,
      variantPattern: pattern,
    };
  });
  return rows.sort((a, b) => (a.messageId < b.messageId ? -1 : Number(a.messageId > b.messageId)));
}

/** Stands for the database of a loaded project: whatever is chained, the answer is `rows`. */
function answering(rows) {
  const query = { execute: async () => rows };
  for (const step of ['selectFrom', 'leftJoin', 'select', 'orderBy', 'where']) query[step] = () => query;
  return query;
}

const output = await compileProject({
  project: { settings: { get: async () => settings }, db: answering(await readRows()) },
  // Which language is shown is the dashboard's own state (src/i18n/locale.ts); Paraglide only holds the texts.
  compilerOptions: {
    outdir: join(home, 'src/i18n/messages'),
    strategy: ['globalVariable', 'baseLocale'],
    isServer: 'false',
    emitReadme: false,
  },
});
await writeOutput({ directory: join(home, 'src/i18n/messages'), output, cleanDirectory: true, fs });
