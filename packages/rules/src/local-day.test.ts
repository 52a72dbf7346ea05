import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, normalInstant } from './calendar.js';
import { dayNumber, dayNumbered, localDay } from './local-day.js';

const zones = [
  'Asia/Tokyo',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Pacific/Niue',
];

describe('the day of an instant', () => {
  it.each([
    ['2025-06-30T14:59:59.999999999Z', 'Asia/Tokyo', '2025-06-30'],
    ['2025-06-30T15:00:00Z', 'Asia/Tokyo', '2025-07-01'],
    ['2025-03-09T07:59:59Z', 'America/Los_Angeles', '2025-03-08'],
    ['2025-03-10T06:59:59Z', 'America/Los_Angeles', '2025-03-09'],
    ['2025-03-10T07:00:00Z', 'America/Los_Angeles', '2025-03-10'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s in %s', (instant, zone, day) => {
    expect(localDay(normalInstant(instant), zone)).toBe(day);
  });

  it('is what the calendar says, everywhere and always', () => {
    const when = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(when, fc.constantFrom(...zones), (date, zone) => {
        const instant = normalInstant(date.toISOString());
        expect(localDay(instant, zone)).toBe(dayIn(instant, zone));
      }),
    );
  });
});

describe('the number of a day', () => {
  it('counts on over months, years and leap days, and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumbered(dayNumber('2025-12-31') + 1)).toBe('2026-01-01');
  });
});
