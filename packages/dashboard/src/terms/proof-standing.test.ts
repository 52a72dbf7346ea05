import { describe, expect, it } from 'vitest';
import { differenceFromSigned, proofStanding } from './proof-standing.ts';

type Proof = Parameters<typeof proofStanding>[0]['pois'][number];
const line = (productLine: string, edition = 'PROFESSIONAL') => ({ productLine, edition });
const proof = (status: Proof['status'], lines = [line('MARKETING_HUB')], link?: string): Proof => ({
  status,
  lines,
  links: link ? [{ state: link }] : [],
});
const missed = { kind: 'POI_SIGNATURE', missed: true };

describe('where a proof stands', () => {
  it.each<[string, readonly Proof[], string]>([
    ['nobody made one', [], 'NONE'],
    ['it was only replaced', [proof('REPLACED')], 'NONE'],
    ['made, not sent', [proof('OPEN')], 'GENERATED'],
    ['sent', [proof('OPEN', undefined, 'OPEN')], 'SENT'],
    ['sent, and the link is over', [proof('OPEN', undefined, 'EXPIRED')], 'GENERATED'],
    ['signed', [proof('SIGNED')], 'SIGNED'],
    ['declined', [proof('DECLINED')], 'DECLINED'],
    [
      'another edition quoted since',
      [proof('SIGNED'), proof('OPEN', [line('MARKETING_HUB', 'ENTERPRISE')])],
      'MISMATCH',
    ],
    ['the same lines quoted since, at another price', [proof('SIGNED'), proof('OPEN', undefined, 'OPEN')], 'SENT'],
  ])('%s: %s', (_name, pois, standing) => {
    expect(proofStanding({ pois, deadlines: [] })).toBe(standing);
  });

  it('is late whatever was signed since', () => {
    expect(proofStanding({ pois: [proof('SIGNED')], deadlines: [missed] })).toBe('LATE');
    expect(proofStanding({ pois: [], deadlines: [{ ...missed, kind: 'RESPONSE' }] })).toBe('NONE');
  });

  it('names what no signature covers, and what was signed and is quoted no more', () => {
    const quoted = [line('MARKETING_HUB'), line('SALES_HUB')];
    const signed = proof('SIGNED', [line('MARKETING_HUB'), line('CREDITS', 'NONE')]);
    expect(differenceFromSigned([signed, proof('OPEN', quoted)])).toEqual({
      unsigned: [line('SALES_HUB')],
      dropped: [line('CREDITS', 'NONE')],
    });
    expect(differenceFromSigned([proof('OPEN', quoted)])).toBeNull();
  });
});
