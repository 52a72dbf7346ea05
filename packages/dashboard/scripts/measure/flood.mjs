// A page in a flood of changes: as many a second as asked for are put on its live line, as the server would send them.
import { signedIn } from '../invented-program.mjs';

const SECONDS = 5;

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

/** Frame times (milliseconds) at p95 and at worst, and long tasks, over five seconds of `perSecond` changes. */
export async function flood(program, { person, path, rest }, perSecond) {
  const context = await signedIn(program, person);
  try {
    const page = await context.newPage();
    const line = { socket: null, id: null, sample: null };
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      const server = socket.connectToServer();
      line.socket = socket;
      socket.onMessage((message) => {
        const said = JSON.parse(String(message));
        if (said.type === 'subscribe') line.id = said.id;
        server.send(message);
      });
    });
    await page.goto(program.origin + path);
    await page.locator(`${rest} >> visible=true`).first().waitFor({ timeout: 20_000 });
    for (let tries = 0; line.id === null && tries < 100; tries += 1) await page.waitForTimeout(100);
    if (line.id === null) throw new Error('the page did not listen to changes');
    await page.waitForTimeout(1_500);
    const partner = await page.evaluate(async () => {
      const query = '{ viewer { ... on PartnerUser { partner { __typename id key } } } }';
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await response.json()).data.viewer.partner;
    });
    await page.evaluate(watchFrames);
    const step = 20;
    let sent = 0;
    for (const start = performance.now(); performance.now() - start < SECONDS * 1_000;) {
      const due = Math.floor(((performance.now() - start) / 1_000) * perSecond);
      for (; sent < due; sent += 1) {
        const payload = { data: { changes: changeFor(partner, sent) } };
        line.socket.send(JSON.stringify({ id: line.id, type: 'next', payload }));
      }
      await new Promise((resolve) => setTimeout(resolve, step));
    }
    const { frames, longTasks } = await page.evaluate(() => window.flood);
    const sorted = frames.sort((a, b) => a - b);
    return { sent, p95: sorted[Math.floor(sorted.length * 0.95)], worst: sorted.at(-1), longTasks };
  } finally {
    await context.close();
  }
}
