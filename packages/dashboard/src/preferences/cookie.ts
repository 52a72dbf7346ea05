/** Choices of taste outlive a session, so they are kept in cookies; nothing of the program's is ever stored in the browser. */
const YEAR = 31_536_000;

export function readPreference(name: string): string | undefined {
  return document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`tierline_${name}=`))
    ?.split('=')[1];
}

/** Keeps a preference for a year; null forgets it. */
export function keepPreference(name: string, value: string | null): void {
  const age = value === null ? 0 : YEAR;
  document.cookie = `tierline_${name}=${value ?? ''}; path=/; max-age=${age}; samesite=lax`;
}
