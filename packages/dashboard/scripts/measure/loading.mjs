// How heavy pages are and how soon they are there, each in a browser that has never seen the product.
import { gzipSync } from 'node:zlib';
import { signedIn } from '../invented-program.mjs';

const RUNS = 5;

/** Runs in the page before anything else: the largest paint so far, and how far the layout moved. */
function observe() {
  const seen = { paint: 0, shift: 0 };
  Object.assign(window, { measured: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function once(program, { person, path, rest }) {
  const context = await signedIn(program, person);
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    const scripts = new Map();
    let isDrawn = false;
    let toAsk = null;
    // What a page asks for first, after who is signed in, it asks once it stands.
    page.on('request', (request) => {
      if (/\/graphql$/.test(request.url()) && !/query Session\b/.test(request.postData() ?? ''))
        toAsk ??= [...scripts.keys()];
    });
    page.on('response', (response) => {
      if (isDrawn || !/\.js$/.test(response.url())) return;
      scripts.set(new URL(response.url()).pathname, response.body());
    });
    await page.goto(program.origin + path);
    await page.locator(`${rest} >> visible=true`).first().waitFor({ timeout: 20_000 });
    isDrawn = true;
    await page.waitForTimeout(1_000);
    const sizes = [];
    for (const [name, body] of scripts)
      sizes.push({ name, bytes: gzipSync(await body).length, isInitial: toAsk?.includes(name) ?? true });
    const { paint, shift } = await page.evaluate(() => window.measured);
    return { paint, shift, sizes };
  } finally {
    await context.close();
  }
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Each page: its largest paint (middle of five, milliseconds), its shift (most of five), and its scripts until it was drawn: `isInitial` are those that it needed to ask for what it shows. */
export async function loading(program, pages) {
  const results = [];
  for (const page of pages) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await once(program, page));
    results.push({
      name: page.name,
      paint: middle(runs.map(({ paint }) => paint)),
      shift: Math.max(...runs.map(({ shift }) => shift)),
      scripts: runs[0].sizes,
    });
  }
  return results;
}
