import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import { ConfigurationError } from '../configuration-error.js';
import type { Claims } from './claim-pattern.js';
import type { IssuerOptions } from './sign-in-variables.js';

/** The issuer does not answer at the moment. */
export class IssuerUnreachable extends Error {}

/** What a sign-in that is under way began with; whoever comes back has to have it. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

interface Surroundings {
  /** The address under which browsers reach this server: the issuer sends people back there, whatever a request says of its host. */
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Seconds that an answer of the issuer may take. */
const PATIENCE = 5;

/** Seconds by which two clocks may differ. */
const TOLERANCE = 60;

/** Milliseconds after which an issuer that was away is asked for again. */
const AGAIN = 5_000;

/** The issuer that signs people in, spoken with by the authorization code flow with PKCE. */
export class Issuer {
  #found: oidc.ServerMetadata | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #fault: unknown = null;

  constructor(
    private readonly options: IssuerOptions,
    private readonly surroundings: Surroundings,
  ) {}

  /**
   * Asks the issuer what it can do. Throws ConfigurationError where it answers and is not what the configuration says; where it
   * does not answer, that is told in the log, and it is asked again when somebody wants to sign in.
   */
  async prepare(): Promise<void> {
    try {
      await this.#configuration();
    } catch (error) {
      if (!(error instanceof IssuerUnreachable)) throw error;
      const meaning = 'nobody can sign in until OIDC_ISSUER answers; tokens and sessions work';
      this.surroundings.log.warn({ err: error }, meaning);
    }
  }

  /** A new sign-in: where the browser is to go, and what it has to come back with. `again`: as somebody else than now. */
  async begin({ again }: { readonly again: boolean }): Promise<{ url: URL; pending: Pending }> {
    const configuration = await this.#configuration();
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#own('/sign-in/callback').href,
      response_type: 'code',
      scope: this.options.scopes,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...(again && { prompt: 'login' }),
    });
    return { url, pending };
  }

  /**
   * What the issuer says of whoever came back with `query`: its signed token, and beside it what it tells of people who ask.
   * Throws for what was not begun here, was begun by another browser, was answered before or by somebody else.
   */
  async claimsOf(query: string, { state, nonce, verifier }: Pending): Promise<Claims & { readonly sub: string }> {
    const configuration = await this.#configuration();
    const tokens = await oidc.authorizationCodeGrant(configuration, this.#own(`/sign-in/callback${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const signed = tokens.claims();
    if (!signed) throw new Error('the issuer sent no ID token');
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return signed;
    return { ...(await oidc.fetchUserInfo(configuration, tokens.access_token, signed.sub)), ...signed };
  }

  /** Where the browser is to go to be signed out there too; null where the issuer does not offer it or is not known yet. */
  signOutUrl(): string | null {
    if (this.#found?.end_session_endpoint === undefined) return null;
    const back = { post_logout_redirect_uri: this.#own('/sign-in').href };
    return oidc.buildEndSessionUrl(this.#configured(this.#found), back).href;
  }

  #own(path: string): URL {
    return new URL(path, this.surroundings.publicUrl);
  }

  /** The issuer as it was found, to be judged by the clock of the installation as it is now. */
  #configured(found: oidc.ServerMetadata): oidc.Configuration {
    const { clientId, clientSecret, clientAuth } = this.options;
    const shown = clientAuth === 'basic' ? oidc.ClientSecretBasic(clientSecret) : oidc.ClientSecretPost(clientSecret);
    const clocks = {
      [oidc.clockSkew]: Math.round((this.surroundings.now().getTime() - Date.now()) / 1_000),
      [oidc.clockTolerance]: TOLERANCE,
    };
    const configuration = new oidc.Configuration(found, clientId, clocks, shown);
    configuration.timeout = PATIENCE;
    for (const extend of extensionsFor(this.options.issuer)) extend(configuration);
    return configuration;
  }

  async #configuration(): Promise<oidc.Configuration> {
    if (this.#found) return this.#configured(this.#found);
    if (performance.now() - this.#lookedAt < AGAIN) throw this.#fault;
    try {
      this.#found = await discovered(this.options);
    } catch (error) {
      this.#lookedAt = performance.now();
      this.#fault = error;
      throw error;
    }
    return this.#configured(this.#found);
  }
}

/** A token's signature is always looked at; plain http is for issuers on this machine. */
function extensionsFor(issuer: string): ((configuration: oidc.Configuration) => void)[] {
  return [
    oidc.enableNonRepudiationChecks,
    ...(new URL(issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
  ];
}

async function discovered({ issuer, clientId }: IssuerOptions): Promise<oidc.ServerMetadata> {
  const options = { timeout: PATIENCE, execute: extensionsFor(issuer) };
  const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), options).catch(inWords);
  const metadata = found.serverMetadata();
  if (metadata.authorization_endpoint === undefined || metadata.token_endpoint === undefined)
    throw new ConfigurationError('OIDC_ISSUER does not sign people in: it names no place to do so');
  const methods = metadata.code_challenge_methods_supported;
  if (methods !== undefined && !methods.includes('S256'))
    throw new ConfigurationError('OIDC_ISSUER does not take PKCE with S256, without which nobody is signed in here');
  return metadata;
}

function inWords(error: unknown): never {
  if (isOutage(error)) throw new IssuerUnreachable('OIDC_ISSUER does not answer', { cause: error });
  const { message } = error as Error;
  throw new ConfigurationError(`OIDC_ISSUER is not an OpenID Connect issuer under that address: ${message}`);
}

/** Whether it is the issuer, or the way to it, that is out of order. */
export function isOutage(error: unknown): boolean {
  if (error instanceof IssuerUnreachable || error instanceof TypeError) return true;
  if (!(error instanceof oidc.ClientError)) return false;
  const status = error.cause instanceof Response ? error.cause.status : 0;
  return error.code === 'OAUTH_TIMEOUT' || status >= 500 || status === 429;
}

/** Whether whoever was to sign in has said no at the issuer. */
export function isDeclined(error: unknown): boolean {
  return error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied';
}
