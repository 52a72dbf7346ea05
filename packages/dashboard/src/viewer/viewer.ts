import { inject, type InjectionKey } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import type { OwnPartnerFragment, PartnerScopeFragment, StaffRole } from './session.graphql.ts';

export type PartnerScope = PartnerScopeFragment;

/** The partner that somebody belongs to, with who looks after it. */
export type OwnPartner = OwnPartnerFragment;

/** Who is signed in. */
export type Viewer =
  | { readonly kind: 'partner'; readonly id: string; readonly name: string; readonly partner: OwnPartner }
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly role: StaffRole };

export const viewerKey: InjectionKey<Viewer> = Symbol('viewer');

/** Who is signed in, for anything inside the signed-in pages. */
export function useViewer(): Viewer {
  const viewer = inject(viewerKey);
  if (!viewer) throw new Error('useViewer is for the pages of a signed-in person');
  return viewer;
}

/** Whether the viewer may decide about shared deals: growth specialists and operations. The API decides in the end. */
export function decidesDeals(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && viewer.role !== 'PDM';
}

/** For which side the viewer writes on shared deals; null for those who only look after the partner. */
export function sideOf(viewer: Viewer): 'PARTNER' | 'VENDOR' | null {
  if (viewer.kind === 'partner') return 'PARTNER';
  return decidesDeals(viewer) ? 'VENDOR' : null;
}

/** Whether the viewer registers deals: a partner's own people, and operations for them. The API decides in the end. */
export function registersDeals(viewer: Viewer): boolean {
  return viewer.kind === 'partner' || viewer.role === 'OPS';
}

/** Where a person starts. */
export function homeOf(viewer: Viewer): RouteLocationRaw {
  if (viewer.kind === 'partner') return { name: 'overview', params: { partner: viewer.partner.key } };
  const homes = { GS: 'desk', PDM: 'attention', OPS: 'partners' } as const;
  return { name: homes[viewer.role] };
}
