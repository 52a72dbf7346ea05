import type { PartnerFacts } from '@tierline/rules';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partnersByKey, type PartnerRecord } from './partner.loader.js';

export interface Enrolment {
  readonly key?: string | null;
  readonly name: string;
  readonly program: string;
  readonly region: string;
  readonly currency: string;
  readonly primaryContact: { readonly name: string; readonly email: string };
  readonly clientMutationId?: string | null;
}

interface OnPartner {
  readonly partnerKey: string;
  readonly clientMutationId?: string | null;
}

export interface PartnerAnswer {
  readonly partner: PartnerRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

interface Doing {
  readonly mutation: string;
  readonly event: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly hindrances: (now: PartnerRecord) => readonly UserErrorRecord[];
}

/** Who takes part in the program, on which terms, and what the vendor grants. */
export class EnrolmentService {
  constructor(private readonly acting: Acting) {}

  /** Takes an organisation into the program. */
  async enrol({ key, clientMutationId, ...organisation }: Enrolment): Promise<PartnerAnswer> {
    const { name, program, region, currency, primaryContact } = organisation;
    const contact = { name: primaryContact.name, email: primaryContact.email };
    const keyFor = (made: string) => key ?? `pa-${made}`;
    const { name: made, errors } = await recordOnce(this.acting, {
      mutation: 'enrolPartner',
      clientMutationId,
      event: (fresh) => ({
        ...{ type: 'PartnerEnrolled', partner: keyFor(fresh), name, program, region, currency },
        primaryContact: contact,
      }),
      names: { partner: 'key' },
    });
    if (errors.length > 0) return { partner: null, userErrors: errors };
    return { partner: await this.acting.reading.load(partnersByKey, keyFor(made)), userErrors: [] };
  }

  /** Puts a partner on the terms of the other program, from today on. */
  changeProgram({ program, ...input }: OnPartner & { program: string }): Promise<PartnerAnswer> {
    return this.#do(input, {
      mutation: 'changeProgram',
      event: { type: 'ProgramChanged', partner: input.partnerKey, program },
      hindrances: (now) => (now.program === program ? [isSo('program')] : []),
    });
  }

  /** Grants a Solutions Partner a tier; a Provider has none (credit.provider-terms). */
  grantTier({ tier, reason, ...input }: OnPartner & { tier: string; reason: string }): Promise<PartnerAnswer> {
    return this.#do(input, {
      mutation: 'grantTier',
      event: { type: 'TierGranted', partner: input.partnerKey, tier, reason },
      hindrances: (now) => [
        ...(now.program === 'SOLUTIONS_PROVIDER' ? [withoutTier] : []),
        ...(reason.trim() === '' ? [unexplained] : []),
      ],
    });
  }

  /** Records that a partner holds the CRM Implementation Accreditation, or no longer does. */
  changeAccreditation({ held, ...input }: OnPartner & { held: boolean }): Promise<PartnerAnswer> {
    return this.#do(input, {
      mutation: 'changeAccreditation',
      event: {
        ...{ type: 'AccreditationChanged', partner: input.partnerKey, held },
        accreditation: 'CRM_IMPLEMENTATION',
      },
      hindrances: ({ facts }) => {
        const { accreditations } = JSON.parse(facts) as PartnerFacts;
        return (accreditations.at(-1)?.held ?? false) === held ? [isSo('held')] : [];
      },
    });
  }

  /** One event about a partner that the viewer may see. */
  async #do({ partnerKey, clientMutationId }: OnPartner, doing: Doing): Promise<PartnerAnswer> {
    const { reading } = this.acting;
    if (!(await reading.load(partnersByKey, partnerKey)))
      return { partner: null, userErrors: [notFound('partnerKey')] };
    const { errors } = await recordOnce(this.acting, {
      ...{ mutation: doing.mutation, clientMutationId, names: { partner: 'partnerKey' } },
      event: () => doing.event,
      hindrances: async () => {
        const now = await reading.load(partnersByKey, partnerKey);
        return now ? doing.hindrances(now) : [notFound('partnerKey')];
      },
    });
    if (errors.length > 0) return { partner: null, userErrors: errors };
    return { partner: await reading.load(partnersByKey, partnerKey), userErrors: [] };
  }
}

function isSo(field: string): UserErrorRecord {
  return userError('NO_CHANGE', 'It is so already; nothing needs to be recorded.', [field]);
}

const withoutTier = userError(
  'NOT_FOR_PROVIDERS',
  'A Solutions Provider has no tier; change its program first, if it is to have one.',
  ['partnerKey'],
  'credit.provider-terms',
);
const unexplained = userError('REASON_MISSING', 'A tier is granted with a reason; give it.', ['reason']);
