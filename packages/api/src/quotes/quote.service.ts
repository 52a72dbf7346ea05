import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { discountsByKey } from '../discounts/discount.loader.js';
import type { Amount } from '../money/amount.js';
import { versionConflict } from '../shared-deals/expected-version.js';
import { isOpen, type PartOfDeal, partsOfDeals } from '../shared-deals/partners-on-deal.loader.js';
import { sharedDealsById, type SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from '../shared-deals/shared-deal-answer.js';
import { waiverErrors } from './waivers.js';

export interface NewQuote {
  readonly sharedDeal: string;
  readonly partnerKeys?: readonly string[] | null;
  readonly lines: readonly { readonly productLine: string; readonly edition: string; readonly mrr: Amount }[];
  readonly onboarding?:
    | readonly { readonly productLine: string; readonly partnerKey?: string | null; readonly waivesVendors: boolean }[]
    | null;
  readonly discount?: string | null;
  readonly expectedVersion?: number | null;
  readonly clientMutationId?: string | null;
}

/** Quotes on the vendor's deals, each with a proof for every partner on it (poi.generated-with-quote). */
export class QuoteService {
  constructor(private readonly acting: Acting) {}

  /** Issues the deal's quote, or issues it anew. */
  async issue(quote: NewQuote): Promise<SharedDealAnswer> {
    const { viewer, reading } = this.acting;
    const deal = await reading.load(sharedDealsById, quote.sharedDeal);
    if (!deal) return refusal(notFound('sharedDeal'));
    const partners = quote.partnerKeys ?? [deal.partner];
    const onboarding = (quote.onboarding ?? []).map(({ productLine, partnerKey, waivesVendors }) => ({
      ...{ productLine, waivesVendors },
      partner: partnerKey ?? deal.partner,
    }));
    const { errors } = await recordOnce(this.acting, {
      mutation: 'issueQuote',
      clientMutationId: quote.clientMutationId,
      event: () => ({
        ...{ type: 'QuoteIssued', deal: deal.deal, staff: viewer.key, partners, lines: quote.lines },
        ...(onboarding.length > 0 && { onboarding }),
        ...(quote.discount != null && { discount: quote.discount }),
      }),
      names: { partners: 'partnerKeys' },
      hindrances: async () => {
        const parts = (await reading.load(partsOfDeals, deal.deal)) ?? [];
        const own = parts.find(({ key }) => key === deal.key);
        if (!own || !isOpen(own)) return [closed];
        const conflict = await versionConflict(reading, deal, quote.expectedVersion);
        return [
          ...(conflict ? [conflict] : []),
          ...this.#notTheirs(own),
          ...absent(parts, partners),
          ...(await this.#discount(deal, quote.discount ?? null)),
          ...(await waiverErrors(reading, onboarding, partners)),
        ];
      },
    });
    if (errors.length > 0) return refusal(...errors);
    return { sharedDeal: await reading.load(sharedDealsById, quote.sharedDeal), userErrors: [] };
  }

  /** Quotes are made by the deal's own growth specialist, or by ops (team.gs-duties). */
  #notTheirs({ gs }: PartOfDeal): readonly UserErrorRecord[] {
    const { viewer } = this.acting;
    return viewer.role === 'ops' || gs === viewer.key ? [] : [notTheirs];
  }

  /** Only a discount that was approved in writing, for this deal, goes on its quote (discount.unapproved-not-applied). */
  async #discount({ deal }: SharedDealRecord, key: string | null): Promise<readonly UserErrorRecord[]> {
    if (key === null) return [];
    const discount = await this.acting.reading.load(discountsByKey, key);
    return discount?.deal === deal && discount.approved ? [] : [unapproved];
  }
}

/** A partner on the quote has a shared deal on the deal that goes on; whoever has none reads the same as nobody. */
function absent(parts: readonly PartOfDeal[], partners: readonly string[]): readonly UserErrorRecord[] {
  const present = new Set(parts.filter(isOpen).map(({ partner }) => partner));
  return partners.flatMap((partner, place) => (present.has(partner) ? [] : [notFound('partnerKeys', String(place))]));
}

const closed = userError('NOT_OPEN', 'The shared deal is not open; only an open one is quoted.', ['sharedDeal']);
const notTheirs = userError(
  'NOT_YOURS',
  "Quotes are made by the deal's own growth specialist; ask that one, or ops.",
  ['sharedDeal'],
  'team.gs-duties',
);
const unapproved = userError(
  'NOT_APPROVED',
  'No such discount was approved for this deal; have it approved in writing first, or leave it off the quote.',
  ['discount'],
  'discount.unapproved-not-applied',
);
