import type { ForecastInput, TierBasis } from '@tierline/rules';
import { runBand, type RunBasis, runLine } from './run.ts';
import type { Answer, Ask } from './runner.ts';

/** Answers what is asked of one worker: it holds the basis, so that a scenario is all that crosses over. */
export function createReckoning(): (ask: Ask) => Answer | null {
  let basis: RunBasis | null = null;
  return (ask) => {
    if (ask.kind === 'basis') {
      basis = { forecast: JSON.parse(ask.input) as ForecastInput, tiers: JSON.parse(ask.tiers) as TierBasis };
      return null;
    }
    const { run, scenario } = ask;
    try {
      if (!basis) throw new Error('a scenario was asked for before its basis was given');
      if (ask.kind === 'line') return { kind: 'line', run, line: runLine(basis, scenario) };
      return { kind: 'band', run, band: runBand(basis, scenario) };
    } catch (error) {
      return { kind: 'fault', run, message: error instanceof Error ? error.message : String(error) };
    }
  };
}
