// `npm run budgets`: what the pages weigh, how soon they are there and how they bear it, beside what they may. Sizes are the
// same everywhere; times are this machine's, in this run.
import { parseArgs } from 'node:util';
import process from 'node:process';
import { withInventedProgram } from './invented-program.mjs';
import { mainPages } from './main-pages.mjs';
import { flood } from './measure/flood.mjs';
import { pressesOnGrid } from './measure/grid.mjs';
import { lighthouse } from './measure/lighthouse.mjs';
import { loading } from './measure/loading.mjs';

const KIB = 1024;
const { values } = parseArgs({ options: { lighthouse: { type: 'boolean', default: false } } });
const rows = [];

function note(what, measured, unit, budget, isWithin) {
  rows.push({ what, measured, isWithin });
  const mark = isWithin ? 'within' : 'OVER';
  process.stdout.write(`${what.padEnd(46)}${`${measured} ${unit}`.padStart(14)}   ${mark.padEnd(7)}${budget}\n`);
}

const atMost = (what, measured, most, unit, digits = 0) =>
  note(what, measured.toFixed(digits), unit, `at most ${Number(most.toFixed(2))} ${unit}`.trimEnd(), measured <= most);
const atLeast = (what, measured, least) => note(what, measured, '', `at least ${least}`, measured >= least);

const kib = (scripts) => scripts.reduce((sum, { bytes }) => sum + bytes, 0) / KIB;

/** How fast this machine is at the moment: times below are its own. */
function ownPace() {
  const start = performance.now();
  for (let count = 0, sum = 0; count < 100_000_000; count += 1) sum = (sum * 31 + count) | 0;
  return performance.now() - start;
}
process.stdout.write(`This machine takes ${ownPace().toFixed(0)} ms for a hundred million steps.\n`);

await withInventedProgram(async (program) => {
  const loaded = await loading(program, mainPages);
  const [first] = loaded;
  const frame = new Set(first.scripts.map(({ name }) => name));
  const initial = first.scripts.filter(({ isInitial }) => isInitial);
  atMost('script until the first page stands, compressed', kib(initial), 110_000 / KIB, 'KiB', 1);
  for (const { name, scripts } of loaded.slice(1)) {
    const own = scripts.filter((script) => !frame.has(script.name));
    atMost(`  ${name}: its largest chunk`, Math.max(0, ...own.map(({ bytes }) => bytes)) / KIB, 35, 'KiB', 1);
  }
  for (const { name, paint, shift } of loaded) {
    atMost(`${name}: largest paint, middle of five`, paint, 500, 'ms');
    atMost(`${name}: layout shift, most of five`, shift, 0.01, '', 4);
  }
  const drowned = await flood(program, mainPages[0], 1_000);
  atMost(`a flood of ${Math.round(drowned.sent / 5)} changes a second: frame at p95`, drowned.p95, 20, 'ms', 1);
  atMost('  tasks of over 50 ms in five seconds', drowned.longTasks, 1, '');
  const presses = await pressesOnGrid(program);
  atMost('ten thousand rows: presses answered, p98', presses.p98, 100, 'ms');
  atMost('  the slowest', presses.worst, 200, 'ms');
  if (values.lighthouse) {
    const points = await lighthouse(program, mainPages[0]);
    atLeast('Lighthouse, desktop: performance', points['performance'], 98);
    atLeast('  accessibility', points['accessibility'], 100);
    atLeast('  best practices', points['best-practices'], 100);
  }
});
process.exitCode = rows.every(({ isWithin }) => isWithin) ? 0 : 1;
