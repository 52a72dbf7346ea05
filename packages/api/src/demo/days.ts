/** Days as whole numbers since 1970-01-01 and times as local minutes since then: a generator adds and compares millions of them. */
export const MINUTES_A_DAY = 1440;

export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The month of a day as YYYY-MM. */
export function monthText(day: number): string {
  return dayText(day).slice(0, 7);
}

/** The last days of all months that end in [from, to). */
export function monthEnds(from: number, to: number): number[] {
  const ends: number[] = [];
  const first = new Date(from * 86_400_000);
  for (let month = first.getUTCMonth() + 1; ; month += 1) {
    const end = Date.UTC(first.getUTCFullYear(), month, 0) / 86_400_000;
    if (end >= to) return ends;
    ends.push(end);
  }
}

/** The day itself, or the Monday after it where it falls on a weekend. */
export function workday(day: number): number {
  const weekday = (day + 4) % 7;
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}

/** A local time as RFC 3339, `offset` minutes ahead of UTC. */
export function instantText(local: number, offset: number): string {
  return `${new Date(local * 60_000).toISOString().slice(0, 19)}${offsetText(offset)}`;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
