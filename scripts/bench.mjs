// `npm run bench [-- --partners N] [--out FILE]`: rules, import and reads; the credit decision beside two
// rule engines, the reads beside a hand-written floor on the same file.
// Figures of one machine in one run: the ratios travel, the rates do not. Never part of a timed test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { benchCredit } from './bench/credit.mjs';
import { benchDecisions } from './bench/decisions.mjs';
import { benchImport } from './bench/import.mjs';
import { benchReads } from './bench/reads.mjs';
import { ready } from './ready.mjs';
import { say } from './run.mjs';

const { values } = parseArgs({
  options: { partners: { type: 'string', default: '24' }, out: { type: 'string', default: 'data/bench.json' } },
});
const round = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
const row = (...cells) =>
  process.stdout.write(`${cells.map((cell, index) => (index === 0 ? cell.padEnd(42) : cell.padStart(14))).join('')}\n`);

function report({ decisions, credit, imported, reads }) {
  row('rules', 'per CPU second', 'CPU ms each');
  row('customers decided, whole history', round(decisions.customers), round(decisions.milliseconds, 3));
  row('events decided', round(decisions.events));
  row(`\nthe credit decision (${credit.cases} cases)`, 'per CPU second', 'CPU µs, median', 'least', 'ratio');
  for (const { name, perSecond, microseconds, least, ratio } of credit.rows)
    row(name, round(perSecond), round(microseconds, 2), round(least, 2), `${round(ratio, 2)} ×`);
  row('\nimport', 'lines', 'seconds', 'per second');
  row(
    'into an empty SQLite file, decided',
    round(imported.lines),
    round(imported.seconds, 1),
    round(imported.perSecond),
  );
  row('verify of all of it', '', round(imported.verifySeconds, 1));
  row('\nreads (16 connections)', 'per second', 'CPU ms each', 'p50 ms', 'p99 ms');
  for (const { question, api, floor } of reads) {
    const figures = ({ perSecond, cpuMilliseconds, p50, p99 }) => [
      round(perSecond),
      round(cpuMilliseconds, 3),
      round(p50, 1),
      round(p99, 1),
    ];
    row(question, ...figures(api));
    row('  the floor', ...figures(floor));
    row(
      '  of the floor’s rate / times its CPU',
      `${round((100 * api.perSecond) / floor.perSecond)} %`,
      `${round(api.cpuMilliseconds / floor.cpuMilliseconds, 1)} ×`,
    );
  }
}

await ready();
const folder = mkdtempSync(join(tmpdir(), 'tierline-bench-'));
try {
  say('Deciding …');
  const decisions = await benchDecisions();
  say('Deciding beside rule engines …');
  const credit = await benchCredit();
  say('Importing …');
  const { file, ...imported } = await benchImport(folder, Number(values.partners));
  say('Reading …');
  const reads = await benchReads(file);
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  report({ decisions, credit, imported, reads });
  writeFileSync(
    values.out,
    `${JSON.stringify({ machine, partners: Number(values.partners), decisions, credit, imported, reads }, null, 2)}\n`,
  );
  say(`Written to ${values.out}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
