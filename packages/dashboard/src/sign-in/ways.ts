import { ref, type Ref } from 'vue';

/** Why somebody who came back from their organisation is not in. */
export const problems = ['not-in-program', 'declined', 'unreachable', 'failed'] as const;
export type Problem = (typeof problems)[number];

export interface OrganisationSignIn {
  /** Whether people sign in at an issuer of their organisation; null: that is not known yet. */
  readonly isOffered: Readonly<Ref<boolean | null>>;
  readonly load: () => Promise<void>;
}

/** The problem that an address tells of; null for none that is known. */
export function problemIn(text: unknown): Problem | null {
  return problems.find((problem) => problem === text) ?? null;
}

/** Where signing in begins. `again`: as somebody else than whom the organisation knows already. */
export function startAddress(page: string, again: boolean): string {
  const query = new URLSearchParams({ returnTo: page, ...(again && { again: '1' }) });
  return `/sign-in/start?${query.toString()}`;
}

export function useOrganisationSignIn(): OrganisationSignIn {
  const isOffered = ref<boolean | null>(null);
  async function load(): Promise<void> {
    const response = await fetch('/sign-in/ways', { headers: { accept: 'application/json' } }).catch(() => null);
    const isJson = response?.headers.get('content-type')?.includes('json') ?? false;
    const ways = response && isJson ? ((await response.json()) as { organisation: boolean }) : { organisation: false };
    isOffered.value = ways.organisation;
  }
  return { isOffered, load };
}
