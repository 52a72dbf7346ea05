import { Refused } from './refused.js';

interface Known {
  readonly id: string;
  readonly key: string;
}

interface Finder<Row extends Known> {
  byKey(key: string): Promise<Row | null>;
  byId(id: string): Promise<Row | null>;
}

/** The object with this key or id; where both are given, only one that has both. Throws Refused where neither is. */
export async function oneOf<Row extends Known>(
  finder: Finder<Row>,
  { key, id }: { key: string | null | undefined; id: string | null | undefined },
): Promise<Row | null> {
  if (key == null && id == null) throw new Refused('BAD_USER_INPUT', 'Neither key nor id is given; give one of them.');
  const row = id != null ? await finder.byId(id) : await finder.byKey(key ?? '');
  return row && (key == null || row.key === key) ? row : null;
}
