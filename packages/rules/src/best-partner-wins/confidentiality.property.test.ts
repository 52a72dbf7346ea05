import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line, Recorded } from '../history.js';
import type { TierStep } from '../outcome.js';
import {
  claimEvents,
  claiming,
  commonEvents,
  defect,
  lines,
  named,
  seenBy,
  type Claiming,
  type Loose,
} from '../testing/rivals.js';
import { contextOf, course, partner, won } from '../testing/story.js';

const CASES = 10_000;
/** Ten thousand histories take their time on a machine that has other work. */
const PATIENCE = 300_000;
const platinum: TierStep = {
  day: '2024-01-15',
  tier: 'PLATINUM',
  uncapped: 'PLATINUM',
  heldSince: '2024-01-15',
  cause: 'GRANTED',
  evidence: ['granted'],
};
const accredited = { accreditations: [{ from: '2024-05-01', held: true, evidence: 'accredited' }] };
/** p1 may be an upmarket referral's partner, so that all rows of the table of lines are tried. */
const context = contextOf({
  partners: [partner('p1', accredited), partner('p2', { program: 'SOLUTIONS_PROVIDER' }), partner('p3'), partner('p4')],
  tiers: { p1: [platinum] },
  rates: { 'JPY USD 2025-06-30': '0.006' },
  through: '2025-08',
});

const sound = fc.constant(null);
const mine = (flaw: Parameters<typeof claiming>[1]) => claiming(fc.constant('p1'), flaw, fc.constantFrom(null, 'p1'));
const rival = (flaw: Parameters<typeof claiming>[1]) =>
  claiming(fc.constantFrom('p2', 'p3'), flaw, fc.constantFrom(null, 'p2', 'p3'));

const begins = (who: string, bought: readonly Line[], at = '2025-07-03T09:00:00+09:00'): Loose[] =>
  bought.map(({ productLine }) => ({
    type: 'OnboardingStarted',
    at,
    customer: 'c1',
    productLine,
    partner: who,
    live: true,
  }));
const decides = (who: string | null): Loose => ({
  ...{ type: 'CreditAdjudicated', at: '2025-07-10T09:00:00+09:00', deal: 'd1', partner: who },
  ...{ staff: 'ops1', reason: 'Heard both.' },
});
const agrees = (sourcing: string, second: string): Loose => ({
  ...{ type: 'SecondPartnerAgreed', at: '2025-06-05T09:00:00+09:00', deal: 'd1', sourcing, second, notice: true },
});

/** What a rival brings with it besides its claim. */
const doings = fc.constantFrom('nothing', 'onboards', 'sources', 'is decided for', 'is decided against');
type Doing = 'nothing' | 'onboards' | 'sources' | 'is decided for' | 'is decided against';

function rivalEvents(claims: readonly Claiming[], doing: Doing, bought: readonly Line[]): Loose[] {
  const [first] = claims;
  const told = claims.flatMap((claim) => claimEvents(claim, bought));
  if (!first || doing === 'nothing') return told;
  if (doing === 'onboards') return [...told, ...begins(first.partner, bought)];
  if (doing === 'sources') return [...told, agrees(first.partner, 'p1')];
  return [...told, decides(doing === 'is decided for' ? first.partner : null)];
}

const rivals = (flaw: Parameters<typeof claiming>[1]) =>
  fc.uniqueArray(rival(flaw), { minLength: 1, maxLength: 2, selector: ({ partner: who }) => who });

/** The customer's subscriptions from before, bought from the vendor directly. */
const owned = fc.array(
  fc.constantFrom('MARKETING_HUB STARTER', 'MARKETING_HUB PROFESSIONAL', 'SALES_HUB ENTERPRISE', 'CREDITS NONE'),
  { maxLength: 2 },
);
const bought = (texts: readonly string[]): Loose[] =>
  [...new Set(texts)].map((text) => {
    const [productLine = '', edition = ''] = text.split(' ');
    const mrr = { minor: 50_000, currency: 'JPY' };
    const at = '2024-01-10T09:00:00+09:00';
    return { type: 'SubscriptionChanged', at, customer: 'c1', productLine, edition, mrr, effective: '2024-01-10' };
  });

const customer: Loose = {
  ...{ type: 'CustomerAdded', at: '2021-01-01T09:00:00+09:00', customer: 'c1', name: 'Customer', region: 'JP' },
  ...{ domains: ['c1.example'], segment: 'MID_MARKET' },
};

/** The same history for p1, with some rivals or others. */
function tell(common: readonly Loose[], own: readonly Loose[], others: readonly Loose[]): readonly Recorded[] {
  return [...named('common', [customer, ...common], 0), ...named('own', own, 1000), ...named('rival', others, 2000)];
}

const told = (events: readonly Recorded[]) => JSON.stringify(seenBy('p1', events, context));

/** Whether it is credited, or may be by the vendor's decision. */
const isGiven = ({ sharedDeals }: ReturnType<typeof seenBy>) => sharedDeals[0]?.credit?.outcome !== 'NOT_CREDITED';

describe('what a partner reads of a deal that it does not win (bpw.confidential)', () => {
  it(
    'where its own claim fails: the same, byte for byte, whether or not there are rivals',
    { timeout: PATIENCE },
    () => {
      const story = fc.record({
        lines,
        own: mine(defect),
        onboards: fc.boolean(),
        others: rivals(fc.option(defect)),
        doing: doings,
        owned,
      });
      fc.assert(
        fc.property(story, ({ lines: sold, own, onboards, others, doing, owned: texts }) => {
          const common = [...bought(texts), ...commonEvents(sold)];
          const ofOwn = [
            ...claimEvents(own, sold),
            ...(onboards ? begins('p1', sold, '2025-07-04T09:00:00+09:00') : []),
          ];
          const alone = told(tell(common, ofOwn, []));
          expect(told(tell(common, ofOwn, rivalEvents(others, doing, sold)))).toBe(alone);
        }),
        { numRuns: CASES },
      );
    },
  );

  it(
    'where its claim is sound: the same, whoever won, by whichever rule, with whatever history',
    { timeout: PATIENCE },
    () => {
      let compared = 0;
      const story = fc.record({
        lines,
        own: mine(sound),
        onboards: fc.boolean(),
        first: rivals(sound),
        second: rivals(sound),
        doings: fc.tuple(doings, doings),
        owned,
      });
      fc.assert(
        fc.property(story, ({ lines: sold, own, onboards, first, second, doings: [one, another], owned: texts }) => {
          const common = [...bought(texts), ...commonEvents(sold)];
          const ofOwn = [
            ...claimEvents(own, sold),
            ...(onboards ? begins('p1', sold, '2025-07-04T09:00:00+09:00') : []),
          ];
          const view = (others: readonly Loose[]) => seenBy('p1', tell(common, ofOwn, others), context);
          const alone = view([]);
          const contested = view(rivalEvents(first, one, sold));
          // A deal that gives it nothing anyway reads as if there were no rival.
          const other = isGiven(alone) ? view(rivalEvents(second, another, sold)) : alone;
          if (isGiven(alone) && (isGiven(contested) || isGiven(other))) return;
          compared += 1;
          expect(JSON.stringify(contested)).toBe(JSON.stringify(other));
        }),
        { numRuns: CASES },
      );
      expect(compared).toBeGreaterThan(CASES / 10);
    },
  );

  it(
    'of a line that gives it nothing: the same, whether it was bought directly or a rival sold it',
    { timeout: PATIENCE },
    () => {
      const story = fc.record({ lines, own: mine(fc.option(defect)), before: lines });
      const earlier = {
        deal: 'd0',
        partner: 'p4',
        quotedAt: '2023-06-21T09:00:00+09:00',
        signedAt: '2023-06-26T09:00:00+09:00',
      };
      const dated = { registeredAt: '2023-06-01T09:00:00+09:00', approvedAt: '2023-06-01T15:00:00+09:00' };
      let compared = 0;
      fc.assert(
        fc.property(story, ({ lines: sold, own, before }) => {
          const at = '2023-07-01T18:00:00+09:00';
          const direct = before.map((each): Loose => ({
            type: 'SubscriptionChanged',
            at,
            customer: 'c1',
            ...each,
            effective: '2023-07-01',
          }));
          const rivalsSale = [
            ...course({ ...earlier, ...dated, lines: before }),
            won(before, { deal: 'd0', closedOn: '2023-07-01' }),
          ];
          const ofOwn = claimEvents(own, sold);
          const [openly, behind] = [direct, rivalsSale].map((history) => {
            const events = tell(commonEvents(sold), ofOwn, history);
            return seenBy('p1', events, context).sharedDeals[0]?.credit?.lines ?? [];
          });
          for (const [index, each] of (openly ?? []).entries()) {
            const other = behind?.[index];
            if (each.soldMrr || each.revenueShare || other?.soldMrr || other?.revenueShare) continue;
            compared += 1;
            expect(JSON.stringify(other)).toBe(JSON.stringify(each));
          }
        }),
        { numRuns: CASES },
      );
      expect(compared).toBeGreaterThan(CASES / 10);
    },
  );
});
