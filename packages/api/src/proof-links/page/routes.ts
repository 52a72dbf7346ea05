import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { type Guesses, TooManyGuesses } from '../../auth/guesses.js';
import type { Viewer } from '../../auth/viewer.js';
import type { History } from '../../history/history.js';
import type { MailLanguage } from '../../mail/mail.entity.js';
import { originOf } from '../../server/request-origin.js';
import type { Answer } from '../answer.js';
import { Answering } from '../answering.js';
import type { Standing } from '../link-standing.js';
import { hashOfLinkToken } from '../link-token.js';
import { PageNonces } from './page-nonces.js';
import { signerOf } from './signer.js';
import { answeredPage, answerPage, faultPage, neutralPage, signedInPage, slowDownPage, STYLE_PATH } from './pages.js';
import { style } from './style.js';

export interface ProofPageParts {
  readonly history: History;
  readonly guesses: Guesses;
  /** Who is signed in with this browser; null for nobody. */
  readonly viewerOf: (request: Request) => Promise<Viewer | null>;
  /** Whether browsers reach the server over https only. */
  readonly isSecure: boolean;
  readonly log: Logger;
}

const COOKIE = 'tierline_proof';
const COOKIE_MINUTES = 60;
const LARGEST_FORM = '16kb';

/**
 * The customer's pages, without a script. A link is exchanged at once for a short cookie, so that its token is in no address that
 * a browser keeps or sends on (96). To look changes nothing; an answer is a form that somebody filled in, with the nonce of the
 * page that they saw (93).
 */
export function proofPages(parts: ProofPageParts): Router {
  const visits = new Visits(parts);
  const router = Router({ strict: true });
  router.use('/proof', guarded);
  router.get(STYLE_PATH, (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.type('text/css; charset=utf-8').send(style);
  });
  router.get('/proof', (request, response) => visits.show(request, response));
  router.post('/proof', express.urlencoded({ extended: false, limit: LARGEST_FORM }), (request, response) =>
    visits.answer(request, response),
  );
  router.get('/proof/:token', (request, response) => visits.exchange(request, response));
  router.use('/proof', nothingElse, failed(parts.log));
  return router;
}

class Visits {
  readonly #answering: Answering;
  readonly #nonces: PageNonces;

  constructor(private readonly parts: ProofPageParts) {
    const { deciding } = parts.history;
    this.#answering = new Answering(parts.history);
    this.#nonces = new PageNonces(deciding.ids, deciding.now);
  }

  async exchange(request: Request, response: Response): Promise<void> {
    const token = request.params['token'];
    const standing = await this.#look(request, token);
    if (standing.kind === 'NEUTRAL') return send(response, 404, neutralPage);
    const { isSecure } = this.parts;
    const maxAge = COOKIE_MINUTES * 60_000;
    response.cookie(COOKIE, token, { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/proof', maxAge });
    response.redirect(303, '/proof');
  }

  async show(request: Request, response: Response): Promise<void> {
    await this.#page(request, response, await this.#look(request, cookieOf(request)));
  }

  async answer(request: Request, response: Response): Promise<void> {
    const token = cookieOf(request);
    const standing = await this.#look(request, token);
    const viewer = standing.kind === 'OPEN' ? await this.parts.viewerOf(request) : null;
    if (standing.kind !== 'OPEN' || viewer) return this.#page(request, response, standing);
    const form = formOf(request.body);
    const { link } = standing;
    const shown = this.#nonces.shownBy(form.nonce, link.id);
    if (shown === null || !form.isAnswer)
      return this.#again(request, response, standing, { answer: form, faults: ['STALE'] });
    const locale = languageOf(request, link.language);
    const circumstances = { shown, locale, origin: originOf(request, response) };
    const answered = await this.#answering.answer(link.tokenHash, form, circumstances);
    if (answered.standing.kind === 'OPEN')
      return this.#again(request, response, answered.standing, { answer: form, faults: answered.faults });
    // What was answered is shown by its own address, so that loading it again sends nothing again.
    if (answered.isTaken) return response.redirect(303, `/proof?lang=${locale}`);
    await this.#page(request, response, answered.standing);
  }

  async #page(request: Request, response: Response, standing: Standing): Promise<void> {
    if (standing.kind === 'NEUTRAL') return send(response, 404, neutralPage);
    const { link } = standing;
    const shown = { link, language: languageOf(request, link.language) };
    if (standing.kind !== 'OPEN')
      return send(response, 200, answeredPage(shown, await signerOf(this.parts.history.database, link)));
    if (await this.parts.viewerOf(request)) return send(response, 403, signedInPage(shown));
    send(response, 200, answerPage(shown, this.#nonces.of(link)));
  }

  #again(
    request: Request,
    response: Response,
    { link }: Extract<Standing, { kind: 'OPEN' }>,
    attempted: Parameters<typeof answerPage>[2],
  ): void {
    const shown = { link, language: languageOf(request, link.language) };
    send(response, 422, answerPage(shown, this.#nonces.of(link), attempted));
  }

  /** Looks a token up. Whoever shows many that are none waits, and nothing that they show is looked at meanwhile (62, 99). */
  async #look(request: Request, token: unknown): Promise<Standing> {
    const guess = { address: request.ip ?? '' };
    await this.parts.guesses.refuse(guess);
    const standing = await this.#answering.look(hashOfLinkToken(token));
    if (standing.kind === 'NEUTRAL' && token !== undefined) await this.parts.guesses.failed(guess);
    return standing;
  }
}

/** Nothing of these pages is kept, framed, sent on or fetched from anywhere else (96, 100). */
const guarded: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  next();
};

const nothingElse: RequestHandler = (_request, response) => send(response, 404, neutralPage);

function failed(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof TooManyGuesses) {
      response.setHeader('Retry-After', String(error.seconds));
      return send(response, 429, slowDownPage);
    }
    if (isOfRequest(error)) return send(response, 404, neutralPage);
    log.error({ err: error, requestId: response.getHeader('X-Request-Id') }, 'an answer to a proof failed');
    send(response, 503, faultPage);
  };
}

/** An address or a form that cannot be read. */
function isOfRequest(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status < 500;
}

function send(response: Response, status: number, page: string): void {
  response.status(status).type('text/html; charset=utf-8').send(page);
}

function languageOf({ query }: Request, otherwise: MailLanguage): MailLanguage {
  const { lang } = query;
  return lang === 'en' || lang === 'ja' ? lang : otherwise;
}

function cookieOf({ headers }: Request): string | undefined {
  for (const cookie of headers.cookie?.split(';') ?? []) {
    const [name = '', value = ''] = cookie.trim().split('=');
    if (name === COOKIE && value !== '') return value;
  }
  return undefined;
}

/** What was sent; `isAnswer`: by one of the two buttons. */
type Form = Answer & { readonly nonce: string; readonly isAnswer: boolean };

/** Anything may be sent: what is no text is none. */
function formOf(body: unknown): Form {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : '');
  return {
    accepts: text('answer') === 'accept',
    ...{ name: text('name'), email: text('email'), reason: text('reason'), nonce: text('nonce') },
    isConfirmed: text('tick') === 'yes',
    isAnswer: ['accept', 'decline'].includes(text('answer')),
  };
}
