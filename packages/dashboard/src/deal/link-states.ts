import * as m from '#messages';
import type { Proof } from './deal.ts';

export const linkStates: Readonly<Record<Proof['links'][number]['state'], () => string>> = {
  OPEN: m.deal_link_open,
  SIGNED: m.proof_signed,
  DECLINED: m.proof_declined,
  SUPERSEDED: m.deal_link_superseded,
  REVOKED: m.deal_link_was_revoked,
  EXPIRED: m.deal_link_expired,
  CLOSED: m.deal_link_closed,
};
