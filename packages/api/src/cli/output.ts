import { once } from 'node:events';
import process from 'node:process';

/** Writes to standard output, at the pace of whoever reads it. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** Says something to the person at the terminal, past standard output. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A reader that has seen enough, such as `head`, ends the command, and quietly. */
export function endWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** A count as people read it. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
