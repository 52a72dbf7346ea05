import { describe, expect, it } from 'vitest';
import type { EventType } from '../history.js';
import { sample, type Written } from '../testing/samples.js';
import { sentences } from './sentences.js';
import { validateEvent } from './validate.js';

const guarded: [string, EventType, Written, string, string][] = [
  ['no relationship', 'DealRegistered', { relationship: ' ' }, 'relationship', 'registration.qualified-first'],
  [
    'relationship left out',
    'DealRegistered',
    { relationship: undefined },
    'relationship',
    'registration.qualified-first',
  ],
  ['no need', 'DealRegistered', { need: '' }, 'need', 'registration.qualified-first'],
  ['a need said anew of nothing', 'SharedDealUpdated', { need: ' ' }, 'need', 'registration.qualified-first'],
  ['no domain to buy with', 'DealRegistered', { domain: 'nowhere' }, 'domain', 'registration.purchase-domain'],
  ['no feedback', 'PartnerRemoved', { feedback: '' }, 'feedback', 'review.feedback'],
  ['more time without a reason', 'DeadlineExtended', { reason: ' ' }, 'reason', 'comms.exceptions'],
  ['the reason of more time left out', 'DeadlineExtended', { reason: undefined }, 'reason', 'comms.exceptions'],
  ['a refusal without a reason', 'SharedDealRefused', { reason: '' }, 'reason', 'credit.discretion'],
  ['a decision without a reason', 'CreditAdjudicated', { reason: ' ' }, 'reason', 'bpw.vendor-decides'],
  ['the reason of a decision left out', 'CreditAdjudicated', { reason: undefined }, 'reason', 'bpw.vendor-decides'],
  ['feedback left out', 'PartnerRemoved', { feedback: undefined }, 'feedback', 'review.feedback'],
  ['a channel consultant', 'StaffJoined', { role: 'CC' }, 'role', 'team.single-contact-2024'],
  ['a channel account manager', 'StaffJoined', { role: 'CAM' }, 'role', 'team.single-contact-2024'],
  ['the role in full', 'StaffJoined', { role: 'Channel Account Manager' }, 'role', 'team.single-contact-2024'],
  ['the other motion', 'DealRegistered', { motion: 'DO_IT_FOR_ME' }, 'motion', 'motion.old-names'],
  ['the other motion', 'PartnerAdded', { motion: 'Partner Collaboration' }, 'motion', 'motion.old-names'],
  ['a motion that never was', 'PartnerAdded', { motion: 'REFERRAL' }, 'motion', 'motion.old-names'],
];

describe('what a clause forbids is refused in its name', () => {
  it.each(guarded)('%s in %s', (_, type, replaced, field, clause) => {
    expect(validateEvent(sample(type, replaced))).toMatchObject({ ok: false, refusals: [{ field, clause }] });
  });

  it('a mere slip names no clause', () => {
    const result = validateEvent(sample('StaffJoined', { role: 'GSM' }));
    expect(result.ok ? null : result.refusals).toEqual([expect.not.objectContaining({ clause: expect.anything() })]);
  });
});

const motions: [EventType, string][] = [
  ['DealRegistered', 'PARTNER_SOURCED'],
  ['DealRegistered', 'Partner Sourced'],
  ['DealRegistered', 'PARTNER_COLLABORATION'],
  ['DealRegistered', 'Partner Collaboration'],
  ['PartnerAdded', 'PARTNER_ASSISTED'],
  ['PartnerAdded', 'Partner Assisted'],
  ['PartnerAdded', 'DO_IT_FOR_ME'],
  ['PartnerAdded', 'Do It For Me'],
  ['PartnerAdded', 'DIFM'],
];

describe('motion.old-names', () => {
  it.each(motions)('a %s may be called %s, which is then left out', (type, motion) => {
    const result = validateEvent(sample(type, { motion }));
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && Object.hasOwn(result.event, 'motion')).toBe(false);
  });
});

describe('the sentence of a refusal', () => {
  it('says in English and Japanese what is wrong and what mends it', () => {
    const result = validateEvent(sample('SubscriptionChanged', { mrr: { amount: 96000, currency: 'JPY' } }));
    expect(result).toEqual({
      ok: false,
      refusals: [
        {
          field: 'mrr.amount',
          code: 'JSON_NUMBER',
          message: '96000 is a JSON number; write it as a decimal in quotes, such as "96000".',
          messageJa: '96000 はJSONの数値です。「"96000"」のように引用符で囲んだ10進数で書いてください。',
        },
      ],
    });
  });

  it.each(Object.entries(sentences))(
    '%s is one sentence with its mend, with the same words in both languages',
    (_, { en, ja }) => {
      const words = (text: string) => [...text.matchAll(/\{(\w+?)(?:Ja)?\}/g)].map(([, word]) => word).sort();
      expect(words(ja)).toEqual(words(en));
      expect(en).toMatch(/^.*; .*\.$/);
      expect(ja).toMatch(/。.*。$/u);
    },
  );

  it('shows nothing that cannot be seen, and nothing at length', () => {
    const result = validateEvent(
      sample('DealLost', { deal: undefined, [`x\u202E${'y'.repeat(500)}`]: 1, closedOn: `\u0007${'z'.repeat(500)}` }),
    );
    const texts = result.ok
      ? []
      : result.refusals.flatMap(({ field, message, messageJa }) => [field, message, messageJa]);
    expect(texts.length).toBe(9);
    for (const text of texts) {
      expect(text.length).toBeLessThan(300);
      expect(text).not.toMatch(/[\p{C}]/u);
    }
  });

  it('comes fifty times at most', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`field${n}`, n]));
    const result = validateEvent(sample('DealLost', many));
    expect(result.ok ? 0 : result.refusals.length).toBe(50);
  });
});
