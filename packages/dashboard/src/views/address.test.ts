import { describe, expect, it } from 'vitest';
import { defineComponent } from 'vue';
import { mountInPage, settle } from '../testing/mount.ts';
import {
  choice,
  dayValue,
  flag,
  listOf,
  readAddress,
  textValue,
  useAddressState,
  type AddressState,
} from './address.ts';

interface Values {
  readonly stage: 'WON' | 'LOST' | '';
  readonly lines: readonly ('A' | 'B')[];
  readonly on: string | null;
  readonly mine: boolean;
  readonly q: string;
}

const schema = {
  stage: choice(['WON', 'LOST']),
  lines: listOf(['A', 'B']),
  on: dayValue(),
  mine: flag,
  q: textValue(),
};

let address: AddressState<Values>;
const reader = defineComponent({
  setup() {
    address = useAddressState<Values>(schema);
    return () => null;
  },
});
const at = (path: string) => mountInPage(reader, { path });

describe('what an address says', () => {
  it('is read by the schema of the page', () => {
    const query = { stage: 'WON', lines: 'B,A,C', on: '2025-02-28', mine: '1', q: '北斗' };
    expect(readAddress<Values>(schema, query)).toEqual({
      stage: 'WON',
      lines: ['A', 'B'],
      on: '2025-02-28',
      mine: true,
      q: '北斗',
    });
  });

  it.each([
    [{ stage: 'NONSENSE' }, 'stage', ''],
    [{ stage: ['WON', 'LOST'] }, 'stage', ''],
    [{ lines: 'C' }, 'lines', []],
    [{ on: '2025-02-30' }, 'on', null],
    [{ on: 'yesterday' }, 'on', null],
    [{ mine: 'yes' }, 'mine', false],
    [{ q: null }, 'q', ''],
  ] as const)('%o means nothing for %s', (query, key, value) => {
    expect(readAddress<Values>(schema, query as never)[key]).toEqual(value);
  });
});

describe('the state in the address', () => {
  it('names what was dropped, and does not take it for a change', async () => {
    await at('/?stage=NONSENSE&other=1');
    expect(address.dropped.value).toEqual(['stage']);
    expect(address.isChanged.value).toBe(false);
  });

  it('keeps what it does not know, and leaves out what holds anyway', async () => {
    const { router } = await at('/?other=1&stage=WON#there');
    address.set('stage', '');
    address.set('on', '2025-02-28');
    await settle();
    expect(router.currentRoute.value.fullPath).toBe('/?other=1&on=2025-02-28#there');
  });

  it('shows a change at once, and loses none of several', async () => {
    const { router } = await at('/');
    address.set('stage', 'WON');
    address.set('q', '北');
    expect(address.values.value).toMatchObject({ stage: 'WON', q: '北' });
    await Promise.resolve();
    address.set('q', '北斗');
    address.set('mine', true);
    await settle();
    expect(router.currentRoute.value.query).toEqual({ stage: 'WON', q: '北斗', mine: '1' });
    expect(address.values.value.q).toBe('北斗');
  });

  it('makes a choice a step of the history, and typing none', async () => {
    const { router } = await at('/');
    address.set('stage', 'WON');
    await settle();
    address.set('q', '北');
    await settle();
    address.set('q', '北斗');
    await settle();
    router.back();
    await settle();
    expect(router.currentRoute.value.fullPath).toBe('/');
  });

  it('is cleared whole or in part, in one step', async () => {
    const { router } = await at('/?stage=WON&mine=1&q=a&other=1');
    address.clear('stage');
    await settle();
    expect(router.currentRoute.value.query).toEqual({ mine: '1', q: 'a', other: '1' });
    address.clear();
    await settle();
    expect(router.currentRoute.value.query).toEqual({ other: '1' });
    expect(address.isChanged.value).toBe(false);
  });
});
