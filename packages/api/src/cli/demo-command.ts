import { generateHistory, type DemoOptions } from '../demo/generate.js';
import { print } from './output.js';

/** Lines handed over at once. */
const BATCH = 500;

/** Writes an invented program's history to standard output. */
export async function writeDemo({
  today = new Date().toISOString().slice(0, 10),
  ...flags
}: Partial<DemoOptions>): Promise<void> {
  let lines: string[] = [];
  for (const line of generateHistory({ ...flags, today })) {
    lines.push(line);
    if (lines.length < BATCH) continue;
    await print(lines.join('\n'));
    lines = [];
  }
  if (lines.length > 0) await print(lines.join('\n'));
}
