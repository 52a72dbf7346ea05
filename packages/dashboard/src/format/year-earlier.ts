import { addMonths, earlier, lastDayOf, monthOf } from '@tierline/rules';

/** The same day of the month a year earlier, clamped to the month's end, as the rules compare sold MRR. */
export function yearEarlier(day: string): string {
  const month = addMonths(monthOf(day), -12);
  return earlier(lastDayOf(month), `${month}${day.slice(7)}`);
}
