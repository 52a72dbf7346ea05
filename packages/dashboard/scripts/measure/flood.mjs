// A page in a flood of changes: as many a second as asked for are put on its live line, as the server would send them.
import { signedIn } from '../invented-program.mjs';
import { relayTo } from './relay.mjs';

const SECONDS = 5;
/** Milliseconds between two handfuls of changes. */
const STEP = 20;

/** Runs in the page: the time between frames, and the tasks that held it up. */
function watchFrames() {
  const seen = { frames: [], longTasks: 0 };
  Object.assign(window, { flood: seen });
  new PerformanceObserver((list) => (seen.longTasks += list.getEntries().length)).observe({ type: 'longtask' });
  let last = performance.now();
  requestAnimationFrame(function next(now) {
    seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  });
}

function changeFor(partner, index) {
  const kinds = ['SHARED_DEAL', 'SOLD_MRR', 'ASSOCIATION', 'REVENUE_SHARE', 'DEADLINE'];
  return {
    __typename: 'Change',
    cursor: `flood-${index}`,
    kind: kinds[index % kinds.length],
    at: new Date().toISOString(),
    partner,
    node: null,
  };
}

/** Opens a page, and waits until it listens to changes: the id that it listens under, and whose page it is. */
async function listening(page, address, rest) {
  const subscribed = new Promise((resolve) => {
    page.on('websocket', (line) =>
      line.on('framesent', ({ payload }) => {
        const said = JSON.parse(String(payload));
        if (said.type === 'subscribe') resolve(said.id);
      }),
    );
  });
  await page.goto(address);
  await page.locator(`${rest} >> visible=true`).first().waitFor({ timeout: 20_000 });
  const partner = await page.evaluate(async () => {
    const query = '{ viewer { ... on PartnerUser { partner { __typename id key } } } }';
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await response.json()).data.viewer.partner;
  });
  return { id: await subscribed, partner };
}

/** Says `perSecond` changes for as long as is measured; how many they were. */
async function pour(relay, { id, partner }, perSecond) {
  let sent = 0;
  for (const start = performance.now(); performance.now() - start < SECONDS * 1_000;) {
    const due = Math.floor(((performance.now() - start) / 1_000) * perSecond);
    for (; sent < due; sent += 1)
      relay.say(JSON.stringify({ id, type: 'next', payload: { data: { changes: changeFor(partner, sent) } } }));
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return sent;
}

/** Frame times (milliseconds) at p95 and at worst, and long tasks, over five seconds of `perSecond` changes. */
export async function flood(program, { person, path, rest }, perSecond) {
  const relay = await relayTo(program.origin);
  const context = await signedIn({ ...program, origin: relay.origin }, person);
  try {
    const page = await context.newPage();
    const listener = await listening(page, relay.origin + path, rest);
    await page.waitForTimeout(1_500);
    await page.evaluate(watchFrames);
    const sent = await pour(relay, listener, perSecond);
    const { frames, longTasks } = await page.evaluate(() => window.flood);
    const sorted = frames.sort((a, b) => a - b);
    return { sent, p95: sorted[Math.floor(sorted.length * 0.95)], worst: sorted.at(-1), longTasks };
  } finally {
    await context.close();
    relay.close();
  }
}
