import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, dayIn, normalInstant } from '../calendar.js';
import { afterBusinessHours, isBusinessDay, nextBusinessDayAt, type Workplace } from './business-time.js';

/** Public holidays of Japan around the days that the tables try. */
const japan = new Set([
  '2026-04-29',
  '2026-05-04',
  '2026-05-05',
  '2026-05-06',
  '2026-09-21',
  '2026-09-22',
  '2026-09-23',
]);
const holidays = { isPublicHoliday: (region: string, day: string) => region === 'JP' && japan.has(day) };
const tokyo: Workplace = { region: 'JP', timeZone: 'Asia/Tokyo', absences: [], holidays };
const newYork: Workplace = { region: 'US', timeZone: 'America/New_York', absences: [], holidays };
const london: Workplace = { region: 'GB', timeZone: 'Europe/London', absences: [], holidays };

const absence = (from: string, to: string, at: string) => ({
  ...{ from, to, announcedAt: normalInstant(at), evidence: 'a' },
});
const away = (...absences: Workplace['absences']): Workplace => ({ ...tokyo, absences });
const instantOf = (zoned: string) => normalInstant(Temporal.ZonedDateTime.from(zoned).toInstant().toString());

describe('comms.48-hours: hours of business days only', () => {
  it.each<[string, string, string, Workplace]>([
    ['Friday 15:00 in Tokyo', '2025-06-06T15:00:00+09:00', '2025-06-10T15:00:00+09:00', tokyo],
    ['Monday morning', '2025-06-02T09:00:00+09:00', '2025-06-04T09:00:00+09:00', tokyo],
    ['the first moment of Monday', '2025-06-02T00:00:00+09:00', '2025-06-04T00:00:00+09:00', tokyo],
    ['the last second of Thursday', '2025-06-05T23:59:59+09:00', '2025-06-09T23:59:59+09:00', tokyo],
    [
      'the first moment of Thursday, not into the weekend',
      '2025-06-05T00:00:00+09:00',
      '2025-06-09T00:00:00+09:00',
      tokyo,
    ],
    ['Saturday, as if on Monday at its first moment', '2025-06-07T11:00:00+09:00', '2025-06-11T00:00:00+09:00', tokyo],
    ['Sunday, the same', '2025-06-08T23:59:59+09:00', '2025-06-11T00:00:00+09:00', tokyo],
    ['Friday in Tokyo that is Thursday in UTC', '2025-06-05T22:00:00Z', '2025-06-09T22:00:00Z', tokyo],
    ['Friday before three holidays', '2026-09-18T15:00:00+09:00', '2026-09-25T15:00:00+09:00', tokyo],
    ['Tuesday before a holiday', '2026-04-28T10:00:00+09:00', '2026-05-01T10:00:00+09:00', tokyo],
    ['Friday before the golden week', '2026-05-01T10:00:00+09:00', '2026-05-08T10:00:00+09:00', tokyo],
    ['the same days elsewhere', '2026-09-18T15:00:00-04:00', '2026-09-22T15:00:00-04:00', newYork],
    ['clocks forward on a Sunday cost nothing', '2025-03-07T15:00:00-05:00', '2025-03-11T15:00:00-04:00', newYork],
    ['clocks back on a Sunday give nothing', '2025-10-31T15:00:00-04:00', '2025-11-04T15:00:00-05:00', newYork],
    ['Friday in London over the change', '2025-03-28T15:00:00Z', '2025-04-01T15:00:00+01:00', london],
    ['to the nanosecond', '2025-06-06T15:00:00.000000001+09:00', '2025-06-10T15:00:00.000000001+09:00', tokyo],
  ])('%s', (_, contact, due, place) => {
    expect(afterBusinessHours(normalInstant(contact), 48, place)).toBe(normalInstant(due));
  });

  it('a day of 25 hours in the week has 25', () => {
    const cairo = { ...tokyo, region: 'EG', timeZone: 'Africa/Cairo' };
    expect(afterBusinessHours(instantOf('2024-10-31T12:00[Africa/Cairo]'), 24, cairo)).toBe(
      instantOf('2024-11-01T11:00[Africa/Cairo]'),
    );
    expect(afterBusinessHours(instantOf('2024-04-25T12:00[Africa/Cairo]'), 24, cairo)).toBe(
      instantOf('2024-04-26T13:00[Africa/Cairo]'),
    );
  });

  it('a region that never works is a fault of its calendar', () => {
    const closed = { ...tokyo, holidays: { isPublicHoliday: () => true } };
    expect(() => afterBusinessHours(normalInstant('2025-06-06T15:00:00Z'), 48, closed)).toThrow('no business day');
  });
});

describe('comms.out-of-office: announced absence stops the clock, from its announcement on', () => {
  it.each<[string, string, Workplace['absences'][number], string]>([
    [
      'days off in between',
      '2025-06-06T15:00:00+09:00',
      absence('2025-06-09', '2025-06-11', '2025-06-01T00:00:00Z'),
      '2025-06-13T15:00:00+09:00',
    ],
    [
      'contact while away',
      '2025-06-10T15:00:00+09:00',
      absence('2025-06-09', '2025-06-11', '2025-06-01T00:00:00Z'),
      '2025-06-16T00:00:00+09:00',
    ],
    [
      'told after the contact, before the absence',
      '2025-06-06T15:00:00+09:00',
      absence('2025-06-09', '2025-06-09', '2025-06-08T12:00:00+09:00'),
      '2025-06-11T15:00:00+09:00',
    ],
    [
      'told in the midst of it',
      '2025-06-09T08:00:00+09:00',
      absence('2025-06-09', '2025-06-10', '2025-06-09T09:00:00+09:00'),
      '2025-06-12T23:00:00+09:00',
    ],
    [
      'told this morning, contact in the afternoon',
      '2025-06-09T15:00:00+09:00',
      absence('2025-06-09', '2025-06-09', '2025-06-09T09:00:00+09:00'),
      '2025-06-12T00:00:00+09:00',
    ],
    [
      'told at the first moment',
      '2025-06-06T15:00:00+09:00',
      absence('2025-06-09', '2025-06-09', '2025-06-09T00:00:00+09:00'),
      '2025-06-11T15:00:00+09:00',
    ],
    [
      'told when it was over',
      '2025-06-06T15:00:00+09:00',
      absence('2025-06-09', '2025-06-09', '2025-06-10T00:00:00+09:00'),
      '2025-06-10T15:00:00+09:00',
    ],
    [
      'on a weekend',
      '2025-06-06T15:00:00+09:00',
      absence('2025-06-07', '2025-06-08', '2025-06-01T00:00:00Z'),
      '2025-06-10T15:00:00+09:00',
    ],
    [
      'before the contact',
      '2025-06-06T15:00:00+09:00',
      absence('2025-06-02', '2025-06-05', '2025-06-01T00:00:00Z'),
      '2025-06-10T15:00:00+09:00',
    ],
    [
      'until far ahead',
      '2025-06-06T15:00:00+09:00',
      absence('2025-06-07', '2199-12-31', '2025-06-01T00:00:00Z'),
      '2200-01-02T15:00:00+09:00',
    ],
  ])('%s', (_, contact, absent, due) => {
    expect(afterBusinessHours(normalInstant(contact), 48, away(absent))).toBe(normalInstant(due));
  });

  it('two that overlap count once', () => {
    const both = away(
      absence('2025-06-09', '2025-06-10', '2025-06-01T00:00:00Z'),
      absence('2025-06-10', '2025-06-11', '2025-06-01T00:00:00Z'),
    );
    expect(afterBusinessHours(normalInstant('2025-06-06T15:00:00+09:00'), 48, both)).toBe(
      normalInstant('2025-06-13T15:00:00+09:00'),
    );
  });
});

describe('comms.holiday: by the hour of the next business day', () => {
  it.each<[string, string, string, Workplace]>([
    ['Monday of three holidays', '2026-09-21', '2026-09-24T17:00:00+09:00', tokyo],
    ['the last of them', '2026-09-23', '2026-09-24T17:00:00+09:00', tokyo],
    ['before a weekend', '2025-06-06', '2025-06-09T17:00:00+09:00', tokyo],
    [
      'away on the next day',
      '2026-09-23',
      '2026-09-25T17:00:00+09:00',
      away(absence('2026-09-24', '2026-09-24', '2026-09-24T16:59:59+09:00')),
    ],
    [
      'told too late to be away',
      '2026-09-23',
      '2026-09-24T17:00:00+09:00',
      away(absence('2026-09-24', '2026-09-24', '2026-09-24T17:00:00+09:00')),
    ],
  ])('%s', (_, day, due, place) => {
    expect(nextBusinessDayAt(day, '17:00', place)).toBe(normalInstant(due));
  });
});

/** Counts in quarters of an hour, with no knowledge of how the rule does it. */
function counted(contact: string, quarters: number, place: Workplace): string {
  let moment = Temporal.Instant.from(contact);
  for (let left = quarters; ; moment = moment.add({ minutes: 15 })) {
    if (!isBusinessDay(dayIn(moment.toString(), place.timeZone), place)) continue;
    if (left === 0) return normalInstant(moment.toString());
    left -= 1;
  }
}

const places = fc
  .tuple(
    fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Cairo'),
    fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 200 }),
  )
  .map(([timeZone, offsets]): Workplace => {
    const days = new Set(offsets.map((offset) => addDays('2024-01-01', offset)));
    return { region: 'JP', timeZone, absences: [], holidays: { isPublicHoliday: (_, day) => days.has(day) } };
  });
const moments = fc.integer({ min: 0, max: 730 * 96 }).map((quarter) =>
  normalInstant(
    Temporal.Instant.from('2024-01-01T00:00:00Z')
      .add({ minutes: 15 * quarter })
      .toString(),
  ),
);

describe('for any region, holidays and contact', () => {
  it('counting the quarters of an hour one by one gives the same', () => {
    fc.assert(
      fc.property(places, moments, fc.integer({ min: 1, max: 48 }), (place, contact, hours) => {
        expect(afterBusinessHours(contact, hours, place)).toBe(counted(contact, hours * 4, place));
      }),
      { numRuns: 60 },
    );
  });

  it('nothing is due on a day off, and nothing later is due earlier', () => {
    fc.assert(
      fc.property(places, moments, fc.integer({ min: 0, max: 200 }), (place, contact, later) => {
        const due = afterBusinessHours(contact, 48, place);
        expect(isBusinessDay(dayIn(due, place.timeZone), place)).toBe(true);
        const next = normalInstant(Temporal.Instant.from(contact).add({ hours: later }).toString());
        expect(due <= afterBusinessHours(next, 48, place)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
