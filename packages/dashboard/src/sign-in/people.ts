import { ref, shallowRef, type Ref } from 'vue';

export type PersonGroup = 'PARTNER' | 'PDM' | 'GS' | 'OPS';

export interface DemoPerson {
  /** What POST /demo/sign-in is told. */
  readonly person: string;
  readonly name: string;
  readonly group: PersonGroup;
  /** What tells the person from others: a partner's company, a specialist's territory. */
  readonly note: string;
}

export type PeopleState = 'loading' | 'ready' | 'off' | 'failed';

export interface DemoPeople {
  readonly people: Readonly<Ref<readonly DemoPerson[]>>;
  readonly state: Readonly<Ref<PeopleState>>;
  readonly load: () => Promise<void>;
  /** Whether it went well. */
  readonly signIn: (person: DemoPerson) => Promise<boolean>;
}

/** The people that a demonstration may be looked at as; none in an organisation's own installation. */
export function useDemoPeople(): DemoPeople {
  const people = shallowRef<readonly DemoPerson[]>([]);
  const state = ref<PeopleState>('loading');

  async function load(): Promise<void> {
    state.value = 'loading';
    const response = await fetch('/demo/people', { headers: { accept: 'application/json' } }).catch(() => null);
    if (!response) return void (state.value = 'failed');
    if (!response.ok || !response.headers.get('content-type')?.includes('json')) {
      state.value = response.status >= 500 ? 'failed' : 'off';
      return;
    }
    const { people: found } = (await response.json()) as { people: DemoPerson[] };
    people.value = found;
    state.value = 'ready';
  }

  async function signIn({ person }: DemoPerson): Promise<boolean> {
    const response = await fetch('/demo/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    }).catch(() => null);
    return response?.ok ?? false;
  }

  return { people, state, load, signIn };
}
