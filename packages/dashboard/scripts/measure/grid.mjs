// The grid of the gallery under a hand that does not rest: ten thousand rows, and how long each press takes to be answered.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PRESSES = 25;
const keys = ['PageDown', 'ArrowDown', 'End', 'ArrowUp', 'Control+End', 'PageUp', 'Home', 'Control+Home'];

/** Runs in the page: how long each press and click took until its frame was painted. */
function watchPresses() {
  const seen = [];
  Object.assign(window, { presses: seen });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId > 0) seen.push(entry.duration);
  });
  observer.observe({ type: 'event', durationThreshold: 16 });
}

/** Milliseconds until a press is answered, at p98 and at worst; presses of under 16 ms are told by nobody and count as 16. */
export async function pressesOnGrid({ browser, origin }) {
  process.env.TIERLINE_API = origin;
  const server = await createServer({ root, server: { port: 0, host: 'localhost' }, logLevel: 'error' });
  await server.listen();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${server.resolvedUrls.local[0]}_kit`);
    await page.locator('tr[data-row]').nth(3).waitFor({ timeout: 60_000 });
    await page.getByText('10,000', { exact: true }).click();
    await page.locator('[aria-rowcount="10001"]').waitFor();
    await page.evaluate(watchPresses);
    await page.locator('[data-row="0"] [data-column="1"]').click();
    for (let round = 0; round < PRESSES; round += 1) for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(500);
    const noted = await page.evaluate(() => window.presses);
    const all = [...noted, ...Array(Math.max(0, PRESSES * keys.length - noted.length)).fill(16)].sort((a, b) => a - b);
    return { p98: all[Math.floor(all.length * 0.98)], worst: all.at(-1) };
  } finally {
    await context.close();
    await server.close();
  }
}
