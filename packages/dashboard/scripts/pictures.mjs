// `npm run pictures`: the main pages as they are now, light and dark, in Japanese and English, into packages/dashboard/pictures.
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { signedIn, withInventedProgram } from './invented-program.mjs';
import { mainPages } from './main-pages.mjs';

const folder = fileURLToPath(new URL('../pictures/', import.meta.url));
const wanted = process.argv.slice(2);

async function picture(program, { name, person, path, rest }, locale, colorScheme) {
  const context = await signedIn(program, person, { locale, colorScheme });
  try {
    const page = await context.newPage();
    await page.goto(program.origin + path);
    await page.locator(`${rest} >> visible=true`).first().waitFor({ timeout: 20_000 });
    await page.waitForFunction(() => document.querySelector('.skeleton') === null);
    await page.waitForTimeout(1_500);
    const session = await context.newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 72 });
    writeFileSync(`${folder}${name}-${locale.slice(0, 2)}-${colorScheme}.webp`, Buffer.from(data, 'base64'));
  } finally {
    await context.close();
  }
}

mkdirSync(folder, { recursive: true });
await withInventedProgram(async (program) => {
  for (const page of mainPages.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    for (const locale of ['ja-JP', 'en-GB'])
      for (const colorScheme of ['light', 'dark']) {
        await picture(program, page, locale, colorScheme);
        process.stderr.write(`${page.name}, ${locale}, ${colorScheme}\n`);
      }
});
