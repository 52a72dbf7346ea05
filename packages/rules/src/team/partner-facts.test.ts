import { describe, expect, it } from 'vitest';
import { recorded } from '../testing/story.js';
import { partnerFacts } from './partner-facts.js';

const enrolled = {
  type: 'PartnerEnrolled' as const,
  at: '2021-01-01T00:30:00+09:00',
  partner: 'p1',
  name: 'Partner',
  program: 'SOLUTIONS_PARTNER',
  region: 'JP',
  currency: 'JPY',
  primaryContact: { name: 'H', email: 'h@p1.example' },
};
const changed = (at: string, program: string) => ({ type: 'ProgramChanged' as const, at, partner: 'p1', program });
const imposed = (at: string, sanction: string, until?: string) => ({
  type: 'SanctionImposed' as const,
  at,
  sanction,
  partner: 'p1',
  kind: 'SUSPENDED',
  reason: 'r',
  until,
});
const lifted = (at: string, sanction: string) => ({ type: 'SanctionLifted' as const, at, sanction, reason: 'r' });
const appealed = (at: string, sanction: string) => ({
  ...{ type: 'SanctionAppealed' as const, at, appeal: `a-${sanction}`, sanction, text: 'It was not so.' },
});
const heard = (at: string, sanction: string, upheld: boolean) => ({
  ...{ type: 'AppealDecided' as const, at, appeal: `a-${sanction}`, staff: 'ops1', upheld, reason: 'r' },
});
const absent = (at: string, from: string, to: string) => ({
  type: 'AbsenceAnnounced' as const,
  at,
  partner: 'p1',
  from,
  to,
});

type Told = Parameters<typeof recorded>[0];
const facts = (...told: Told) => partnerFacts(recorded([enrolled, ...told]));
const periods = (...told: Told) => facts(...told).sanctions.map(({ key, from, until }) => `${key} ${from} ${until}`);

describe('the facts of a partner', () => {
  it('come from its enrolment, its days in its region', () => {
    expect(facts()).toEqual({
      key: 'p1',
      region: 'JP',
      timeZone: 'Asia/Tokyo',
      currency: 'JPY',
      programs: [{ from: '2021-01-01', program: 'SOLUTIONS_PARTNER' }],
      sanctions: [],
      accreditations: [],
      grantedTiers: [],
      absences: [],
    });
  });

  it('without an enrolment there are none', () => {
    expect(() => partnerFacts(recorded([changed('2025-01-01T00:00:00Z', 'SOLUTIONS_PROVIDER')]))).toThrow(
      'no enrolment',
    );
  });

  it('programs follow each other by day; of several on a day the last counts', () => {
    const told = facts(
      changed('2025-06-30T14:59:59Z', 'SOLUTIONS_PROVIDER'),
      changed('2024-06-30T15:00:00Z', 'SOLUTIONS_PROVIDER'),
      changed('2024-07-01T18:00:00+09:00', 'SOLUTIONS_PARTNER'),
    );
    expect(told.programs).toEqual([
      { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' },
      { from: '2024-07-01', program: 'SOLUTIONS_PARTNER' },
      { from: '2025-06-30', program: 'SOLUTIONS_PROVIDER' },
    ]);
  });

  it('upmarket.partner-conditions: the accreditation by day; of several changes on a day the last counts', () => {
    const accreditation = (at: string, held: boolean) => ({
      ...{ type: 'AccreditationChanged' as const, at, partner: 'p1', accreditation: 'CRM_IMPLEMENTATION' },
      held,
    });
    const told = facts(
      accreditation('2025-06-30T15:00:00Z', false),
      accreditation('2025-06-30T14:59:59Z', true),
      accreditation('2025-06-30T09:00:00+09:00', false),
    );
    expect(told.accreditations.map(({ from, held }) => `${from} ${held}`)).toEqual([
      '2025-06-30 true',
      '2025-07-01 false',
    ]);
  });

  it.each<[string, Told, string[]]>([
    ['review.sanctions: one that stands', [imposed('2025-06-30T23:30:00+09:00', 's1')], ['s1 2025-06-30 null']],
    [
      'one with an end of its own',
      [imposed('2025-06-01T09:00:00+09:00', 's1', '2025-09-01')],
      ['s1 2025-06-01 2025-09-01'],
    ],
    [
      'lifted before its own end, the first time counts',
      [
        imposed('2025-06-01T09:00:00+09:00', 's1', '2025-09-01'),
        lifted('2025-07-31T15:00:00Z', 's1'),
        lifted('2025-08-15T00:00:00Z', 's1'),
      ],
      ['s1 2025-06-01 2025-08-01'],
    ],
    [
      'lifted after its own end',
      [imposed('2025-06-01T09:00:00+09:00', 's1', '2025-07-01'), lifted('2025-08-01T00:00:00Z', 's1')],
      ['s1 2025-06-01 2025-07-01'],
    ],
    [
      'lifted by an appeal that is upheld, from the day of the decision where the partner is',
      [
        imposed('2025-06-01T09:00:00+09:00', 's1'),
        appealed('2025-06-02T09:00:00+09:00', 's1'),
        heard('2025-06-30T15:00:00Z', 's1', true),
      ],
      ['s1 2025-06-01 2025-07-01'],
    ],
    [
      'an appeal is heard once: what is decided of it later counts for nothing',
      [
        imposed('2025-06-01T09:00:00+09:00', 's1'),
        appealed('2025-06-02T09:00:00+09:00', 's1'),
        heard('2025-07-01T09:00:00+09:00', 's1', false),
        heard('2025-07-02T09:00:00+09:00', 's1', true),
      ],
      ['s1 2025-06-01 null'],
    ],
    [
      'not lifted by an appeal that is dismissed, nor by one of another sanction',
      [
        imposed('2025-06-01T09:00:00+09:00', 's1'),
        appealed('2025-06-02T09:00:00+09:00', 's1'),
        heard('2025-07-01T09:00:00+09:00', 's1', false),
        imposed('2025-06-02T09:00:00+09:00', 's2'),
        appealed('2025-06-03T09:00:00+09:00', 's2'),
        heard('2025-07-02T09:00:00+09:00', 's2', true),
      ],
      ['s1 2025-06-01 null', 's2 2025-06-02 2025-07-02'],
    ],
    [
      'two, in time order, only one lifted',
      [
        imposed('2025-06-01T09:00:00+09:00', 's2'),
        imposed('2025-05-01T09:00:00+09:00', 's1'),
        lifted('2025-08-01T00:00:00Z', 's2'),
      ],
      ['s1 2025-05-01 null', 's2 2025-06-01 2025-08-01'],
    ],
  ])('%s', (_, told, expected) => {
    expect(periods(...told)).toEqual(expected);
  });

  it('comms.out-of-office: absences with the moment of their announcement', () => {
    expect(facts(absent('2025-06-06T18:00:00+09:00', '2025-06-09', '2025-06-13')).absences).toEqual([
      { from: '2025-06-09', to: '2025-06-13', announcedAt: '2025-06-06T09:00:00.000000000Z', evidence: 'e1' },
    ]);
  });

  it('do not depend on the order in which the history is handed over', () => {
    const events = recorded([
      enrolled,
      changed('2024-07-01T18:00:00+09:00', 'SOLUTIONS_PROVIDER'),
      imposed('2025-06-01T09:00:00+09:00', 's1'),
      lifted('2025-08-01T00:00:00Z', 's1'),
      absent('2025-06-06T18:00:00+09:00', '2025-06-09', '2025-06-13'),
    ]);
    expect(partnerFacts([...events].reverse())).toEqual(partnerFacts(events));
  });
});
