/** What two partners on one deal ask and are told, for the tests in which they compete. */

const REASONS = 'reasons { clause { code } holds detail }';

/** A shared deal with its proofs and, once it is won, its credit with the reasons for it. */
export const DEAL = `id key stage version partner { id key } gs { key } pois { id status automatic lines { productLine edition } }
  bant { missing } deadlines { kind dueAt metAt missed clause { code } }
  discountRequests { key decision { approved percent } } survey { score comment }
  credit { outcome policyVersion ${REASONS} lines { productLine soldMrr mrr { amount } revenueShare { rate firstMonth lastMonth } } }`;

export interface Deal {
  readonly id: string;
  readonly key: string;
  readonly stage: string;
  readonly version: number;
  readonly partner: { readonly id: string; readonly key: string };
  readonly gs: { readonly key: string };
  readonly pois: readonly { readonly id: string; readonly status: string; readonly automatic: boolean }[];
  readonly survey: { readonly score: number; readonly comment: string } | null;
  readonly bant: { readonly missing: readonly string[] };
  readonly deadlines: readonly { readonly kind: string }[];
  readonly credit: {
    readonly outcome: string;
    readonly reasons: readonly {
      readonly clause: { readonly code: string };
      readonly holds: boolean;
      readonly detail: string;
    }[];
    readonly lines: readonly object[];
  } | null;
}

/** Everything that a partner can look at where a rival might show: lists, figures, the log, what is gone. */
export const LOOK_AROUND = `query ($key: String!) {
  partners { totalCount nodes { id key name } }
  customers { totalCount nodes { id key name subscriptions { productLine mrr { amount } since } } }
  sharedDeals { totalCount nodes { ${DEAL} customer { key } domain motion } }
  partner(key: $key) {
    associations { totalCount nodes { id } } deadlines { kind dueAt }
    installBase { nodes { customer { key } lines { productLine state ${REASONS} } } }
    soldMrr { total { amount } lines { productLine } }
    managedMrr { total { amount } customers { servicingPartners ${REASONS} } notCounted { ${REASONS} } }
    revenueShare(from: "2025-07", to: "2025-12") { id amount { amount } }
    tier { credited ${REASONS} } forecast(quarters: 4) { quarter committed { amount } pipeline { amount } ${REASONS} }
  }
  statements { totalCount nodes { quarter total { amount } partner { key } } }
  auditLog { totalCount nodes { act objectKind objectId detail partner { key } forPartner { key } staff { key } } }
  tombstones { totalCount nodes { id type } }
  reportDeals { nodes { id key partnerKey customerKey stage } }
  reportAccruals { nodes { id partnerKey amount } }
}`;

/** What a partner looks at that names a rival outright, by the rival's key and the id of its part of the deal. */
export const LOOK_AT_RIVAL = `query ($key: String!, $deal: ID!) {
  partner(key: $key) { id } sharedDeal(id: $deal) { id } node(id: $deal) { id }
}`;

/** The outcome of a credit decision and the clauses that spoke, those that stand in the way with a "not". */
export function said(credit: Deal['credit']): readonly string[] {
  if (!credit) return [];
  return [credit.outcome, ...credit.reasons.map(({ clause, holds }) => (holds ? clause.code : `not ${clause.code}`))];
}

/** What the third quarter of 2025 pays a partner, entry by entry. */
export const STATEMENT = `statement(quarter: "2025-Q3") { status payableOn total { amount currency }
  entries { id month productLine amount { amount } } }`;

export interface Statement {
  readonly status: string;
  readonly payableOn: string;
  readonly total: { readonly amount: string; readonly currency: string };
  readonly entries: readonly {
    readonly id: string;
    readonly month: string;
    readonly productLine: string;
    readonly amount: { readonly amount: string };
  }[];
}

export const AUDIT_LOG = '{ auditLog(first: 200) { nodes { act outcome role staff { key } partner { key } } } }';

export interface AuditLog {
  readonly auditLog: {
    readonly nodes: readonly {
      readonly act: string;
      readonly outcome: 'DONE' | 'UNCHANGED' | 'REFUSED';
      readonly role: string;
      readonly staff: { readonly key: string } | null;
      readonly partner: { readonly key: string } | null;
    }[];
  };
}

/** Who did what, the first first, a line for each who acted next: "endo: issueQuote (REFUSED), approveSharedDeal ×2". */
export function told({ nodes }: AuditLog['auditLog']): readonly string[] {
  const lines: { who: string; acts: { act: string; times: number }[] }[] = [];
  for (const { act: name, outcome, role, staff, partner } of [...nodes].reverse()) {
    const who = staff?.key ?? partner?.key ?? role;
    const act = outcome === 'DONE' ? name : `${name} (${outcome})`;
    if (lines.at(-1)?.who !== who) lines.push({ who, acts: [] });
    const [acts, last] = [lines.at(-1)?.acts, lines.at(-1)?.acts.at(-1)];
    if (last?.act === act) last.times += 1;
    else acts?.push({ act, times: 1 });
  }
  const often = (times: number) => (times === 1 ? '' : ` ×${times}`);
  return lines.map(({ who, acts }) => `${who}: ${acts.map(({ act, times }) => act + often(times)).join(', ')}`);
}
