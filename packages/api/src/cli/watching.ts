import process from 'node:process';
import { Presets, SingleBar } from 'cli-progress';
import type { ImportPhase, ImportProgress } from '../history/import/progress.js';
import { counted, say } from './output.js';

const words: Readonly<Record<ImportPhase, { readonly doing: string; readonly unit: string }>> = {
  reading: { doing: 'Reading', unit: 'line' },
  storing: { doing: 'Storing', unit: 'event' },
  deciding: { doing: 'Deciding', unit: 'subject' },
};
const BETWEEN_LINES = 3_000;

/** Shows an import's progress on stderr: a bar on a terminal, elsewhere a line every few seconds. */
export function watching(): ImportProgress {
  return process.stderr.isTTY ? new Bar() : new Lines();
}

class Bar implements ImportProgress {
  #bar: SingleBar | null = null;
  #total: number | null = null;
  #done = 0;

  begin(phase: ImportPhase, total: number | null): void {
    const { doing, unit } = words[phase];
    [this.#total, this.#done] = [total, 0];
    this.#bar = new SingleBar(
      {
        format: total === null ? `${doing} {value} ${unit}s` : `${doing} [{bar}] {value} ${unit}s of {total}`,
        stream: process.stderr,
        hideCursor: true,
      },
      Presets.legacy,
    );
    this.#bar.start(total ?? 0, 0);
  }

  advance(count: number): void {
    this.#bar?.increment(count);
    this.#done += count;
    // What a decision makes pending comes on top of what was known at the beginning.
    if (this.#total === null || this.#done > this.#total) this.#bar?.setTotal(this.#done);
  }

  end(): void {
    this.#bar?.stop();
  }
}

class Lines implements ImportProgress {
  #phase: ImportPhase = 'reading';
  #total: number | null = null;
  #done = 0;
  #begunAt = 0;
  #saidAt = 0;

  begin(phase: ImportPhase, total: number | null): void {
    [this.#phase, this.#total, this.#done] = [phase, total, 0];
    this.#begunAt = this.#saidAt = Date.now();
  }

  advance(count: number): void {
    this.#done += count;
    if (Date.now() - this.#saidAt < BETWEEN_LINES) return;
    this.#saidAt = Date.now();
    const { doing, unit } = words[this.#phase];
    const of = this.#total === null || this.#done > this.#total ? '' : ` of ${this.#total.toLocaleString('en-US')}`;
    say(`${doing}: ${counted(this.#done, unit)}${of} (${rateOf(this.#done, this.#saidAt - this.#begunAt)} a second)`);
  }

  end(): void {
    const { doing, unit } = words[this.#phase];
    const took = Date.now() - this.#begunAt;
    say(`${doing}: ${counted(this.#done, unit)} in ${(took / 1000).toFixed(1)} s`);
  }
}

/** How many there were in a second. */
export function rateOf(count: number, milliseconds: number): string {
  return Math.round((count * 1000) / Math.max(milliseconds, 1)).toLocaleString('en-US');
}
