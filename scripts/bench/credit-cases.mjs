// One question, asked of several: is this line of a won deal credited to the partner that claims it, and if not, what stands in the
// way? Ten facts each; every combination of a few values at both sides of each bound.

const EDITIONS = ['STARTER', 'PROFESSIONAL', 'ENTERPRISE'];
const CLOSED_ON = '2025-06-30';

/** The conditions, in the order in which a claim is read. */
export const CONDITIONS = ['approved', 'domain', 'proof', 'standing', 'coverage', 'table'];

/** Every case as its ten facts. */
export function creditCases() {
  const cases = [];
  for (const isApproved of [true, false])
    for (const domain of ['c1.example', 'c1-shop.example'])
      for (const signedOn of ['2025-06-29', '2025-06-30', '2025-07-01'])
        for (const isShared of [true, false])
          for (const isSuspended of [false, true])
            for (const edition of EDITIONS)
              for (const signedEdition of [edition, 'NONE'])
                for (const ownedEdition of ['NONE', ...EDITIONS])
                  cases.push({
                    ...{ isApproved, domain, purchaseDomain: 'c1.example', closedOn: CLOSED_ON, signedOn, isShared },
                    ...{ isSuspended, edition, ownedEdition },
                    signedEdition: signedEdition === 'NONE' ? EDITIONS.find((one) => one !== edition) : signedEdition,
                  });
  return cases;
}

/** A case as the history tells it. */
export function asHistory(facts, { line, course, won, eventsOf, contextOf, partner }) {
  const bought = line(`MARKETING_HUB ${facts.edition} 96000`);
  const sharing = facts.isShared ? {} : { shared: false };
  const events = [
    ...(facts.ownedEdition === 'NONE' ? [] : [owned(line(`MARKETING_HUB ${facts.ownedEdition} 2400`))]),
    ...course({
      lines: [bought],
      signedLines: [line(`MARKETING_HUB ${facts.signedEdition} 96000`)],
      domain: facts.domain,
      approvedAt: facts.isApproved ? '2025-06-01T15:00:00+09:00' : null,
      signedAt: `${facts.signedOn}T09:00:00+09:00`,
      ...sharing,
    }),
    won([bought], { closedOn: facts.closedOn }),
  ];
  const suspended = { key: 's1', kind: 'SUSPENDED', from: '2025-05-01', until: null, evidence: 'e-s1' };
  const p1 = partner('p1', { sanctions: facts.isSuspended ? [suspended] : [] });
  // As the store hands them over: every moment in UTC.
  const stored = eventsOf({ events }).map((event) => ({ ...event, at: event.instant }));
  return { events: stored, context: contextOf({ partners: [p1] }) };
}

function owned({ productLine, edition, mrr }) {
  const at = '2024-01-01T09:00:00+09:00';
  return { type: 'SubscriptionChanged', at, customer: 'c1', productLine, edition, mrr, effective: '2024-01-01' };
}

/** What is asked: whether the line is credited, else the conditions that are not met, as far down as a claim is read at all. */
export function answer(met) {
  const unmet = CONDITIONS.filter((condition) => !met.has(condition));
  const ofClaim = unmet.filter((condition) => !['coverage', 'table'].includes(condition));
  if (ofClaim.length > 0) return ofClaim.join(' ');
  return unmet.includes('coverage') ? 'coverage' : unmet.join(' ') || 'credited';
}

const CLAUSES = {
  'credit.discretion': 'approved',
  'registration.purchase-domain': 'domain',
  'poi.signed-by-close': 'proof',
  'review.sanctions': 'standing',
  'poi.follows-quote': 'coverage',
  'credit.eligible-sales': 'table',
};

/** The answer in what the rules decided. */
export function answerOf(credit) {
  const reasons = [...credit.reasons, ...credit.lines.flatMap((each) => each.reasons)];
  const unmet = new Set(reasons.filter(({ holds }) => !holds).map(({ clause }) => CLAUSES[clause]));
  return answer(new Set(CONDITIONS.filter((condition) => !unmet.has(condition))));
}
