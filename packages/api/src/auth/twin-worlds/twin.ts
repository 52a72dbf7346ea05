import type { Answer, TestServer } from '../../testing/test-server.js';
import { filledIn } from './fill-in.js';
import { type Act, documentOf, type Question } from './step.js';

/**
 * What a client can tell one answer from another by, but for the ids of its own token and of its requests, which are drawn; and how
 * an act came out.
 */
export interface Told {
  readonly status: number;
  readonly text: string;
  readonly headers: readonly (readonly [string, string])[];
  /** "done", or the code of the first error. */
  readonly outcome: string;
}

/** One of the two worlds, in which p1 asks and acts. */
export class Twin {
  /** The payloads of what was done, by mutation. */
  readonly #answered: Record<string, unknown> = {};
  /** The session of p1's person; null while there is none. */
  #session: string | null = null;

  constructor(readonly server: TestServer) {}

  async asks({ query, variables = {} }: Question): Promise<Told> {
    return told(await this.#send(query, variables), null);
  }

  /** Does an act, or tries it; `name` is its clientMutationId. */
  async does(act: Act, name: string): Promise<Told> {
    const input = { ...act.input, clientMutationId: name };
    const answer = await this.#send(documentOf(act), { input }, act.isByPerson);
    const payload = answer.data?.[act.mutation];
    const result = told(answer, payload);
    if (result.outcome === 'done') this.#answered[act.mutation] = payload;
    if (result.outcome === 'done' && act.mutation === 'endSession') this.#session = null;
    return result;
  }

  async #send(query: string, variables: object, isByPerson = false): Promise<Answer> {
    const { ids } = this.server.running.history.deciding;
    const filled = filledIn(variables, ids, this.#answered) as object;
    if (!isByPerson) return this.server.ask('partner:p1', query, filled);
    this.#session ??= await this.server.signIn('partner:p1');
    return this.server.post({ query, variables: filled }, { cookie: this.#session });
  }
}

function told({ status, text, headers, errors }: Answer, payload: unknown): Told {
  const kept = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  const { userErrors } = (payload ?? {}) as { userErrors?: readonly { code: string }[] };
  const outcome = errors[0]?.extensions.code ?? userErrors?.[0]?.code ?? 'done';
  const drawn = text
    .replace(/(tk|se)_[\w-]{22}/g, '$1_own')
    .replace(/tierline_[\w-]+/g, 'tierline_own')
    .replace(/("changesCursor":)"([\w-]+)"/g, (_, name: string, cursor: string) => `${name}${cursor.length}`)
    .replace(/("requestId":)"[0-9a-f-]{36}"/g, '$1"own"');
  return { status, text: drawn, headers: kept, outcome };
}
