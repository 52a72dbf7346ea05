/**
 * Compiles src/i18n/{en,ja}/*.json into typed message functions in src/i18n/messages, where they have changed since. The texts go
 * to Paraglide's compiler as they are read: its own way of loading a project puts them into a database and back, which takes half
 * a minute, and comes to the same to the byte.
 */
import { compileProject, writeOutput } from '@inlang/paraglide-js';
import format from '@inlang/plugin-message-format';
import { createHash } from 'node:crypto';
import { existsSync, promises as fs, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const settingsFile = join(home, 'project.inlang/settings.json');
const settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
const outdir = join(home, 'src/i18n/messages');
const stamp = join(outdir, 'made-from');

/** What the texts are made from, in one word. Others may be reading the compiled texts now: they are left alone if they are right. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of [settingsFile, fileURLToPath(import.meta.url)]) hash.update(readFileSync(file));
  for (const { content } of files) hash.update(content);
  return hash.digest('hex');
}

/** Every variant of every text with its message and bundle: the rows that the compiler asks for. */
async function readRows(files) {
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

async function compile(files) {
  const output = await compileProject({
    project: { settings: { get: async () => settings }, db: answering(await readRows(files)) },
    // Which language is shown is the dashboard's own state (src/i18n/locale.ts); Paraglide only holds the texts.
    compilerOptions: { outdir, strategy: ['globalVariable', 'baseLocale'], isServer: 'false', emitReadme: false },
  });
  await writeOutput({ directory: outdir, output, cleanDirectory: true, fs });
}

const paths = await format.toBeImportedFiles({ settings });
const files = paths.map(({ locale, path }) => ({ locale, content: readFileSync(join(home, path)) }));
const wanted = fingerprint(files);
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  await compile(files);
  writeFileSync(stamp, wanted);
}
