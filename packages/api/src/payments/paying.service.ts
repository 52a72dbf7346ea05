import { usedBefore } from '../acts/used-before.js';
import { type Acting, actName } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { PaymentRunEntity } from './payment-run.entity.js';
import { runByKey, type RunRow } from './payment-run.loader.js';
import {
  approveRun,
  type PaymentActor,
  type PaymentRefusal,
  prepareRun,
  type RunOutcome,
  withdrawRun,
} from './payment-runs.js';

export interface PaymentRunAnswer {
  readonly paymentRun: RunRow | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** Prepares, approves and withdraws payment runs, in the name of a member of staff. */
export class PayingService {
  constructor(private readonly acting: Acting) {}

  async prepare({ quarter, clientMutationId }: { quarter: string; clientMutationId: string | null }) {
    const act = actName(this.acting, 'preparePaymentRun', clientMutationId);
    const outcome = await prepareRun(this.acting.history, { quarter, act }, this.#actor());
    if ('run' in outcome && outcome.run.quarter !== quarter) return { paymentRun: null, userErrors: [usedBefore] };
    return this.#answer(outcome, { quarter });
  }

  async approve({ key, fileHash }: { key: string; fileHash: string }): Promise<PaymentRunAnswer> {
    return this.#answer(await approveRun(this.acting.history, { key, fileHash }, this.#actor()), { key });
  }

  async withdraw({ key, reason }: { key: string; reason: string }): Promise<PaymentRunAnswer> {
    if (reason.trim() === '') return { paymentRun: null, userErrors: [noReason] };
    return this.#answer(await withdrawRun(this.acting.history, { key, reason: reason.trim() }, this.#actor()), { key });
  }

  #actor(): PaymentActor {
    const { viewer, attempt } = this.acting;
    const noting: PaymentActor['noting'] = (manager, { key, fileHash }: PaymentRunEntity) =>
      attempt.did(manager, { object: { kind: 'paymentRun', key }, effect: fileHash });
    return { by: viewer.key, noting };
  }

  async #answer(outcome: RunOutcome, named: { quarter?: string; key?: string }): Promise<PaymentRunAnswer> {
    if ('refused' in outcome) return { paymentRun: null, userErrors: [refusal(outcome.refused, named)] };
    return { paymentRun: await runByKey(outcome.run.key, this.acting.reading), userErrors: [] };
  }
}

function refusal(refused: PaymentRefusal, { quarter = '', key = '' }: { quarter?: string; key?: string }) {
  switch (refused.code) {
    case 'NOT_FOUND':
      return notFound('key');
    case 'NOT_CLOSED':
      return userError('NOT_CLOSED', `${quarter} is not closed; what may still change is not paid. Close it first.`, [
        'quarter',
      ]);
    case 'NOTHING_TO_PAY':
      return userError('NOTHING_TO_PAY', `Every statement up to ${quarter} is paid, or waits to be set off.`, [
        'quarter',
      ]);
    case 'RUN_PREPARED':
      return userError(
        'RUN_PREPARED',
        `${refused.run.key} is prepared and neither approved nor withdrawn; settle that one first.`,
        ['quarter'],
      );
    case 'SETTLED':
      return userError('SETTLED', `${key} is ${refused.run.state.toLowerCase()} already.`, ['key']);
    case 'SAME_PERSON':
      return userError('SAME_PERSON', `You have prepared ${key} yourself; somebody else of ops has to approve it.`, [
        'key',
      ]);
    case 'OTHER_FILE':
      return userError(
        'OTHER_FILE',
        `${key} has another file than the one with this hash; read it again before you approve it.`,
        ['fileHash'],
      );
    case 'STATEMENT_PAID':
      return userError(
        'STATEMENT_PAID',
        `The statement of ${refused.partner} for ${refused.quarter} was marked as paid since; withdraw ${key} and prepare another.`,
        ['key'],
      );
  }
}

const noReason = userError('EMPTY', 'Say why it is withdrawn; the reason is kept with the run.', ['reason']);
