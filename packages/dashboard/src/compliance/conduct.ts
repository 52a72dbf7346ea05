import { computed, type ComputedRef } from 'vue';
import { useAct } from '../forms/act.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { apiLocale } from '../i18n/locale.ts';
import { usePartner } from '../viewer/partner.ts';
import { useViewer } from '../viewer/viewer.ts';
import { AnnounceAbsenceDocument, FileAppealDocument, RaiseConcernDocument } from './acts.graphql.ts';
import { ConductDocument, type ConductQuery } from './conduct.graphql.ts';
import { sanctionKinds, type SanctionKind } from './words.ts';

export type Found = NonNullable<ConductQuery['partner']>;
export type Clock = Found['deadlines'][number];
export type Sanction = Found['conduct']['sanctions'][number];

export function useConduct(): { widget: Widget<ConductQuery>; found: ComputedRef<Found | null> } {
  const { scope } = usePartner();
  const widget = useWidget(ConductDocument, () => ({ partner: scope.value.key, locale: apiLocale() }));
  return { widget, found: computed(() => widget.data.value?.partner ?? null) };
}

/** Of the clocks that are settled, how many were kept: met in time. What still runs is not counted. */
export function keptOf(clocks: readonly Pick<Clock, 'metAt' | 'missed'>[]): { met: number; all: number } {
  const settled = clocks.filter(({ metAt, missed }) => metAt !== null || missed);
  return { met: settled.filter(({ missed }) => !missed).length, all: settled.length };
}

export const openClocks = (clocks: readonly Clock[]): Clock[] =>
  clocks.filter(({ metAt }) => metAt === null).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

export interface Rung {
  readonly kind: SanctionKind;
  readonly state: 'STANDS' | 'BEFORE' | 'NEVER';
}

/** The sanctions by gravity, and how far each has come with this partner. */
export function ladderOf(sanctions: readonly Pick<Sanction, 'kind' | 'inForce'>[]): Rung[] {
  return (Object.keys(sanctionKinds) as SanctionKind[]).map((kind) => {
    const own = sanctions.filter((sanction) => sanction.kind === kind);
    return { kind, state: own.some(({ inForce }) => inForce) ? 'STANDS' : own.length > 0 ? 'BEFORE' : 'NEVER' };
  });
}

/** What a partner may do about its conduct. Its own people speak for it; the vendor's name the partner. */
export function useConductActs() {
  const { scope } = usePartner();
  const viewer = useViewer();
  const partnerKey = () => (viewer.kind === 'partner' ? undefined : scope.value.key);
  const around = <Draft extends object>(draft: Draft, clientMutationId: string) => ({
    input: { ...draft, partnerKey: partnerKey(), clientMutationId },
    locale: apiLocale(),
  });
  return {
    appeal: useAct(FileAppealDocument, (draft: { sanctionKey: string; text: string }, id) => around(draft, id)),
    absence: useAct(AnnounceAbsenceDocument, (draft: { from: string; to: string }, id) => around(draft, id)),
    concern: useAct(RaiseConcernDocument, (draft: { text: string }, id) => around(draft, id)),
  };
}
