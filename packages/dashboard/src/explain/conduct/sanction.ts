import * as m from '#messages';
import { computed } from 'vue';
import { step } from '../../figure/steps.ts';
import { formatDay, formatInstant } from '../../format/date.ts';
import { formatList } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { useZone } from '../../viewer/zone.ts';
import type { Builder, EventRow, Explanation } from '../model.ts';
import { ExplainSanctionDocument, type ExplainSanctionQuery } from './sanction.graphql.ts';

type Conduct = NonNullable<ExplainSanctionQuery['partner']>['conduct'];

const kinds = {
  WARNING: m.explain_sanction_warning,
  REVENUE_SHARE_LOST: m.explain_sanction_revenue_share,
  TIER_LOWERED: m.explain_sanction_tier_lowered,
  TIER_WITHDRAWN: m.explain_sanction_tier_withdrawn,
  SPECIAL_DEALS_LOST: m.explain_sanction_special_deals,
  SUSPENDED: m.explain_sanction_suspended,
  REMOVED: m.explain_sanction_removed,
} as const;

const effects = {
  NO_REVENUE_SHARE: m.explain_effect_no_revenue_share,
  TIER_CAPPED: m.explain_effect_tier_capped,
  NO_REGISTRATION: m.explain_effect_no_registration,
  NO_ADDITION: m.explain_effect_no_addition,
  NO_INVITATION: m.explain_effect_no_invitation,
} as const;

function before({ violations, appeals }: Conduct, key: string, zone: string): EventRow[] {
  const recorded = violations.map(({ key: id, detail, recordedAt, struckAt, clause }) => ({
    at: recordedAt,
    row: {
      id,
      when: formatInstant(recordedAt, zone),
      what: detail,
      step: step('clause', clause.code),
      ...(struckAt && { note: m.explain_violation_struck({ at: formatInstant(struckAt, zone) }) }),
    },
  }));
  const appealed = appeals
    .filter(({ sanctionKey }) => sanctionKey === key)
    .map(({ key: id, appealedAt, text }) => ({
      at: appealedAt,
      row: { id, when: formatInstant(appealedAt, zone), what: m.explain_sanction_appealed(), note: text },
    }));
  return [...recorded, ...appealed].sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ row }) => row);
}

function explain(found: ExplainSanctionQuery, key: string, zone: string): Explanation | null {
  const conduct = found.partner?.conduct;
  const sanction = conduct?.sanctions.find((each) => each.key === key);
  if (!conduct || !sanction) return null;
  const { kind, reason, from, until, inForce, effects: works } = sanction;
  return {
    title: kinds[kind](),
    lead: reason,
    figure: null,
    state: inForce
      ? { icon: 'warn', tone: 'bad', word: m.explain_sanction_in_force }
      : { icon: 'dash', tone: 'plain', word: m.explain_sanction_over },
    reasons: [],
    sections: [
      {
        kind: 'facts',
        rows: [
          { label: m.explain_since(), value: formatDay(from) },
          { label: m.explain_until(), value: until ? formatDay(until) : '—' },
          {
            label: m.explain_sanction_effects(),
            value: works.length > 0 ? formatList(works.map((each) => effects[each]())) : m.explain_sanction_no_effect(),
          },
        ],
      },
      { kind: 'events', heading: m.explain_sanction_record(), rows: before(conduct, key, zone) },
      ...(found.clause ? [{ kind: 'clause' as const, clause: found.clause }] : []),
    ],
  };
}

/** A measure that was imposed on a partner: what it does, and what is on record. */
export function useSanctionExplanation([partner = '', key = '']: readonly string[]): Builder {
  const zone = useZone();
  const widget = useWidget(ExplainSanctionDocument, () => ({ partner, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => (widget.data.value ? explain(widget.data.value, key, zone.value) : null)),
  };
}
