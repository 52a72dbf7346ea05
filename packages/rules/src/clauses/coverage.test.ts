import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { coverage } from './coverage.js';
import { clauseOf, clauses, isClauseCode } from './register.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const JAPANESE = /[぀-ヿ一-鿿]/;

/** Every id of the rules of engagement, in the page's order, written here a second time so that none is lost or renamed unseen. */
const ids = [
  'team.one-pdm',
  'team.pdm-duties',
  'team.pdm-handover',
  'team.gs-territory',
  'team.gs-assignment',
  'team.gs-duties',
  'team.single-contact-2024',
  'team.extra-region-pdm',
  'credit.partner-terms',
  'credit.provider-terms',
  'credit.stops-on-termination',
  'credit.eligible-sales',
  'credit.discretion',
  'managed.total-of-serviced',
  'managed.qualifying-work',
  'managed.login-is-not-work',
  'managed.counts-after-sale',
  'sold.definition',
  'sold.needs-no-management',
  'poi.required',
  'poi.waiver-needs-poi',
  'poi.generated-with-quote',
  'poi.follows-quote',
  'poi.manual-fallback',
  'poi.customer-accepts-or-declines',
  'poi.two-purposes',
  'poi.signed-by-close',
  'poi.partners-duty',
  'access.partner-admin-set',
  'comms.shared-platform',
  'comms.48-hours',
  'comms.holiday',
  'comms.exceptions',
  'comms.out-of-office',
  'comms.bant',
  'comms.not-cooperating',
  'onboarding.as-agreed',
  'onboarding.no-misrepresentation',
  'onboarding.live-sessions',
  'onboarding.start-in-time',
  'onboarding.meets-expectations',
  'onboarding.checked',
  'onboarding.failures',
  'onboarding.required-service',
  'onboarding.partner-may-waive',
  'onboarding.provider-may-not-waive',
  'onboarding.waiver-on-poi',
  'discount.approval-first',
  'discount.unapproved-not-applied',
  'conduct.no-gifts',
  'review.vendor-directs',
  'review.feedback',
  'review.repeat-removal',
  'review.sanctions',
  'review.warning-recipient',
  'feedback.csat',
  'feedback.pdm-ticket',
  'registration.purchase-domain',
  'registration.wrong-domain',
  'registration.qualified-first',
  'registration.no-domain-ownership',
  'registration.two-ways',
  'registration.no-capacity-limit',
  'registration.no-expiry',
  'registration.metrics',
  'registration.keep-gs-informed',
  'overlay.gs-owns-accounts',
  'overlay.invitation',
  'overlay.72-hours',
  'motion.sourced',
  'motion.assisted',
  'motion.assisted-consent',
  'motion.old-names',
  'eligible.products',
  'eligible.starter-only',
  'eligible.already-owned',
  'eligible.starter-within-larger',
  'bpw.many-may-sell',
  'bpw.confidential',
  'bpw.one-credit',
  'bpw.signed-poi-wins',
  'bpw.sourcing-priority',
  'bpw.two-signed',
  'bpw.vendor-decides',
  'upmarket.partner-conditions',
  'upmarket.language-exception',
  'upmarket.deal-conditions',
  'upmarket.reward',
  'upmarket.no-right-to-referrals',
  'line.associations',
  'line.one-partner',
  'line.catalog',
  'upsell.auto-credit',
  'upsell.auto-credit-may-change',
  'upsell.by-line-total',
  'upsell.unassociated',
  'upsell.others-line',
  'revshare.rate',
  'revshare.term',
  'revshare.monthly-quarterly',
  'revshare.conditions',
  'privacy.deal-information',
];

/** The tests of the packages but those of the register itself, which name every clause. */
const tests = ['packages/rules/src', 'packages/api/src', 'packages/dashboard/src'].flatMap(testsUnder);

function testsUnder(folder: string): string[] {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !path.endsWith('clauses/coverage.test.ts'))
    .map((path) => readFileSync(`${root}${folder}/${path}`, 'utf8'));
}

/** Whether a source names the clause, and not merely one whose id is longer. */
function names(source: string, code: string): boolean {
  return new RegExp(`(?<![\\w.-])${code.replaceAll('.', '\\.')}(?![\\w-])`).test(source);
}

describe('the register of clauses', () => {
  it('has every clause of the page, in its order', () => {
    expect(clauses.map(({ code }) => code)).toEqual(ids);
    expect(new Set(ids).size).toBe(102);
  });

  it('finds a clause by its code and knows no other', () => {
    expect(clauseOf('bpw.one-credit').section.id).toBe('best-partner-wins');
    expect(isClauseCode('bpw.one-credit')).toBe(true);
    expect(isClauseCode('bpw.two-credits')).toBe(false);
    expect(() => clauseOf('bpw.two-credits')).toThrow('"bpw.two-credits" is not a clause');
  });

  it('says each clause in two languages, in words of its own', () => {
    for (const { code, text, section, kinds } of clauses)
      for (const { en, ja } of [text, section.title]) {
        expect(en.trim(), code).not.toBe('');
        expect(en, code).not.toMatch(JAPANESE);
        if (ja !== 'Best Partner Wins') expect(ja, code).toMatch(JAPANESE);
        expect(kinds.length, code).toBeGreaterThan(0);
      }
    expect(new Set(clauses.flatMap(({ text }) => [text.en, text.ja])).size).toBe(2 * clauses.length);
  });
});

describe('the coverage of clauses', () => {
  it('speaks of the clauses of the register and no others', () => {
    expect(Object.keys(coverage)).toEqual(ids);
  });

  it('has a place for every clause, or a step that builds it', () => {
    const open = clauses.filter(({ covered }) => covered.places.length === 0 && covered.plannedFor === undefined);
    expect(open.map(({ code }) => code)).toEqual([]);
    for (const { covered } of clauses) expect([2, 3, 4, undefined]).toContain(covered.plannedFor);
  });

  it('names modules that exist and that name the clause', () => {
    const astray = clauses.flatMap(({ code, covered }) =>
      covered.places
        .filter(({ where }) => !existsSync(root + where) || !names(readFileSync(root + where, 'utf8'), code))
        .map(({ where }) => `${code}: ${where} ${existsSync(root + where) ? 'does not name it' : 'does not exist'}`),
    );
    expect(astray).toEqual([]);
  });

  it('has a test for every clause that is built', () => {
    const untested = clauses.filter(
      ({ code, covered }) => covered.places.length > 0 && !tests.some((test) => names(test, code)),
    );
    expect(untested.map(({ code }) => code)).toEqual([]);
  });
});
