import type { PartnerFacts, Recorded } from '@tierline/rules';
import type { AppealEntity } from '../conduct/appeal.entity.js';
import type { RowOf } from '../database/table-layout.js';
import { ofType } from './of-type.js';

/** The violations on a partner's record; one whose appeal was upheld is struck from that moment on. */
export function violationRows(events: readonly Recorded[]) {
  const upheld = appealed(events).filter(({ outcome }) => outcome === 'UPHELD');
  return ofType(events, 'ViolationRecorded').map((recorded) => {
    const { violation: key, partner, kind, deal = null, detail, staff = null, instant, id } = recorded;
    const struckAt = upheld.find(({ violation }) => violation === key)?.decidedAt ?? null;
    return { key, partner, kind, deal, detail, staff, struckAt, recordedAt: instant, evidence: id };
  });
}

export function sanctionRows({ key: partner, sanctions }: PartnerFacts, events: readonly Recorded[]) {
  const given = new Map(ofType(events, 'SanctionImposed').map((imposed) => [imposed.sanction, imposed]));
  return sanctions.map(({ key, kind, from, until, evidence }) => ({
    ...{ key, partner, kind, evidence, fromDay: from, untilDay: until },
    ...{ reason: given.get(key)?.reason ?? '', staff: given.get(key)?.staff ?? null },
  }));
}

/** A partner's appeals, each with what came of it. */
export function appealRows(partner: string, events: readonly Recorded[]): RowOf<AppealEntity>[] {
  return appealed(events).map((row) => ({ ...row, partner }));
}

/** An appeal is heard once: of several decisions the first counts. */
function appealed(events: readonly Recorded[]): Omit<RowOf<AppealEntity>, 'partner'>[] {
  const decisions = ofType(events, 'AppealDecided').reverse();
  const first = new Map(decisions.map((decided) => [decided.appeal, decided]));
  return ofType(events, 'SanctionAppealed').map(
    ({ appeal: key, sanction = null, violation = null, text, instant, id }) => {
      const decided = first.get(key);
      return {
        ...{ key, sanction, violation, text, appealedAt: instant, evidence: id },
        outcome: decided ? (decided.upheld ? 'UPHELD' : 'DISMISSED') : 'PENDING',
        ...{ reason: decided?.reason ?? null, decidedBy: decided?.staff ?? null, decidedAt: decided?.instant ?? null },
      };
    },
  );
}
