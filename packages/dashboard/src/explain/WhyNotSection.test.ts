import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../i18n/locale.ts';
import { mountInPage, settle, type Mounted } from '../testing/mount.ts';
import { deal, line, partnerRoot, reason } from '../testing/objects.ts';
import ExplainPanel from './ExplainPanel.vue';

let mounted: Mounted | undefined;
afterEach(() => mounted?.page.unmount());

const until = (day: string, code = 'poi.signed-by-close') => ({
  ...reason(code, false, `${code} fails`),
  mendableUntil: day,
});

async function panel(path: string, of: object, language: Language = 'en') {
  const root = partnerRoot({ deals: [{ ...deal('sd_1'), ...of }] });
  mounted = await mountInPage(ExplainPanel, { path: `/?explain=${path}`, root, language });
  await vi.waitFor(() => expect(mounted?.page.find('.explain footer button').exists()).toBe(true), 20_000);
  await settle();
  return mounted.page;
}

const notCredited = (reasons: readonly unknown[]) => ({
  closedOn: '2025-11-20',
  stage: 'WON',
  credit: {
    ...{ outcome: 'NOT_CREDITED', policyVersion: '2025-06', reasons },
    lines: [line(false, [reason('credit.eligible-sales', false, 'Not eligible')])],
  },
});

describe('why a deal gave nothing', () => {
  it('says until when what fails first can still be put right', async () => {
    const page = await panel('credit~sd_1', notCredited([until('2025-11-30')]));
    expect(page.find('[data-mend]').text()).toBe('It can be mended until 30 Nov 2025.');
  });

  it('holds on the last day, and says the day after that it is over', async () => {
    const [last, over] = [notCredited([until('2025-11-23')]), notCredited([until('2025-11-22')])];
    const page = await panel('credit~sd_1', last, 'ja');
    expect(page.find('[data-mend]').text()).toBe('2025/11/23までは是正できます。');
    page.unmount();
    const later = await panel('credit~sd_1', over, 'ja');
    expect(later.find('[data-mend]').text()).toBe('2025/11/22までに対応が必要でした。期限は過ぎています。');
  });

  it('tells what would stand in the way after that, each with its day', async () => {
    const reasons = [until('2025-11-30'), until('2025-11-20', 'credit.discretion')];
    const why = (await panel('credit~sd_1', notCredited(reasons))).find('.why');
    expect(why.find('li').text()).toContain('credit.discretion fails');
    expect(why.find('li').text()).toContain('20 Nov 2025');
  });

  it('is told of its lines too, what stands in the way of the deal first', async () => {
    const why = (await panel('line~sd_1~0', notCredited([until('2025-11-30')]))).find('.why');
    expect(why.find('p').text()).toBe('poi.signed-by-close fails');
    expect(why.find('li').text()).toContain('Not eligible');
  });
});

it('an open deal says what is still to be done, what is due first at the top', async () => {
  const deadline = (kind: string, reasons: readonly unknown[]) => ({
    ...{ id: `dl_${kind}`, key: kind, kind, startedAt: '2025-11-01T00:00:00Z', dueAt: '2025-12-01T00:00:00Z' },
    ...{ metAt: null, missed: false, reasons },
  });
  const deadlines = [
    deadline('RESPONSE', [reason('comms.48-hours', false, 'Not answered')]),
    deadline('POI_SIGNATURE', [until('2025-11-30', 'poi.partners-duty'), reason('poi.follows-quote', true, 'Covered')]),
  ];
  const page = await panel('credit~sd_1', { deadlines: () => deadlines });
  expect(page.find('.why p').text()).toBe('poi.partners-duty fails');
  expect(page.find('[data-mend]').text()).toContain('30 Nov 2025');
  expect(page.find('.why').text()).not.toContain('Covered');
});
