import { describe, expect, test } from 'vitest';
import { describeVariables, readConfig, unreadVariables } from './config.js';
import { ConfigurationError } from './configuration-error.js';

describe('the environment', () => {
  test('needs to say nothing', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: 'sqlite:./data/tierline.sqlite',
      port: 4000,
      isDemo: false,
      publicUrl: null,
      redisUrl: null,
      policyFile: null,
      closeQuartersAfterDays: null,
      smtpUrl: null,
      mailFolder: null,
      mailFrom: 'no-reply@localhost',
      changesKeptDays: 14,
      limits: { token: 3_000_000, session: 6_000_000, anonymous: 300_000 },
      oidc: null,
      trustProxy: '',
      logLevel: 'info',
      isProduction: false,
    });
  });

  test('an empty value is none, and what is not ours is not looked at', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', HOME: '/root' })).toEqual(readConfig({}));
  });

  test.each([
    ['DATABASE_URL', 'mysql://secret'],
    ['DATABASE_URL', 'sqlite:'],
    ['PORT', '65536'],
    ['PORT', '4e3'],
    ['TIERLINE_DEMO', 'true'],
    ['NODE_ENV', 'staging'],
    ['LOG_LEVEL', 'secret'],
    ['PUBLIC_URL', 'tierline.example'],
    ['REDIS_URL', 'http://secret'],
    ['CLOSE_QUARTERS_AFTER_DAYS', '-1'],
    ['SMTP_URL', 'secret'],
    ['MAIL_FROM', 'Secret <secret@vendor.example>'],
    ['CHANGES_KEPT_DAYS', '0'],
    ['TOKEN_POINTS_PER_MINUTE', '20000'],
    ['SESSION_POINTS_PER_MINUTE', '1e9'],
    ['ANONYMOUS_POINTS_PER_MINUTE', '-1'],
    ['OIDC_ISSUER', 'ftp://secret'],
    ['OIDC_ISSUER', 'http://secret.example'],
    ['OIDC_CLIENT_AUTH', 'secret'],
    ['OIDC_SCOPES', 'secret'],
    ['OIDC_PARTNER_CLAIM', 'groups=secret-**'],
    ['TRUST_PROXY', 'secret'],
  ])('153: %s=%s is refused by its name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigurationError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} `));
    expect(() => readConfig({ [name]: value })).not.toThrow(/secret/);
  });

  test('a policy file is named here, and read by whoever decides', () => {
    expect(readConfig({ POLICY_FILE: './own.json' }).policyFile).toBe('./own.json');
  });

  test('mails come from where browsers go, and lie beside the data of a demo', () => {
    const demo = readConfig({
      TIERLINE_DEMO: '1',
      DATABASE_URL: 'sqlite:/srv/t.sqlite',
      PUBLIC_URL: 'https://t.example',
    });
    expect(demo).toMatchObject({ mailFolder: '/srv/mail', mailFrom: 'no-reply@t.example' });
    const postgres = { TIERLINE_DEMO: '1', DATABASE_URL: 'postgres://db/t' };
    expect(readConfig(postgres).mailFolder).toBe('data/mail');
    expect(readConfig({ ...postgres, MAIL_FOLDER: '/tmp/m', MAIL_FROM: 'a@b.example' })).toMatchObject({
      ...{ mailFolder: '/tmp/m', mailFrom: 'a@b.example' },
    });
  });

  test('every fault is told at once', () => {
    expect(() => readConfig({ PORT: 'x', TIERLINE_DEMO: 'x' })).toThrow(/PORT .*; TIERLINE_DEMO /);
  });

  test('the demo is not for production, unless it is turned off by hand', () => {
    expect(() => readConfig({ TIERLINE_DEMO: '1', NODE_ENV: 'production' })).toThrow(ConfigurationError);
    expect(readConfig({ TIERLINE_DEMO: '0', NODE_ENV: 'production' })).toMatchObject({
      isDemo: false,
      isProduction: true,
    });
  });

  test('sign-in needs all that belongs to it', () => {
    const issuer = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    const oidc = { ...issuer, PUBLIC_URL: 'https://tierline.example' };
    expect(readConfig(oidc).oidc).toEqual({
      ...{ issuer: 'https://id.example', clientId: 'a', clientSecret: 'b', clientAuth: 'basic' },
      scopes: 'openid profile email',
      claims: {
        staff: { claim: 'email', before: '', after: '' },
        role: null,
        partner: { claim: 'partner', before: '', after: '' },
        admin: { claim: 'partner_admin', before: '', after: '' },
      },
    });
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example' })).toThrow(/set all three or none/);
    expect(() => readConfig(issuer)).toThrow(/^OIDC_ISSUER needs PUBLIC_URL/);
    expect(() => readConfig({ ...oidc, PUBLIC_URL: 'http://tierline.example' })).toThrow(
      /^PUBLIC_URL must begin with https/,
    );
  });

  test('claims are read as they are written in common issuers', () => {
    const oidc = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    const claims = { OIDC_ROLE_CLAIM: 'groups=tierline-*', OIDC_ADMIN_CLAIM: 'groups=partner-admins' };
    expect(readConfig({ ...oidc, ...claims, PUBLIC_URL: 'http://localhost:4000' }).oidc?.claims).toMatchObject({
      role: { claim: 'groups', before: 'tierline-', after: '' },
      admin: { claim: 'groups', before: 'partner-admins', after: null },
    });
  });

  test('11: the proxies that may say where a request came from are named, or there are none', () => {
    for (const proxies of ['1', '127.0.0.1', 'loopback, 10.0.0.0/8'])
      expect(readConfig({ TRUST_PROXY: proxies }).trustProxy).toBe(proxies);
    expect(() => readConfig({ TRUST_PROXY: 'all' })).toThrow(/^TRUST_PROXY must be/);
  });

  test('143: what a demonstration may do and a production may not is refused by its name', () => {
    const production = { NODE_ENV: 'production' };
    expect(() => readConfig({ ...production, PUBLIC_URL: 'http://tierline.example' })).toThrow(
      /^PUBLIC_URL must begin/,
    );
    expect(readConfig({ ...production, PUBLIC_URL: 'https://tierline.example' }).isProduction).toBe(true);
    const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', PUBLIC_URL: 'https://tierline.example' };
    for (const secret of ['changeme', 'change-me', 'secret', '<secret>', 'xxxx'])
      expect(() => readConfig({ ...production, ...oidc, OIDC_CLIENT_SECRET: secret })).toThrow(
        /^OIDC_CLIENT_SECRET is a placeholder/,
      );
    expect(readConfig({ ...production, ...oidc, OIDC_CLIENT_SECRET: '5Zr0qmJx' }).oidc).not.toBeNull();
  });

  test('a variable of ours that nothing reads is noticed', () => {
    expect(unreadVariables({ TIERLINE_DEMO: '1', TIERLINE_DEMOS: '1', HOME: '/root' })).toEqual(['TIERLINE_DEMOS']);
  });

  test('every variable is described', () => {
    for (const { name, meaning } of describeVariables())
      expect({ name, meaning: meaning !== '' }).toEqual({ name, meaning: true });
  });
});
