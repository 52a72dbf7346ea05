import { expect, it } from 'vitest';
import { course, recorded } from '../testing/story.js';
import { dealHome } from './deal-home.js';

const opened = { type: 'DealOpened' as const, at: '2025-09-01T09:00:00+09:00', deal: 'd1', customer: 'c9' };

it('a deal belongs to the customer it was opened with, whenever that is said (registration.purchase-domain)', () => {
  expect(dealHome(recorded([...course(), opened]))).toEqual({ customer: 'c9' });
  expect(dealHome(recorded(course()))).toEqual({ domain: 'c1.example' });
  const later = course({ partner: 'p2', domain: 'other.example', registeredAt: '2025-06-02T09:00:00+09:00' });
  expect(dealHome(recorded([...later, ...course()]))).toEqual({ domain: 'c1.example' });
  expect(() => dealHome([])).toThrow('no home');
});
