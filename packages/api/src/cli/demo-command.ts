import { InvalidArgumentError, type Command } from 'commander';
import { generateHistory } from '../demo/generate.js';
import { print } from './output.js';

interface DemoFlags {
  readonly partners?: number;
  readonly seed?: number;
  readonly years?: number;
  readonly today?: string;
}

/** Lines handed over at once. */
const BATCH = 500;

export function demoCommand(program: Command): void {
  program
    .command('demo')
    .description('write the history of an invented program to standard output; the same options give the same bytes')
    .option('--partners <n>', 'how many partners', wholeNumber)
    .option('--seed <n>', 'another number invents another program', wholeNumber)
    .option('--years <n>', 'how many years it goes back', wholeNumber)
    .option('--today <day>', 'the day on which it ends, such as 2025-06-30 (default: today)', day)
    .action(run);
}

async function run({ today = new Date().toISOString().slice(0, 10), ...flags }: DemoFlags): Promise<void> {
  let lines: string[] = [];
  for (const line of generateHistory({ ...flags, today })) {
    lines.push(line);
    if (lines.length < BATCH) continue;
    await print(lines.join('\n'));
    lines = [];
  }
  if (lines.length > 0) await print(lines.join('\n'));
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  if (!isDay) throw new InvalidArgumentError('It must be a day, such as 2025-06-30.');
  return text;
}
