import { Client, gql, type Exchange, type OperationResult } from '@urql/core';
import { expect, it } from 'vitest';
import { map, pipe } from 'wonka';
import { actingGate } from './acting-gate.ts';
import { faultText } from './fault.ts';

let reason: string | null = null;
const sent: string[] = [];
const answering: Exchange = () => (operations) =>
  pipe(
    operations,
    map((operation): OperationResult => {
      if (operation.kind !== 'teardown') sent.push(operation.kind);
      return { operation, data: { ok: true }, stale: false, hasNext: false };
    }),
  );
const client = new Client({ url: 'unused', preferGetMethod: false, exchanges: [actingGate(() => reason), answering] });
const act = () =>
  client
    .mutation(
      gql`
        mutation {
          act
        }
      `,
      {},
    )
    .toPromise();

it('lets acts through only while there is no reason not to, and says the reason; reading goes on', async () => {
  expect((await act()).data).toEqual({ ok: true });
  reason = 'This device is offline.';
  const { error } = await act();
  expect(error && faultText(error)).toBe(reason);
  expect(
    (
      await client
        .query(
          gql`
            {
              read
            }
          `,
          {},
        )
        .toPromise()
    ).data,
  ).toEqual({ ok: true });
  reason = null;
  expect((await act()).error).toBeUndefined();
  expect(sent).toEqual(['mutation', 'query', 'mutation']);
});
