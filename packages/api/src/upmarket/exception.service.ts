import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { exceptionsNow, type ExceptionRecord } from './exception.loader.js';

export interface ExceptionWord {
  readonly region: string;
  readonly allowed: boolean;
  readonly reason: string;
  readonly clientMutationId?: string | null;
}

export interface ExceptionAnswer {
  readonly exception: ExceptionRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** In which regions the vendor does without the accreditation (upmarket.language-exception). */
export class ExceptionService {
  constructor(private readonly acting: Acting) {}

  /** Allows the exception in a region from today on, or ends it. */
  async allow({ region, allowed, reason, clientMutationId }: ExceptionWord): Promise<ExceptionAnswer> {
    const now = async () => (await exceptionsNow(this.acting.reading)).find((each) => each.region === region) ?? null;
    const { errors } = await recordOnce(this.acting, {
      mutation: 'allowUpmarketException',
      clientMutationId,
      event: () => ({ type: 'UpmarketException', region, allowed, reason }),
      hindrances: async () => (((await now())?.allowed ?? false) === allowed ? [isSo] : []),
    });
    return errors.length > 0 ? { exception: null, userErrors: errors } : { exception: await now(), userErrors: [] };
  }
}

const isSo = userError(
  'NO_CHANGE',
  'It is so in this region already; nothing needs to be recorded.',
  ['allowed'],
  'upmarket.language-exception',
);
