import { recordOnce } from '../acts/record-once.js';
import { partnerActedFor } from '../acts/partner-acted-for.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { type AppealRecord, appealsByKey, appealsOfPartners } from './appeal.loader.js';
import { sanctionsByKey, violationsByKey } from './conduct.loader.js';

export interface NewAppeal {
  readonly sanctionKey?: string | null;
  readonly violationKey?: string | null;
  readonly text: string;
  readonly partnerKey?: string | null;
  readonly clientMutationId?: string | null;
}

export interface AppealDecision {
  readonly appealKey: string;
  readonly upheld: boolean;
  readonly reason: string;
  readonly clientMutationId?: string | null;
}

export interface AppealAnswer {
  readonly appeal: AppealRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** Appeals against what the vendor found and imposed (review.sanctions). */
export class AppealService {
  constructor(private readonly acting: Acting) {}

  /** Files a partner's appeal; each sanction and each finding is appealed once. */
  async file({ sanctionKey, violationKey, text, partnerKey, clientMutationId }: NewAppeal): Promise<AppealAnswer> {
    const { reading } = this.acting;
    const partner = await partnerActedFor(this.acting, partnerKey);
    if ('code' in partner) return refused(partner);
    const denied = await this.#denied(partner.key, sanctionKey ?? null, violationKey ?? null);
    if (denied) return refused(denied);
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'fileAppeal',
      clientMutationId,
      event: (appeal) => ({
        ...{ type: 'SanctionAppealed', appeal: `app-${appeal}`, text },
        ...(sanctionKey != null && { sanction: sanctionKey }),
        ...(violationKey != null && { violation: violationKey }),
      }),
      names: { sanction: 'sanctionKey', violation: 'violationKey' },
      hindrances: async () => {
        const filed = (await reading.load(appealsOfPartners, partner.key)) ?? [];
        const isSame = (each: AppealRecord) =>
          each.sanctionKey === (sanctionKey ?? null) && each.violationKey === (violationKey ?? null);
        return filed.some(isSame) ? [appealed] : [];
      },
    });
    return errors.length > 0 ? refused(...errors) : this.#answer(`app-${name}`);
  }

  /** Decides an appeal, once, by somebody other than who imposed or found what is appealed, where that is known. */
  async decide({ appealKey, upheld, reason, clientMutationId }: AppealDecision): Promise<AppealAnswer> {
    const { viewer, reading } = this.acting;
    if (!(await reading.load(appealsByKey, appealKey))) return refused(notFound('appealKey'));
    const { errors } = await recordOnce(this.acting, {
      mutation: 'decideAppeal',
      clientMutationId,
      event: () => ({ type: 'AppealDecided', appeal: appealKey, staff: viewer.key, upheld, reason }),
      names: { appeal: 'appealKey' },
      hindrances: async () => {
        const now = await reading.load(appealsByKey, appealKey);
        if (now?.outcome !== 'PENDING') return [decided];
        return (await this.#whoFound(now)) === viewer.key ? [ownWork] : [];
      },
    });
    return errors.length > 0 ? refused(...errors) : this.#answer(appealKey);
  }

  /** Why the partner cannot appeal it; what is another's reads the same as what is not there. */
  async #denied(partner: string, sanction: string | null, violation: string | null): Promise<UserErrorRecord | null> {
    const { reading } = this.acting;
    if ((sanction === null) === (violation === null)) return oneOf;
    const [found, field] =
      sanction === null
        ? [await reading.load(violationsByKey, violation ?? ''), 'violationKey']
        : [await reading.load(sanctionsByKey, sanction), 'sanctionKey'];
    return found?.partner === partner ? null : notFound(field);
  }

  async #whoFound({ sanctionKey, violationKey }: AppealRecord): Promise<string | null> {
    const { reading } = this.acting;
    const found =
      sanctionKey === null
        ? await reading.load(violationsByKey, violationKey ?? '')
        : await reading.load(sanctionsByKey, sanctionKey);
    return found?.staff ?? null;
  }

  async #answer(key: string): Promise<AppealAnswer> {
    return { appeal: await this.acting.reading.load(appealsByKey, key), userErrors: [] };
  }
}

function refused(...userErrors: readonly UserErrorRecord[]): AppealAnswer {
  return { appeal: null, userErrors };
}

const oneOf = userError('ONE_OF', 'Name what is appealed, and only one thing: sanctionKey or violationKey.', [
  'sanctionKey',
]);
const appealed = userError(
  'APPEALED_ALREADY',
  'It has been appealed before; each is appealed once, and the answer stands in appeals.',
  null,
  'review.sanctions',
);
const decided = userError(
  'DECIDED_ALREADY',
  'The appeal was decided, and what was decided is final.',
  ['appealKey'],
  'review.sanctions',
);
const ownWork = userError(
  'OWN_WORK',
  'Whoever imposed or found it does not decide on the appeal; leave it to a colleague.',
  ['appealKey'],
  'review.sanctions',
);
