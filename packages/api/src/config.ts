import { cleanEnv, makeExactValidator } from 'envalid';

/** What the environment says, checked. */
export interface Config {
  /** `sqlite:PATH` or `postgres://…` */
  readonly databaseUrl: string;
  readonly port: number;
  /** Demo data in an empty store, and sign-in by choosing a person. */
  readonly isDemo: boolean;
  /** The address under which browsers reach this server; null: the one they used. */
  readonly publicUrl: string | null;
  readonly redisUrl: string | null;
  /** The path of a policy file; null: the default policy decides. */
  readonly policyFile: string | null;
  readonly smtpUrl: string | null;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  readonly isProduction: boolean;
}

/** Variables that are wrong; the message names them and says what would be right, never what they held. */
export class ConfigurationError extends Error {}

const databaseUrl = makeExactValidator<string>((value) => {
  if (/^(sqlite:.|postgres(ql)?:\/\/.)/.test(value)) return value;
  throw new Error('must be sqlite:PATH or postgres://…');
});

const port = makeExactValidator<number>((value) => {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new Error('must be a port: a number up to 65535');
});

const flag = makeExactValidator<boolean>((value) => {
  if (value !== '0' && value !== '1') throw new Error('must be 0 or 1');
  return value === '1';
});

const environment = makeExactValidator<string>((value) => {
  if (!['production', 'development', 'test'].includes(value))
    throw new Error('must be production, development or test');
  return value;
});

const text = makeExactValidator<string>((value) => value);

function address(...schemes: readonly string[]) {
  return makeExactValidator<string>((value) => {
    if (URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1))) return value;
    throw new Error(`must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`);
  });
}

const web = address('https', 'http');
const mail = address('smtp', 'smtps');
const redis = address('redis', 'rediss');

/** Every variable that is read, with what `serve --help` says of it. Nothing else reads the environment. */
const variables = {
  DATABASE_URL: databaseUrl({
    default: 'sqlite:./data/tierline.sqlite',
    desc: 'where everything is stored: sqlite:PATH or postgres://…',
  }),
  PORT: port({ default: 4000, desc: 'the port of API and dashboard' }),
  TIERLINE_DEMO: flag({ default: false, desc: '1: demo data in an empty store, and sign-in by choosing a person' }),
  PUBLIC_URL: web({ default: undefined, desc: 'the address under which browsers reach this server' }),
  REDIS_URL: redis({ default: undefined, desc: 'a wake-up between several API processes' }),
  POLICY_FILE: text({
    default: undefined,
    desc: 'a policy of your own: a file that `tierline policy check` finds no fault with',
  }),
  SMTP_URL: mail({ default: undefined, desc: 'where mail is handed in' }),
  OIDC_ISSUER: web({ default: undefined, desc: 'who signs people in' }),
  OIDC_CLIENT_ID: text({ default: undefined, desc: 'this server, to the issuer' }),
  OIDC_CLIENT_SECRET: text({ default: undefined, desc: 'its secret' }),
  NODE_ENV: environment({ default: 'development', desc: 'production, development or test' }),
};

/** Reads the environment once, at the start. Throws ConfigurationError naming each variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const stated = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = cleanEnv(stated, variables, { reporter: ({ errors }) => refuse(errors) });
  const isProduction = read.NODE_ENV === 'production';
  if (read.TIERLINE_DEMO && isProduction)
    throw new ConfigurationError('TIERLINE_DEMO lets anyone sign in as anyone: with NODE_ENV=production it must be 0');
  return {
    databaseUrl: read.DATABASE_URL,
    port: read.PORT,
    isDemo: read.TIERLINE_DEMO,
    publicUrl: read.PUBLIC_URL ?? null,
    redisUrl: read.REDIS_URL ?? null,
    policyFile: read.POLICY_FILE ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    oidc: oidcOf(read.OIDC_ISSUER, read.OIDC_CLIENT_ID, read.OIDC_CLIENT_SECRET),
    isProduction,
  };
}

function refuse(errors: Partial<Record<string, Error>>): void {
  const faults = Object.entries(errors).map(([name, error]) => `${name} ${error?.message}`);
  if (faults.length > 0) throw new ConfigurationError(faults.join('; '));
}

function oidcOf(issuer?: string, clientId?: string, clientSecret?: string): Config['oidc'] {
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined)
    return { issuer, clientId, clientSecret };
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  throw new ConfigurationError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three or none');
}

/** A variable as `serve --help` lists it. */
export interface VariableDescription {
  readonly name: string;
  readonly meaning: string;
  /** What holds when it is not set; empty for nothing. */
  readonly fallback: string;
}

export function describeVariables(): VariableDescription[] {
  return Object.entries(variables).map(([name, { desc = '', default: fallback }]) => ({
    name,
    meaning: desc,
    fallback: String((typeof fallback === 'boolean' ? Number(fallback) : fallback) ?? ''),
  }));
}
