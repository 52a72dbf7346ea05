import type { Day } from '../history.js';

/** Knows a region's public holidays. Injected, because which days they are is no rule of the program. */
export interface HolidayCalendar {
  isPublicHoliday(region: string, day: Day): boolean;
}
