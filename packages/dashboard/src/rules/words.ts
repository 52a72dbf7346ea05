/** What is said of a clause, in words. */
import * as m from '#messages';
import { formatList } from '../format/number.ts';
import type { StateMark } from '../terms/states.ts';
import type { ClauseLineFragment } from './rules.graphql.ts';

export const keepings = {
  KEPT: { icon: 'check', tone: 'good', word: m.rules_kept },
  IN_PART: { icon: 'half', tone: 'warn', word: m.rules_in_part },
  PLANNED: { icon: 'ring', tone: 'plain', word: m.rules_planned },
} as const satisfies Record<string, StateMark>;

export const kindWords = {
  decides: m.clause_decides,
  guards: m.clause_guards,
  tracks: m.clause_tracks,
  shows: m.clause_shows,
} as const;

export const citations = {
  DEAL_CREDIT: m.rules_cited_credit,
  REVENUE_SHARE: m.rules_cited_share,
  MRR: m.rules_cited_mrr,
  TIER: m.rules_cited_tier,
  DEADLINE: m.rules_cited_deadline,
  CONDUCT: m.rules_cited_conduct,
  ASSIGNMENT: m.rules_cited_assignment,
  PLAN: m.rules_cited_plan,
  REFUSAL: m.rules_cited_refusal,
  RECORD: m.rules_cited_record,
} as const;

const isKind = (kind: string): kind is keyof typeof kindWords => kind in kindWords;

export function kindsText({ kinds }: Pick<ClauseLineFragment, 'kinds'>): string {
  return formatList(kinds.filter(isKind).map((kind) => kindWords[kind]()));
}

export function citedText({ citedIn }: Pick<ClauseLineFragment, 'citedIn'>): string {
  return citedIn.length > 0 ? formatList(citedIn.map((kind) => citations[kind]())) : '—';
}
