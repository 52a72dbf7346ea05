import * as m from '#messages';
import { CombinedError, useClientHandle, type Client } from '@urql/vue';
import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { faultText } from '../graphql/fault.ts';
import { ReplayPartnerDocument, ReplayPartnersDocument, type ReplayPartnerQuery } from './replay.graphql.ts';

export type Comparison = ReplayPartnerQuery['policyComparison'];
export type Difference = Comparison['differences'][number];

export interface Replayed {
  readonly key: string;
  readonly name: string;
  readonly comparison: Comparison;
}

export interface Replay {
  readonly state: Readonly<Ref<'idle' | 'running' | 'stopped' | 'done' | 'failed'>>;
  readonly fault: Readonly<Ref<string | null>>;
  readonly done: Readonly<Ref<number>>;
  readonly of: Readonly<Ref<number>>;
  /** The partners for whom anything differs, the others counted only. */
  readonly differing: ComputedRef<readonly Replayed[]>;
  readonly run: (first: string, second: string) => Promise<void>;
  readonly stop: () => void;
}

async function everyPartner(client: Client): Promise<readonly { key: string; name: string }[]> {
  const partners: { key: string; name: string }[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, error }: Awaited<ReturnType<typeof page>> = await page(client, after);
    if (!data) throw error ?? new Error('nothing was answered');
    partners.push(...data.partners.nodes);
    ({ hasNextPage: more, endCursor: after } = data.partners.pageInfo);
  }
  return partners;
}

const page = (client: Client, after: string | null) => client.query(ReplayPartnersDocument, { after }).toPromise();

/** The history replayed under two policies, partner by partner: each answer is shown as soon as it is there. */
export function useReplay(): Replay {
  const { client } = useClientHandle();
  const state = ref<'idle' | 'running' | 'stopped' | 'done' | 'failed'>('idle');
  const fault = ref<string | null>(null);
  const done = ref(0);
  const of = ref(0);
  const replayed = shallowRef<readonly Replayed[]>([]);
  let current = 0;

  async function replay(first: string, second: string, isCurrent: () => boolean): Promise<void> {
    const partners = await everyPartner(client);
    if (!isCurrent()) return;
    of.value = partners.length;
    for (const { key, name } of partners) {
      const variables = { first, second, partner: key };
      const { data, error } = await client
        .query(ReplayPartnerDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (!isCurrent()) return;
      if (!data) throw error ?? new Error('nothing was answered');
      done.value += 1;
      replayed.value = [...replayed.value, { key, name, comparison: data.policyComparison }];
    }
  }

  async function run(first: string, second: string): Promise<void> {
    const own = ++current;
    const isCurrent = () => own === current;
    [state.value, fault.value, done.value, of.value, replayed.value] = ['running', null, 0, 0, []];
    try {
      await replay(first, second, isCurrent);
      if (isCurrent()) state.value = 'done';
    } catch (error) {
      if (!isCurrent()) return;
      state.value = 'failed';
      fault.value = error instanceof CombinedError ? faultText(error) : m.fault_unknown();
    }
  }

  function stop(): void {
    current += 1;
    if (state.value === 'running') state.value = 'stopped';
  }
  onScopeDispose(stop);

  const differing = computed(() => replayed.value.filter(({ comparison }) => comparison.totalCount > 0));
  return { state, fault, done, of, differing, run, stop };
}
