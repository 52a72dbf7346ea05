import { recordOnce } from '../acts/record-once.js';
import { partnerActedFor } from '../acts/partner-acted-for.js';
import type { Acting } from '../auth/acting.js';
import { customersById, type CustomerRecord } from '../customers/customer.loader.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partnersByKey } from '../partners/partner.loader.js';
import { waivedWithoutProof } from './waived.js';

interface OnLine {
  readonly customer: string;
  readonly productLine: string;
  readonly clientMutationId?: string | null;
}

export interface OnboardingAnswer {
  readonly customer: CustomerRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** How customers' onboarding goes, as partners begin it and the vendor finds it. */
export class OnboardingService {
  constructor(private readonly acting: Acting) {}

  /** Records that a partner begins a line's onboarding; one that waives the vendor's needs a signed proof (poi.waiver-needs-poi). */
  async start(
    input: OnLine & { partnerKey?: string | null; live: boolean; customerDeadline?: string | null },
  ): Promise<OnboardingAnswer> {
    const { reading } = this.acting;
    const customer = await reading.load(customersById, input.customer);
    if (!customer) return refused(notFound('customer'));
    const partner = await partnerActedFor(this.acting, input.partnerKey);
    if ('code' in partner) return refused(partner);
    const { productLine, live, customerDeadline } = input;
    const { errors } = await recordOnce(this.acting, {
      mutation: 'startOnboarding',
      clientMutationId: input.clientMutationId,
      event: () => ({
        ...{ type: 'OnboardingStarted', customer: customer.key, productLine, partner: partner.key, live },
        ...(customerDeadline != null && { customerDeadline }),
      }),
      hindrances: async () =>
        (await waivedWithoutProof(reading, { customer: customer.key, partner: partner.key, productLine }))
          ? [unproved]
          : [],
    });
    if (errors.length > 0) return refused(...errors);
    return { customer: await reading.load(customersById, input.customer), userErrors: [] };
  }

  /** Records what the vendor found of a partner's onboarding (onboarding.as-agreed, onboarding.checked); a failure is told with feedback. */
  async assess(
    input: OnLine & { partnerKey: string; metExpectations: boolean; feedback?: string | null },
  ): Promise<OnboardingAnswer> {
    const { reading } = this.acting;
    const customer = await reading.load(customersById, input.customer);
    if (!customer) return refused(notFound('customer'));
    const partner = await reading.load(partnersByKey, input.partnerKey);
    if (!partner) return refused(notFound('partnerKey'));
    const { productLine, metExpectations, feedback } = input;
    if (!metExpectations && (feedback ?? '').trim() === '') return refused(untold);
    const { errors } = await recordOnce(this.acting, {
      mutation: 'assessOnboarding',
      clientMutationId: input.clientMutationId,
      event: () => ({
        ...{ type: 'OnboardingAssessed', customer: customer.key, productLine, partner: partner.key, metExpectations },
        ...(feedback != null && { feedback }),
      }),
    });
    if (errors.length > 0) return refused(...errors);
    return { customer: await reading.load(customersById, input.customer), userErrors: [] };
  }
}

function refused(...userErrors: readonly UserErrorRecord[]): OnboardingAnswer {
  return { customer: null, userErrors };
}

const unproved = userError(
  'NOT_SIGNED',
  "The vendor's onboarding is waived for this line, and no proof of it is signed; have the customer sign it first.",
  ['productLine'],
  'poi.waiver-needs-poi',
);
const untold = userError(
  'FEEDBACK_MISSING',
  'A partner whose onboarding fell short is told how; give feedback.',
  ['feedback'],
  'onboarding.checked',
);
