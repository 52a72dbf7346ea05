/** What an issuer says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

/** Where in the claims to look, and how what is looked for is written there. */
export interface ClaimPattern {
  readonly claim: string;
  /** What stands before and after it; null where the value has to be `before` and nothing else. */
  readonly before: string;
  readonly after: string | null;
}

const WHOLE = { before: '', after: '' };

/**
 * Reads CLAIM, or CLAIM=TEXT with a * in TEXT for what is looked for: `groups=partner-*` finds "acme" in the group "partner-acme".
 * Without a * the text itself has to be there. null for what is neither.
 */
export function claimPattern(text: string): ClaimPattern | null {
  const [, claim, value] = /^([^=\s]+)(?:=([^\s*]+\*?[^\s*]*|\*[^\s*]*))?$/.exec(text) ?? [];
  if (claim === undefined) return null;
  if (value === undefined) return { claim, ...WHOLE };
  const [before = '', after = null] = value.split('*');
  return { claim, before, after };
}

/** Everything that the claims say at a pattern; of a claim that is simply true, "true". */
export function found(claims: Claims, { claim, before, after }: ClaimPattern): string[] {
  const values = [valueAt(claims, claim)].flat().map(textOf);
  return values.flatMap((text) => {
    if (text === null) return [];
    if (after === null) return text === before ? [text] : [];
    const isLong = text.length > before.length + after.length;
    return isLong && text.startsWith(before) && text.endsWith(after)
      ? [text.slice(before.length, text.length - after.length)]
      : [];
  });
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A claim by its name, which may be an address with dots in it; else the way to it, step by step: `realm_access.roles`. */
function valueAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined,
      claims,
    );
}
