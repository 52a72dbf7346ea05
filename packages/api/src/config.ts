import { cleanEnv, makeExactValidator } from 'envalid';
import { dirname, join } from 'node:path';
import { defaultLimits, type Limits } from './allowances/allowances.js';
import { CHANGES_KEPT_DAYS } from './changes/kept-days.js';
import { ConfigurationError } from './configuration-error.js';
import { type LogLevel, logLevels } from './log-level.js';
import { isMailAddress } from './mail/mail-address.js';
import { type IssuerOptions, issuerOf, shownFallback, signInVariables } from './sign-in/sign-in-variables.js';

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
  /** Where mails are laid as files while there is no mail server; null: nowhere. */
  readonly mailFolder: string | null;
  /** The address that mails come from. */
  readonly mailFrom: string;
  /** What viewers may ask for in a minute, in points. */
  readonly limits: Limits;
  /** So many days changes are kept for those who come back with a cursor. */
  readonly changesKeptDays: number;
  readonly oidc: IssuerOptions | null;
  /** The proxies before this server: how many, or their addresses. */
  readonly trustProxy: string;
  /** So many days after its end a quarter closes by itself; null: ops close it. */
  readonly closeQuartersAfterDays: number | null;
  readonly logLevel: LogLevel;
  readonly isProduction: boolean;
}

const databaseUrl = makeExactValidator<string>((value) => {
  if (/^(sqlite:.|postgres(ql)?:\/\/.)/.test(value)) return value;
  throw new Error('must be sqlite:PATH or postgres://…');
});

const port = makeExactValidator<number>((value) => {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new Error('must be a port: a number up to 65535');
});

/** One operation may cost as much as this, and has to fit into what a minute gives. */
const LEAST_LIMIT = 25_000;
const MOST_LIMIT = 2_000_000_000;

const limit = makeExactValidator<number>((value) => {
  const points = /^\d{1,10}$/.test(value) ? Number(value) : NaN;
  if (points === 0 || (points >= LEAST_LIMIT && points <= MOST_LIMIT)) return points;
  throw new Error(`must be a whole number from ${LEAST_LIMIT} to ${MOST_LIMIT}, or 0 for no limit`);
});

const days = makeExactValidator<number>((value) => {
  if (/^\d{1,3}$/.test(value)) return Number(value);
  throw new Error('must be a whole number of days, up to 999');
});

const keptDays = makeExactValidator<number>((value) => {
  const days = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (days >= 1 && days <= 400) return days;
  throw new Error('must be a whole number of days from 1 to 400');
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

const level = makeExactValidator<LogLevel>((value) => {
  const known = logLevels.find((each) => each === value);
  if (known) return known;
  throw new Error(`must be ${logLevels.slice(0, -1).join(', ')} or ${logLevels.at(-1)}`);
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

const mailAddress = makeExactValidator<string>((value) => {
  if (isMailAddress(value) || /^[\w.+-]+@localhost$/.test(value)) return value;
  throw new Error('must be one plain e-mail address');
});

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
  CLOSE_QUARTERS_AFTER_DAYS: days({
    default: undefined,
    desc: 'so many days after its end a quarter closes by itself, unless something stands in the way; else ops close it',
  }),
  SMTP_URL: mail({ default: undefined, desc: 'where mail is handed in: smtp://USER:PASSWORD@HOST:PORT or smtps://…' }),
  MAIL_FOLDER: text({
    default: undefined,
    desc: 'without SMTP_URL: a folder where each mail is laid as a file; with TIERLINE_DEMO=1 the folder mail beside the data',
  }),
  MAIL_FROM: mailAddress({
    default: undefined,
    desc: 'the address that mails come from; else no-reply at the host of PUBLIC_URL',
  }),
  CHANGES_KEPT_DAYS: keptDays({
    default: CHANGES_KEPT_DAYS,
    desc: 'so many days a subscriber may be away and go on from its cursor',
  }),
  TOKEN_POINTS_PER_MINUTE: limit({
    default: defaultLimits.token,
    desc: 'what the operations of one API token may cost in a minute; 0: no limit',
  }),
  SESSION_POINTS_PER_MINUTE: limit({
    default: defaultLimits.session,
    desc: 'the same for each session of a browser',
  }),
  ANONYMOUS_POINTS_PER_MINUTE: limit({
    default: defaultLimits.anonymous,
    desc: 'the same for each address from which nobody has signed in',
  }),
  ...signInVariables,
  LOG_LEVEL: level({ default: 'info', desc: `how much the log tells: ${logLevels.join(', ')}` }),
  NODE_ENV: environment({ default: 'development', desc: 'production, development or test' }),
};

/** Reads the environment once, at the start. Throws ConfigurationError naming each variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const stated = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = cleanEnv(stated, variables, { reporter: ({ errors }) => refuse(errors) });
  const isProduction = read.NODE_ENV === 'production';
  if (read.TIERLINE_DEMO && isProduction)
    throw new ConfigurationError('TIERLINE_DEMO lets anyone sign in as anyone: with NODE_ENV=production it must be 0');
  if (isProduction) refuseUnsafe(read.PUBLIC_URL, read.OIDC_CLIENT_SECRET);
  return {
    databaseUrl: read.DATABASE_URL,
    port: read.PORT,
    isDemo: read.TIERLINE_DEMO,
    publicUrl: read.PUBLIC_URL ?? null,
    redisUrl: read.REDIS_URL ?? null,
    policyFile: read.POLICY_FILE ?? null,
    closeQuartersAfterDays: read.CLOSE_QUARTERS_AFTER_DAYS ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    mailFolder: read.MAIL_FOLDER ?? (read.TIERLINE_DEMO ? folderBeside(read.DATABASE_URL) : null),
    mailFrom:
      read.MAIL_FROM ?? `no-reply@${read.PUBLIC_URL === undefined ? 'localhost' : new URL(read.PUBLIC_URL).hostname}`,
    changesKeptDays: read.CHANGES_KEPT_DAYS,
    limits: {
      token: read.TOKEN_POINTS_PER_MINUTE,
      session: read.SESSION_POINTS_PER_MINUTE,
      anonymous: read.ANONYMOUS_POINTS_PER_MINUTE,
    },
    oidc: issuerOf(read),
    trustProxy: read.TRUST_PROXY,
    logLevel: read.LOG_LEVEL,
    isProduction,
  };
}

/** What a demonstration may do and a production may not (143). */
function refuseUnsafe(publicUrl: string | undefined, secret: string | undefined): void {
  if (publicUrl?.startsWith('http:'))
    throw new ConfigurationError(
      'PUBLIC_URL must begin with https:// with NODE_ENV=production: cookies travel over it',
    );
  if (secret !== undefined && placeholders.test(secret))
    throw new ConfigurationError('OIDC_CLIENT_SECRET is a placeholder; give the secret that the issuer has drawn');
}

const placeholders = /^(change[-_ ]?me|secret|password|client[-_ ]?secret|example|test|x+|<.*>|\*+)$/i;

/** Variables that look as if they were meant for Tierline and that nothing reads: misspelt, most likely. */
export function unreadVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env).filter((name) => name.startsWith('TIERLINE_') && !Object.hasOwn(variables, name));
}

function refuse(errors: Partial<Record<string, Error>>): void {
  const faults = Object.entries(errors).map(([name, error]) => `${name} ${error?.message}`);
  if (faults.length > 0) throw new ConfigurationError(faults.join('; '));
}

/** Where demo mails go: into a folder beside the file of SQLite, or where that would be. */
function folderBeside(databaseUrl: string): string {
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(databaseUrl)?.[1] ?? './data/store';
  return join(dirname(file), 'mail');
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
    fallback: shownFallback((typeof fallback === 'boolean' ? Number(fallback) : fallback) ?? ''),
  }));
}
