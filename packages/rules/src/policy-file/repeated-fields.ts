import type { Step } from '../history/refusals.js';

const STRING = /"(?:[^"\\]|\\.)*"/y;

interface Open {
  /** Names seen so far; null in a list. */
  readonly names: Set<string> | null;
  place: number;
  name: string;
}

/**
 * Where a text of JSON, known to be sound, names a field a second time within one object: what reads JSON keeps the last one and
 * says nothing of it.
 */
export function repeatedFields(json: string): Step[][] {
  const found: Step[][] = [];
  const open: Open[] = [];
  const path = () => open.map(({ names, place, name }) => (names ? name : place));
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    const inner = open.at(-1);
    if (sign === '{' || sign === '[') open.push({ names: sign === '{' ? new Set() : null, place: 0, name: '' });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && inner) inner.place += 1;
    else if (sign === '"') {
      STRING.lastIndex = at;
      const text = STRING.exec(json)?.[0] ?? '';
      at += Math.max(text.length, 1) - 1;
      if (!inner?.names || !/^\s*:/.test(json.slice(at + 1, at + 100))) continue;
      inner.name = String(JSON.parse(text));
      if (inner.names.has(inner.name)) found.push(path());
      inner.names.add(inner.name);
    }
  }
  return found;
}
