import { expect, it } from 'vitest';
import { nearestFirst, proofsFirst, type Task } from './today.ts';

const task = (dueAt: string): Task => ({
  kind: 'RESPONSE',
  dueAt,
  missed: false,
  atStake: [],
  clause: { id: 'cl_1', code: 'comms.48-hours' },
  customer: null,
  sharedDeal: null,
});

it('puts what is nearly due or just overdue before what is far off', () => {
  const tasks = ['2024-01-01T00:00:00Z', '2025-11-25T00:00:00Z', '2025-11-22T23:00:00Z', '2025-11-23T02:00:00Z'].map(
    task,
  );
  const order = nearestFirst(tasks, new Date('2025-11-23T00:00:00Z')).map(({ dueAt }) => dueAt);
  expect(order).toEqual([
    '2025-11-22T23:00:00Z',
    '2025-11-23T02:00:00Z',
    '2025-11-25T00:00:00Z',
    '2024-01-01T00:00:00Z',
  ]);
});

it('puts proofs with an amount at stake first, but not those whose time has passed', () => {
  const atStake = [{ amount: '96000', currency: 'JPY' }];
  const [late, proof] = [
    { ...task('2025-11-22T00:00:00Z'), atStake, missed: true },
    { ...task('2025-12-20T00:00:00Z'), atStake },
  ];
  const reply = task('2025-11-23T02:00:00Z');
  expect(proofsFirst([late, reply, proof], new Date('2025-11-23T00:00:00Z'))).toEqual([proof, reply, late]);
});
