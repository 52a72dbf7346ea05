import { describe, expect, it } from 'vitest';
import { everyDay } from '../testing/oracle/case-file.js';
import { tellFigures, tellTiers } from '../testing/oracle/tell.js';
import { answerWorld } from '../testing/oracle/world.js';
import { decideWorld } from '../testing/simulation/decide-world.js';
import { tellRules, tellTierSteps } from '../testing/simulation/tell-rules.js';
import { simulateWorld } from '../testing/simulation/world.js';

const WORLDS = 210;
const WORLDS_A_TEST = 30;
const THROUGH = '2026-12';
/** What is managed begins before the worlds' first command, and what is sold asks for the year before. */
const FIGURES_FROM = '2022-04-15';
const days = everyDay('2021-04-01', '2027-01-31');

/** The first things that only one of the two says, with where to find them; null where both say the same. */
function difference(where: string, rules: readonly string[], oracle: readonly string[]): string | null {
  const [ofRules, ofOracle] = [new Set(rules), new Set(oracle)];
  const onlyRules = rules.filter((line) => !ofOracle.has(line));
  const onlyOracle = oracle.filter((line) => !ofRules.has(line));
  if (rules.length === oracle.length && onlyRules.length + onlyOracle.length === 0) return null;
  return [
    `${where}: ${onlyRules.length + onlyOracle.length} differences`,
    ...onlyRules.slice(0, 3).map((line) => `  the rules alone: ${line}`),
    ...onlyOracle.slice(0, 3).map((line) => `  the oracle alone: ${line}`),
  ].join('\n');
}

/** What the rules and the oracle make of one world, laid side by side. */
function differences(seed: number): string[] {
  const world = simulateWorld(seed);
  const decided = decideWorld(world, THROUGH);
  const answer = answerWorld({ ...world, through: THROUGH, days, figuresFrom: FIGURES_FROM });
  const found: (string | null)[] = [];
  for (const [customer, figures] of answer.customers) {
    const outcome = decided.customers.get(customer);
    const rules = outcome ? tellRules(outcome, days, FIGURES_FROM) : [];
    found.push(difference(`world ${seed}, customer ${customer}`, rules, tellFigures(figures)));
  }
  for (const [partner, tiers] of answer.tiers) {
    const rules = tellTierSteps(decided.tiers.get(partner) ?? [], days, FIGURES_FROM);
    found.push(difference(`world ${seed}, partner ${partner}`, rules, tellTiers(tiers)));
  }
  return found.filter((one) => one !== null);
}

describe('three years of a simulated world, decided by the rules and by the naive oracle', () => {
  const firsts = Array.from({ length: WORLDS / WORLDS_A_TEST }, (_, turn) => turn * WORLDS_A_TEST + 1);
  it.each(firsts)('worlds from %i on: the same in everything, on every day', (first) => {
    for (let seed = first; seed < first + WORLDS_A_TEST; seed += 1) expect(differences(seed)[0] ?? '').toBe('');
  });

  it('try every way in which a deal, a line, a month and a tier may go', () => {
    const tried = new Set<string>();
    for (let seed = 1; seed <= 40; seed += 1) {
      const { customers, tiers } = decideWorld(simulateWorld(seed), THROUGH);
      for (const { sharedDeals, associations, points } of customers.values()) {
        for (const { credit, stage } of sharedDeals) {
          tried.add(`${stage} ${credit?.outcome ?? 'OPEN'}`);
          for (const { clause, holds } of [
            ...(credit?.reasons ?? []),
            ...(credit?.lines ?? []).flatMap((line) => line.reasons),
          ])
            tried.add(`${clause} ${holds}`);
        }
        for (const { withheld } of associations)
          for (const { reasons } of withheld) for (const { clause } of reasons) tried.add(`withheld by ${clause}`);
        for (const { kind } of points) tried.add(kind);
      }
      for (const steps of tiers.values()) for (const { cause, tier } of steps) tried.add(`${cause} ${tier}`);
    }
    const both = (...clauses: string[]) => clauses.flatMap((clause) => [`${clause} true`, `${clause} false`]);
    const asked = [
      ...[
        'WON CREDITED',
        'WON NOT_CREDITED',
        'WON UNDER_REVIEW',
        'LOST NOT_CREDITED',
        'REGISTERED OPEN',
        'APPROVED OPEN',
      ],
      ...both(
        'bpw.signed-poi-wins',
        'bpw.sourcing-priority',
        'bpw.two-signed',
        'bpw.vendor-decides',
        'credit.discretion',
      ),
      ...both('poi.signed-by-close', 'poi.follows-quote', 'registration.purchase-domain', 'motion.assisted-consent'),
      ...both(
        'credit.eligible-sales',
        'upsell.unassociated',
        'upmarket.partner-conditions',
        'upmarket.deal-conditions',
      ),
      ...both('upmarket.language-exception', 'upmarket.reward'),
      ...['upsell.auto-credit true', 'upsell.others-line false', 'eligible.starter-only false', 'revshare.term false'],
      ...['eligible.starter-within-larger true', 'eligible.already-owned false', 'credit.stops-on-termination false'],
      ...['revshare.conditions', 'review.sanctions', 'credit.provider-terms', 'revshare.monthly-quarterly'].map(
        (clause) => `withheld by ${clause}`,
      ),
      ...['SOURCED', 'ASSISTED', 'MANAGED', 'RAISED GOLD', 'RAISED ELITE', 'RECALIBRATED NONE', 'RECALIBRATED GOLD'],
      ...['GRANTED DIAMOND', 'SANCTIONED NONE', 'PROGRAM_CHANGED NONE'],
    ];
    expect(asked.filter((one) => !tried.has(one))).toEqual([]);
  });
});
