import { expect, it } from 'vitest';
import { statementsOf } from './statements.js';

const offer = { partner: 'Partner A', customer: 'Customer C' };

it('accepting confirms the purchase and the right to both credits, and where onboarding is waived the choice of the partner (poi.two-purposes)', () => {
  const [bought, credits, ...none] = statementsOf({ ...offer, onboarding: [{ waivesVendors: false }] }).en;
  expect(bought).toBe('What is named above is what Customer C buys.');
  expect(credits).toMatch(/Partner A took part .* credited for the sale and receive a share of the revenue\.$/);
  expect(none).toEqual([]);
  const waived = statementsOf({ ...offer, onboarding: [{ waivesVendors: true }] });
  expect(waived.en).toHaveLength(3);
  expect(waived.en[2]).toMatch(
    /chose the onboarding service of Partner A instead of the vendor's, .* meets what Customer C requires/,
  );
  expect(waived.ja).toHaveLength(3);
  for (const statement of waived.ja) expect(statement).toMatch(/(Partner A|Customer C).*。$/u);
});
