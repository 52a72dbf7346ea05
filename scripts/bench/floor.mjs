// The floor that reads are compared with: node:http and hand-written SQL over the same file, with the token looked up as well.
// It knows three questions, checks nothing else and formats nothing: less cannot be done with this driver.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../run.mjs';

const sqlite3 = createRequire(join(root, 'packages/api/package.json'))('sqlite3');
const database = new sqlite3.Database(process.env.FLOOR_FILE, sqlite3.OPEN_READONLY);

const all = (sql, values = []) =>
  new Promise((resolve, reject) => database.all(sql, values, (error, rows) => (error ? reject(error) : resolve(rows))));

const questions = {
  partners: async () => {
    const [{ count }] = await all('SELECT count(*) AS count FROM partner');
    return {
      totalCount: count,
      nodes: await all('SELECT key, name, program, region, currency FROM partner ORDER BY name, key LIMIT 50'),
    };
  },
  statement: async ({ partner, months }) => {
    const entries = await all(
      `SELECT e.kind, e.month, e.product_line, e.base_minor, e.base_currency, e.rate, e.amount_minor, e.currency, c.key, c.name
         FROM revenue_share_entry e JOIN customer c ON c.key = e.customer
        WHERE e.partner = ? AND e.month BETWEEN ? AND ? ORDER BY e.month, c.key`,
      [partner, ...months],
    );
    return { total: entries.reduce((sum, entry) => sum + entry.amount_minor, 0), entries };
  },
  deals: async ({ partner }) =>
    all(
      `SELECT d.key, d.domain, d.motion, d.stage, d.registered_at, d.closed_on, d.credit, c.key AS customer, c.name
         FROM shared_deal d LEFT JOIN customer c ON c.key = d.customer
        WHERE d.partner = ? ORDER BY d.registered_at DESC, d.key LIMIT 50`,
      [partner],
    ).then((rows) => rows.map((row) => ({ ...row, credit: row.credit && JSON.parse(row.credit).outcome }))),
};

async function answer(headers, text) {
  const token = (headers.authorization ?? '').slice(7);
  const hash = createHash('sha256').update(token).digest('hex');
  await all('SELECT holder_kind, holder_key FROM api_token WHERE hash = ?', [hash]);
  const { question, ...variables } = JSON.parse(text);
  return JSON.stringify({ data: await questions[question](variables) });
}

createServer((incoming, outgoing) => {
  if (incoming.method === 'GET') return outgoing.end('ok');
  let text = '';
  incoming.setEncoding('utf8');
  incoming.on('data', (data) => (text += data));
  incoming.on('end', () =>
    answer(incoming.headers, text).then(
      (body) => outgoing.setHeader('content-type', 'application/json').end(body),
      (error) => outgoing.writeHead(500).end(String(error)),
    ),
  );
}).listen(Number(process.env.PORT), '127.0.0.1');
