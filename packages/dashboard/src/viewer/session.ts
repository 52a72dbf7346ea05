import { Client, fetchExchange, type CombinedError } from '@urql/core';
import { shallowReadonly, shallowRef, type Ref } from 'vue';
import { SessionDocument, type SessionQuery } from './session.graphql.ts';
import type { Viewer } from './viewer.ts';

export type SessionState =
  | { readonly kind: 'unknown' | 'unreachable' | 'signed-out' }
  | {
      readonly kind: 'signed-in';
      readonly viewer: Viewer;
      /** How many milliseconds the server's clock is ahead of this device's. */
      readonly clockOffset: number;
      /** Where the changes begin that happened after this was read. */
      readonly changesCursor: string | null;
    };

export interface Session {
  readonly state: Readonly<Ref<SessionState>>;
  /** Asks the API who is signed in. */
  readonly check: () => Promise<SessionState>;
  readonly signOut: () => Promise<void>;
}

function viewerOf({ viewer }: SessionQuery): Viewer | null {
  if (viewer?.__typename === 'PartnerUser')
    return { kind: 'partner', id: viewer.id, name: viewer.name, partner: viewer.partner };
  if (viewer?.__typename === 'Staff') return { kind: 'staff', id: viewer.id, name: viewer.name, role: viewer.role };
  return null;
}

/** Whether the server said anything at all. */
function wasAnswered({ response }: CombinedError): boolean {
  return response instanceof Response && response.status < 500;
}

function same(a: SessionState, b: SessionState): boolean {
  return a.kind === 'signed-in' && b.kind === 'signed-in' ? a.viewer.id === b.viewer.id : a.kind === b.kind;
}

/** The sign-in state of this tab. It holds no token: the cookie is out of scripts' reach. */
export function createSession(): Session {
  const client = new Client({ url: '/graphql', preferGetMethod: false, exchanges: [fetchExchange] });
  const state = shallowRef<SessionState>({ kind: 'unknown' });

  function settle(next: SessionState): SessionState {
    if (!same(state.value, next)) state.value = next;
    return state.value;
  }

  async function check(): Promise<SessionState> {
    const asked = Date.now();
    const { data, error } = await client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    if (data) {
      const viewer = viewerOf(data);
      if (!viewer) return settle({ kind: 'signed-out' });
      const clockOffset = new Date(data.now).getTime() - (asked + Date.now()) / 2;
      return settle({ kind: 'signed-in', viewer, clockOffset, changesCursor: data.changesCursor });
    }
    return settle({ kind: error && !wasAnswered(error) ? 'unreachable' : 'signed-out' });
  }

  async function signOut(): Promise<void> {
    const response = await fetch('/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    state.value = { kind: 'signed-out' };
    const { next } = (await response.json().catch(() => ({}))) as { next?: string | null };
    if (next) location.assign(next);
  }

  return { state: shallowReadonly(state), check, signOut };
}
