import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { claimPattern } from '../sign-in/claim-pattern.js';
import type { IssuerOptions } from '../sign-in/sign-in-variables.js';

/** The address under which browsers reach the server; a `Browser` knows the way. */
export const PUBLIC_URL = 'https://tierline.example';

const CLIENT = { id: 'tierline', secret: 'a secret of at least 32 characters' };

/** What an issuer says of somebody. */
export type Account = Readonly<Record<string, unknown>>;

interface TokenAnswer {
  id_token: string;
}

export interface TestIssuerOptions {
  /** Seconds that an ID token is valid. */
  readonly tokenLasts?: number;
}

/** A real OpenID Connect issuer on this machine, with its own pages to sign in. Whoever has an account signs in with any password. */
export class TestIssuer {
  /** Changes what the token endpoint answers, as somebody between would. */
  tamper: (answer: TokenAnswer) => void = () => undefined;
  /** Answers this status to everything while it is set. */
  outage: number | null = null;

  private constructor(
    readonly url: string,
    private readonly server: Server,
    readonly accounts: Map<string, Account>,
  ) {}

  static async start(
    accounts: Readonly<Record<string, Account>> = {},
    { tokenLasts = 3_600 }: TestIssuerOptions = {},
  ): Promise<TestIssuer> {
    const state: { answer?: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void } = {};
    const server = createServer((request, response) => void state.answer?.(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const issuer = new TestIssuer(url, server, new Map(Object.entries(accounts)));
    const provider = providerAt(issuer, tokenLasts);
    const answer = provider.callback();
    state.answer = (request, response) => {
      if (issuer.outage === null) return answer(request, response);
      response.writeHead(issuer.outage).end();
    };
    return issuer;
  }

  /** How a server is told of it. `more` replaces claims. */
  options(more: Partial<IssuerOptions> = {}): IssuerOptions {
    const pattern = (text: string) => claimPattern(text) ?? { claim: '', before: '', after: null };
    return {
      ...{ issuer: this.url, clientId: CLIENT.id, clientSecret: CLIENT.secret, clientAuth: 'basic' },
      scopes: 'openid profile email program',
      claims: {
        staff: pattern('email'),
        role: null,
        partner: pattern('groups=partner-*'),
        admin: pattern('groups=partner-admins'),
      },
      ...more,
    };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

function providerAt(issuer: TestIssuer, tokenLasts: number): Provider {
  const provider = new Provider(issuer.url, {
    clients: [
      {
        ...{ client_id: CLIENT.id, client_secret: CLIENT.secret },
        redirect_uris: [`${PUBLIC_URL}/sign-in/callback`],
        post_logout_redirect_uris: [`${PUBLIC_URL}/sign-in`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], program: ['groups'] },
    cookies: { keys: ['for tests only'] },
    ttl: { IdToken: tokenLasts, AccessToken: 3_600, Grant: 3_600, Interaction: 3_600, Session: 3_600 },
    findAccount: (_context, sub) => {
      const account = issuer.accounts.get(sub);
      return account && { accountId: sub, claims: () => ({ sub, ...account }) };
    },
  });
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token' && context.status === 200) issuer.tamper(context.body as TokenAnswer);
  });
  return provider;
}
