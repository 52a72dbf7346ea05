import { expect, it } from 'vitest';
import { AOZORA, DOI, ENDO, hanako, HOSHI, kenji, MARKETING, SERVICE, STARTER } from './cast.js';
import { DEAL, type Deal } from './questions.js';
import type { Road } from './road.js';

/** How a deal is sold: from the registration by two partners to the customer's signatures for both. */
export function itIsSold(road: Road): void {
  it('is registered by two partners on one domain, and approved for both (bpw.many-may-sell)', async () => {
    const register = async (who: string, relationship: string) => {
      const need = 'One place for leads and for what customers ask.';
      const described = { relationship, need, expectedClose: '2025-07-01', expectedLines: [MARKETING] };
      const { sharedDeal } = await road.does(who, 'registerDeal', `sharedDeal { ${DEAL} }`, {
        domain: 'fuji.example',
        ...described,
      });
      expect(sharedDeal).toMatchObject({ stage: 'REGISTERED', version: 1, gs: { key: 'endo' } });
      return (sharedDeal as Deal).id;
    };
    await road.until('2025-06-02T10:00:00+09:00');
    road.ids.aozora = await register(AOZORA, 'We made their web site.');
    await road.until('2025-06-02T14:00:00+09:00');
    road.ids.hoshi = await register(HOSHI, 'We look after their network.');
    await road.until('2025-06-03T09:30:00+09:00');
    for (const sharedDeal of [road.ids.aozora, road.ids.hoshi])
      expect(
        await road.does(ENDO, 'approveSharedDeal', 'sharedDeal { stage }', { sharedDeal, expectedVersion: 1 }),
      ).toMatchObject({ sharedDeal: { stage: 'APPROVED' } });
    const seen = '{ sharedDeals { nodes { id } } }';
    for (const who of [HOSHI, DOI])
      expect(await road.asks(who, seen)).toEqual({ sharedDeals: { nodes: [{ id: road.ids.hoshi }] } });
  });

  it('is talked about; an answer is due within 48 hours of business days (comms.48-hours, comms.bant)', async () => {
    await road.until('2025-06-06T15:00:00+09:00');
    const asked = { sharedDeal: road.ids.aozora, text: 'Who decides, on how much, and when?' };
    const { message } = await road.does(ENDO, 'sendMessage', 'message { key }', asked);
    const answers = (message as { key: string }).key;
    const due = { kind: 'RESPONSE', dueAt: '2025-06-10T06:00:00Z', clause: { code: 'comms.48-hours' } };
    expect((await road.dealOf(AOZORA, road.ids.aozora)).deadlines).toContainEqual({
      ...due,
      metAt: null,
      missed: false,
    });
    await road.until('2025-06-09T11:00:00+09:00');
    const bant = {
      budget: '2 million yen a year.',
      authority: 'Ms Mori.',
      need: 'Leads in one place.',
      timing: 'By July.',
    };
    await road.does(AOZORA, 'sendMessage', 'message { key }', {
      sharedDeal: road.ids.aozora,
      text: 'All four are clear.',
      answers,
      bant,
    });
    const { deadlines, bant: told } = await road.dealOf(AOZORA, road.ids.aozora);
    expect(deadlines).toContainEqual({ ...due, metAt: '2025-06-09T02:00:00Z', missed: false });
    expect(told.missing).toEqual([]);
  });

  it('is quoted with a discount once the vendor approved it in writing, not before (discount.approval-first)', async () => {
    await road.until('2025-06-11T10:00:00+09:00');
    const wish = { sharedDeal: road.ids.aozora, percent: '20', reason: 'They sign for two years at once.' };
    const { discountRequest } = await road.does(AOZORA, 'requestDiscount', 'discountRequest { key }', wish);
    const request = (discountRequest as { key: string }).key;
    const quote = { sharedDeal: road.ids.aozora, partnerKeys: ['aozora', 'hoshi'], lines: [MARKETING, STARTER] };
    expect(await road.isRefused(ENDO, 'issueQuote', { ...quote, discount: request })).toEqual({
      code: 'NOT_APPROVED',
      clause: 'discount.unapproved-not-applied',
    });
    const decision = {
      sharedDeal: road.ids.aozora,
      request,
      percent: '20',
      approved: true,
      reason: 'For two years, yes.',
    };
    const { discount } = await road.does(ENDO, 'decideDiscount', 'discount { key }', decision);
    road.ids.discount = (discount as { key: string }).key;
    await road.until('2025-06-12T10:00:00+09:00');
    await road.does(ENDO, 'issueQuote', 'sharedDeal { id }', { ...quote, discount: road.ids.discount });
    for (const [who, id] of road.parts) expect(await road.proofsOf(who, id)).toEqual(['OPEN']);
  });

  it('is proved to the customer, who accepts one partner and declines the other (poi.customer-accepts-or-declines)', async () => {
    await road.asksToSign(AOZORA, (await road.dealOf(AOZORA, road.ids.aozora)).pois[0]?.id, hanako);
    await road.asksToSign(HOSHI, (await road.dealOf(HOSHI, road.ids.hoshi)).pois[0]?.id, kenji);
    await road.until('2025-06-13T10:00:00+09:00');
    const { text } = (await road.opens(hanako)).page;
    expect(text).toContain('Aozora Consulting asks Fuji Bicycles to confirm that it took part in this purchase.');
    expect(text).toContain('Marketing Hub Professional: ¥96,000 a month');
    expect(await road.proofsOf(AOZORA, road.ids.aozora)).toEqual(['OPEN']);
    expect((await road.accepts(hanako)).text).toContain('Hanako Mori accepted this on 13 Jun 2025');
    expect((await road.declines(kenji, 'We have not talked about this yet.')).text).toContain('This was declined');
    expect(await road.proofsOf(AOZORA, road.ids.aozora)).toEqual(['SIGNED']);
    expect(await road.proofsOf(HOSHI, road.ids.hoshi)).toEqual(['DECLINED']);
  });

  it('is quoted anew: a new link for what changed, and nothing that was signed is void (poi.follows-quote)', async () => {
    await road.until('2025-06-20T10:00:00+09:00');
    const quote = { sharedDeal: road.ids.aozora, partnerKeys: ['aozora', 'hoshi'], lines: [MARKETING, SERVICE] };
    await road.does(ENDO, 'issueQuote', 'sharedDeal { id }', { ...quote, discount: road.ids.discount });
    expect(await road.proofsOf(AOZORA, road.ids.aozora)).toEqual(['SIGNED', 'OPEN']);
    expect((await road.post.to(hanako.email)).at(-1)).toContain('What was signed stays signed.');
    expect(await road.post.to(kenji.email)).toHaveLength(1);
    expect((await road.accepts(hanako)).text).toContain('Service Hub Professional: ¥30,000 a month');
    expect(await road.proofsOf(AOZORA, road.ids.aozora)).toEqual(['SIGNED', 'SIGNED']);
  });

  it('is signed for by both in the end: who was declined makes a proof by hand (poi.manual-fallback)', async () => {
    await road.until('2025-06-24T10:00:00+09:00');
    const { poi } = await road.does(HOSHI, 'addProof', 'poi { id automatic }', {
      sharedDeal: road.ids.hoshi,
      lines: [MARKETING],
    });
    await road.asksToSign(HOSHI, (poi as { id: string }).id, kenji);
    await road.accepts(kenji);
    expect(await road.proofsOf(HOSHI, road.ids.hoshi)).toEqual(['DECLINED', 'OPEN', 'SIGNED']);
  });
}
