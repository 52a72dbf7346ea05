import { ref, type Ref } from 'vue';

export interface Answer {
  readonly status: number;
  /** How long it took, in milliseconds. */
  readonly took: number;
  readonly text: string;
  /** What it cost and what is left, where the server says so. */
  readonly cost: string | null;
}

export type Trial =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'no-variables' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'answered'; readonly answer: Answer };

export interface QueryTrial {
  readonly query: Ref<string>;
  readonly variables: Ref<string>;
  /** Kept nowhere but here: gone with the page. */
  readonly token: Ref<string>;
  readonly trial: Readonly<Ref<Trial>>;
  readonly run: () => Promise<void>;
}

/** One document to try: with the token where one is given, else as the person who is signed in. */
export function useQueryTrial(): QueryTrial {
  const query = ref('');
  const variables = ref('{}');
  const token = ref('');
  const trial = ref<Trial>({ kind: 'none' });
  let latest = 0;

  async function run(): Promise<void> {
    const body = bodyOf(query.value, variables.value);
    if (!body) return void (trial.value = { kind: 'no-variables' });
    const turn = (latest += 1);
    trial.value = { kind: 'running' };
    const result = await send(body, token.value.trim());
    if (turn === latest) trial.value = result;
  }

  return { query, variables, token, trial, run };
}

function bodyOf(query: string, variables: string): string | null {
  try {
    const parsed: unknown = JSON.parse(variables.trim() || '{}');
    return typeof parsed === 'object' && parsed !== null ? JSON.stringify({ query, variables: parsed }) : null;
  } catch {
    return null;
  }
}

async function send(body: string, token: string): Promise<Trial> {
  const start = performance.now();
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const credentials = token ? 'omit' : 'same-origin';
  const response = await fetch('/graphql', { method: 'POST', body, headers, credentials }).catch(() => null);
  if (!response) return { kind: 'unreachable' };
  const text = await response.text();
  const took = Math.round(performance.now() - start);
  return { kind: 'answered', answer: { status: response.status, took, ...shown(text) } };
}

function shown(text: string): Pick<Answer, 'text' | 'cost'> {
  try {
    const { extensions, ...rest } = JSON.parse(text) as { extensions?: { cost?: object } };
    const cost = extensions?.cost ? JSON.stringify(extensions.cost) : null;
    return { text: JSON.stringify(rest, null, 2), cost };
  } catch {
    return { text, cost: null };
  }
}
