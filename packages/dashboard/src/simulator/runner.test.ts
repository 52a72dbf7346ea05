import { describe, expect, it } from 'vitest';
import { forecastBasis, tierBasis } from '../testing/forecast-basis.ts';
import { createReckoning } from './reckon.ts';
import { type Answer, type Ask, createRunner, type Reckoner } from './runner.ts';
import { scenarioText } from './scenario.ts';

const input = JSON.stringify(forecastBasis());
const tiers = JSON.stringify(tierBasis());
const faster = scenarioText({ rates: { APPROVED: 50 } });
const slower = scenarioText({ rates: { APPROVED: 10 } });

/** A worker that answers when it is told to. */
function slowWorker() {
  const answer = createReckoning();
  const asked: Ask[] = [];
  const due: Answer[] = [];
  const worker: Reckoner = {
    postMessage(ask) {
      asked.push(ask);
      const answered = answer(ask);
      if (answered) due.push(answered);
    },
    ...{ onmessage: null, onerror: null, terminate: () => undefined },
  };
  const turn = () => {
    const data = due.shift();
    if (data) worker.onmessage?.(new MessageEvent('message', { data }));
    return data !== undefined;
  };
  return { worker, asked, turn };
}

function watched() {
  const { worker, asked, turn } = slowWorker();
  const told: string[] = [];
  const runner = createRunner(() => worker, {
    line: (scenario) => told.push(`line ${scenario}`),
    band: (scenario) => told.push(`band ${scenario}`),
    fault: (scenario, message) => told.push(`fault ${scenario} ${message}`),
  });
  return { runner, told, asked, turn };
}

describe('the runner', () => {
  it('tells what is counted on of every scenario before any band', () => {
    const { runner, told, turn } = watched();
    runner.rest(input, tiers);
    runner.ask([faster, '']);
    while (turn());
    expect(told).toEqual([`line ${faster}`, 'line ', `band ${faster}`, 'band ']);
  });

  it('never begins what was replaced before its turn came', () => {
    const { runner, told, asked, turn } = watched();
    runner.rest(input, tiers);
    runner.ask([faster]);
    for (let percent = 11; percent < 60; percent += 1) runner.ask([scenarioText({ rates: { APPROVED: percent } })]);
    runner.ask([slower]);
    while (turn());
    expect(told).toEqual([`line ${faster}`, `line ${slower}`, `band ${slower}`]);
    expect(asked).toHaveLength(4);
  });

  it('lets go of what rested on another basis', () => {
    const { runner, told, turn } = watched();
    runner.rest(input, tiers);
    runner.ask(['']);
    runner.rest(JSON.stringify(forecastBasis({ deals: [] })), tiers);
    runner.ask([slower]);
    while (turn());
    expect(told).toEqual([`line ${slower}`, `band ${slower}`]);
  });

  it('says so where a scenario cannot be reckoned, and goes on', () => {
    const { runner, told, turn } = watched();
    runner.ask([faster]);
    while (turn());
    expect(told[0]).toContain('before its basis');
  });
});
