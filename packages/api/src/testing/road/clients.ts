import { expect } from 'vitest';
import type { Answered } from '../mutating.js';
import type { Answer, TestServer } from '../test-server.js';

/** Why a mutation did nothing: the code of its first error, and the clause that it names. */
export interface Refusal {
  readonly code: string;
  readonly clause: string | null;
}

/** Those who use a server over the network. What each is answered is kept, word for word. */
export class Clients {
  readonly #tokens = new Map<string, string>();
  readonly #answers: { readonly who: string; readonly text: string }[] = [];

  constructor(private readonly server: TestServer) {}

  /** Somebody, "partner:p1", signs in and makes a token for all that they do later, when their session is long over. */
  async comesIn(who: string): Promise<void> {
    const query = 'mutation { createToken(input: { name: "all", scopes: [], days: 366 }) { text } }';
    const { data } = await this.server.post({ query }, { cookie: await this.server.signIn(who) });
    this.#tokens.set(who, (data as { createToken: { text: string } }).createToken.text);
  }

  tokenOf(who: string): string {
    const token = this.#tokens.get(who);
    if (token === undefined) throw new Error(`${who} has no token`);
    return token;
  }

  /** Asks; what of the request itself is wrong fails the test. */
  async asks<Data>(who: string, query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.#post(who, query, variables);
    expect(errors).toEqual([]);
    return data as Data;
  }

  /** Does something that is not refused; the payload with what is asked of it. */
  async does(who: string, mutation: string, object: string, input: object): Promise<Answered> {
    const answered = await this.#mutates(who, mutation, object, input);
    expect(answered.userErrors, `${who}: ${mutation}`).toEqual([]);
    return answered;
  }

  /** Tries something that is refused; why it was. */
  async isRefused(who: string, mutation: string, input: object): Promise<Refusal> {
    const [error] = (await this.#mutates(who, mutation, '', input)).userErrors;
    if (!error) throw new Error(`${who} was not refused ${mutation}`);
    return { code: error.code, clause: error.clause?.code ?? null };
  }

  /** A file that the server offers to whoever it is for. */
  async downloads(who: string, path: string): Promise<string> {
    const response = await fetch(new URL(path, this.server.url), { headers: this.#headers(who) });
    return this.#keep(who, await response.text());
  }

  /** Everything that somebody was answered so far. */
  heardBy(who: string): readonly string[] {
    return this.#answers.filter((answer) => answer.who === who).map(({ text }) => text);
  }

  async #mutates(who: string, mutation: string, object: string, input: object): Promise<Answered> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const errors = 'userErrors { code message field clause { code } }';
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${object} ${errors} } }`;
    return (await this.asks<Record<string, Answered>>(who, query, { input }))[mutation] as Answered;
  }

  async #post(who: string, query: string, variables: object): Promise<Answer> {
    const answer = await this.server.post({ query, variables }, this.#headers(who));
    this.#keep(who, answer.text);
    return answer;
  }

  #headers(who: string) {
    return { authorization: `Bearer ${this.tokenOf(who)}` };
  }

  #keep(who: string, text: string): string {
    this.#answers.push({ who, text });
    return text;
  }
}
