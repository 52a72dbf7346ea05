/** Hands scenarios to the worker one after the other; one that nobody waits for any more is not reckoned. */
import type { RunBand, RunLine } from './run.ts';

export type Ask =
  | { readonly kind: 'basis'; readonly input: string; readonly tiers: string }
  | { readonly kind: 'line' | 'band'; readonly run: number; readonly scenario: string };

export type Answer =
  | { readonly kind: 'line'; readonly run: number; readonly line: RunLine }
  | { readonly kind: 'band'; readonly run: number; readonly band: RunBand }
  | { readonly kind: 'fault'; readonly run: number; readonly message: string };

/** The part of a worker that is used. */
export interface Reckoner {
  postMessage(ask: Ask): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface Told {
  line(scenario: string, line: RunLine): void;
  band(scenario: string, band: RunBand): void;
  fault(scenario: string, message: string): void;
}

export interface Runner {
  /** From now on everything rests on this basis; what was asked for before is let go of. */
  rest(input: string, tiers: string): void;
  /** Asks for these scenarios, the most urgent first, in place of all that were asked for and are not under way. */
  ask(scenarios: readonly string[]): void;
  stop(): void;
}

interface Job {
  readonly kind: 'line' | 'band';
  readonly scenario: string;
}

export function createRunner(spawn: () => Reckoner, told: Told): Runner {
  const worker = spawn();
  let run = 0;
  let underWay: Job | null = null;
  let waiting: Job[] = [];

  function next(): void {
    underWay = waiting.shift() ?? null;
    if (!underWay) return;
    run += 1;
    worker.postMessage({ ...underWay, run });
  }

  worker.onmessage = ({ data }) => {
    if (data.run !== run || !underWay) return;
    const { scenario } = underWay;
    if (data.kind === 'line') told.line(scenario, data.line);
    else if (data.kind === 'band') told.band(scenario, data.band);
    else told.fault(scenario, data.message);
    next();
  };
  worker.onerror = (event) => {
    told.fault(underWay?.scenario ?? '', event.message);
    next();
  };

  return {
    rest(input, tiers) {
      run += 1;
      underWay = null;
      waiting = [];
      worker.postMessage({ kind: 'basis', input, tiers });
    },
    ask(scenarios) {
      // All lines first: they come at once, and a band that is late is missed less.
      const jobs = [
        ...scenarios.map((scenario) => ({ kind: 'line', scenario }) as const),
        ...scenarios.map((scenario) => ({ kind: 'band', scenario }) as const),
      ];
      waiting = jobs;
      if (!underWay) next();
    },
    stop: () => worker.terminate(),
  };
}
