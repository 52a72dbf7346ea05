/** Days, months, quarters and instants as text: 2025/06/30 in Japanese, 30 Jun 2025 in English, hours always of 24. */
import { language } from '../i18n/locale.ts';

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

const englishMonth = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short' });

/** A calendar date: "2025-06-30" → 2025/06/30 · 30 Jun 2025. */
export function formatDay(day: string): string {
  if (language.value === 'ja') return day.replaceAll('-', '/');
  return `${Number(day.slice(8))} ${englishMonth.format(utc(day))} ${day.slice(0, 4)}`;
}

/** "2025-06" → 2025年6月 · Jun 2025. */
export function formatMonth(month: string): string {
  if (language.value === 'ja') return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  return `${englishMonth.format(utc(`${month}-01`))} ${month.slice(0, 4)}`;
}

/** The month alone, for an axis or a list within one year: 6月 · Jun. */
export function formatMonthShort(month: string): string {
  if (language.value === 'ja') return `${Number(month.slice(5))}月`;
  return englishMonth.format(utc(`${month}-01`));
}

/** "2025-Q4" → 2025年 第4四半期 · Q4 2025. */
export function formatQuarter(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return language.value === 'ja' ? `${year}年 第${number}四半期` : `Q${number} ${year}`;
}

function partsIn(instant: Date, zone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** The calendar date of an instant in `zone`, as the API writes days. */
export function dayOf(instant: Date, zone: string): string {
  const { year, month, day } = partsIn(instant, zone);
  return `${year}-${month}-${day}`;
}

/** The time of day in `zone`: 14:05. */
export function formatTime(instant: string | Date, zone: string): string {
  const { hour, minute } = partsIn(new Date(instant), zone);
  return `${hour}:${minute}`;
}

/** An instant in `zone`: 2025/06/30 14:05 · 30 Jun 2025, 14:05. */
export function formatInstant(instant: string | Date, zone: string): string {
  const date = new Date(instant);
  return `${formatDay(dayOf(date, zone))}${language.value === 'ja' ? ' ' : ', '}${formatTime(date, zone)}`;
}

/** The zone's short name at an instant: JST, GMT+2. */
export function formatZone(instant: string | Date, zone: string): string {
  const format = new Intl.DateTimeFormat(zone === 'Asia/Tokyo' ? 'ja-JP-u-nu-latn' : 'en-GB', {
    timeZone: zone,
    timeZoneName: 'short',
  });
  const name = format.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return name === 'JST' || name === 'GMT+9' ? 'JST' : name;
}

/** How far away an instant is, in the largest fitting unit: "in 3 hours", 「3 時間後」. */
export function formatDistance(instant: string, now: Date): string {
  const minutes = Math.round((new Date(instant).getTime() - now.getTime()) / 60_000);
  const format = new Intl.RelativeTimeFormat(language.value, { numeric: 'always' });
  if (Math.abs(minutes) < 90) return format.format(minutes, 'minute');
  if (Math.abs(minutes) < 36 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / 1440), 'day');
}
