import { exactText } from './exact-text.js';

export const DateScalar = exactText({
  name: 'Date',
  description: 'A calendar date, ISO 8601: 2025-06-30.',
  example: 'a date such as "2025-06-30"',
  fault: (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'is not a date of the form YYYY-MM-DD';
    return isDay(text) ? null : 'is a day that the calendar does not have';
  },
});

export const MonthScalar = exactText({
  name: 'Month',
  description: 'A month of a year, ISO 8601: 2025-06.',
  example: 'a month such as "2025-06"',
  fault: (text) => (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? null : 'is not a month of the form YYYY-MM'),
});

export const QuarterScalar = exactText({
  name: 'Quarter',
  description: 'A quarter of a calendar year: 2025-Q2.',
  example: 'a quarter such as "2025-Q2"',
  fault: (text) => (/^\d{4}-Q[1-4]$/.test(text) ? null : 'is not a quarter of the form YYYY-Qn'),
});

export const DateTimeScalar = exactText({
  name: 'DateTime',
  description: 'An instant, RFC 3339, written in UTC: 2025-06-30T15:00:00Z.',
  example: 'an instant such as "2025-06-30T15:00:00Z"',
  fault: (text) => {
    const form =
      /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
    const [, day] = form.exec(text) ?? [];
    if (day === undefined) return 'is not an instant of the form YYYY-MM-DDThh:mm:ss with an offset';
    return isDay(day) ? null : 'is on a day that the calendar does not have';
  },
  write: withoutIdleDecimals,
});

/** Stored instants have nine decimals so that they sort as text; nobody needs to read the zeros. */
function withoutIdleDecimals(instant: string): string {
  return instant.replace(/\.(\d*?)0*Z$/, (_, digits: string) => (digits === '' ? 'Z' : `.${digits}Z`));
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
