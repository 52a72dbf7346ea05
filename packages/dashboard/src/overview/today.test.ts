import { expect, it } from 'vitest';
import { nearestFirst, type Task } from './today.ts';

const task = (dueAt: string): Task => ({
  kind: 'RESPONSE',
  dueAt,
  missed: false,
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
