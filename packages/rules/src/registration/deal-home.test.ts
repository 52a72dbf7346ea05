import fc from 'fast-check';
import { expect, it } from 'vitest';
import { course, recorded } from '../testing/story.js';
import { dealHome } from './deal-home.js';

const opened = { type: 'DealOpened' as const, at: '2025-09-01T09:00:00+09:00', deal: 'd1', customer: 'c9' };
const by = (partner: string, domain: string, registeredAt: string) =>
  course({ partner, domain, registeredAt: `${registeredAt}T09:00:00+09:00` });

it('a deal belongs to the customer it was opened with, whenever that is said (registration.purchase-domain)', () => {
  expect(dealHome(recorded([...course(), opened]))).toEqual({ customer: 'c9', domains: ['c1.example'] });
  expect(dealHome(recorded(course()))).toEqual({ customer: null, domains: ['c1.example'] });
  expect(() => dealHome([])).toThrow('no home');
});

it('else to one of the domains on which it was registered, the first registration first', () => {
  const told = [...by('p2', 'b.example', '2025-06-02'), ...by('p1', 'c.example', '2025-06-01')];
  const more = [...by('p3', 'a.example', '2025-06-02'), ...by('p4', 'b.example', '2025-05-30')];
  expect(dealHome(recorded(told))).toEqual({ customer: null, domains: ['c.example', 'b.example'] });
  expect(dealHome(recorded([...told, ...more]))).toEqual({
    customer: null,
    domains: ['b.example', 'c.example', 'a.example'],
  });
});

it('in whatever order the registrations arrive', () => {
  const told = ['2025-06-01', '2025-06-02', '2025-06-02', '2025-06-03'].map((day, index) =>
    by(`p${index}`, `${['x', 'b', 'a', 'x'][index]}.example`, day),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(told, { minLength: told.length }), (shuffled) => {
      expect(dealHome(recorded(shuffled.flat()))).toEqual({
        customer: null,
        domains: ['x.example', 'a.example', 'b.example'],
      });
    }),
  );
});
