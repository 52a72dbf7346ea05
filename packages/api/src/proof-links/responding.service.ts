import { type Guesses, TooManyGuesses } from '../auth/guesses.js';
import { ofTheProgram } from '../auth/scope.js';
import type { Viewer } from '../auth/viewer.js';
import type { Origin } from '../audit/author.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { History } from '../history/history.js';
import { proofsById } from '../proofs/proof.loader.js';
import type { ProofAnswer } from '../proofs/proving.service.js';
import { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import type { AnswerFault } from './answer.js';
import { Answering } from './answering.js';
import type { Standing } from './link-standing.js';
import { hashOfLinkToken } from './link-token.js';
import { proofAtHand } from './proof-content.js';

export interface Response {
  readonly token: string;
  readonly accept: boolean;
  readonly signerName: string;
  readonly signerEmail: string;
  readonly reason?: string | null;
}

interface Asking {
  readonly history: History;
  readonly guesses: Guesses;
  readonly viewer: Viewer | null;
  readonly origin: Origin | null;
}

/** The same answer to a proof as on the customer's page, for a page of the vendor's own: by the link's token, without a sign-in. */
export class RespondingService {
  constructor(private readonly asking: Asking) {}

  /** Throws Refused for whoever has shown too many tokens that are none. */
  async respond({ token, accept, signerName, signerEmail, reason }: Response): Promise<ProofAnswer> {
    const { history, guesses, viewer, origin } = this.asking;
    const guess = { address: origin?.address ?? '' };
    await guesses.refuse(guess).catch(refusedGuess);
    const answering = new Answering(history);
    const hash = hashOfLinkToken(token);
    const before = await answering.look(hash);
    if (hash === null || before.kind === 'NEUTRAL') {
      await guesses.failed(guess);
      return refused(notFound('token'));
    }
    if (viewer) return refused(signedIn);
    const answer = { accepts: accept, name: signerName, email: signerEmail, reason: reason ?? '', isConfirmed: true };
    const { standing, faults } = await answering.answer(hash, answer, { origin, locale: null, shown: null });
    if (standing.kind === 'NEUTRAL') return refused(notFound('token'));
    if (faults.length > 0) return refused(...faults.map((fault) => errorOf[fault]));
    const isAsAnswered = standing.kind === (accept ? 'SIGNED' : 'DECLINED');
    return { poi: await this.#proof(standing), userErrors: isAsAnswered ? [] : [answeredAlready] };
  }

  async #proof({ link }: Exclude<Standing, { kind: 'NEUTRAL' }>): Promise<ProofAnswer['poi']> {
    const { database, deciding } = this.asking.history;
    const proof = await proofAtHand(database.reader.manager, link);
    const reading = new Reading(database, deciding.ids, ofTheProgram, deciding.now());
    return proof && (await reading.load(proofsById, proof.id));
  }
}

function refusedGuess(error: unknown): never {
  throw error instanceof TooManyGuesses ? new Refused('TOO_MANY_ATTEMPTS', error.message) : error;
}

function refused(...userErrors: readonly UserErrorRecord[]): ProofAnswer {
  return { poi: null, userErrors };
}

const signedIn = userError('SIGNED_IN', 'Only the customer answers a proof: send this without signing in.', ['token']);
const answeredAlready = userError('ANSWERED_ALREADY', 'This proof was answered otherwise by this link.', ['accept']);
const errorOf: Readonly<Record<AnswerFault, UserErrorRecord>> = {
  NAME: userError('NOT_NAME', "Give the signer's name: up to 120 characters that can be seen, no links.", [
    'signerName',
  ]),
  EMAIL: userError('NOT_EMAIL', "Give the signer's e-mail address, as name@company.example.", ['signerEmail']),
  REASON: userError('TOO_LONG', 'Give a reason of up to 1,000 characters that can be seen.', ['reason']),
  TICK: userError('REQUIRED', 'Confirm what is accepted.', ['accept']),
  STALE: userError('STALE', 'The proof has changed since it was shown; show it again.', ['token']),
};
