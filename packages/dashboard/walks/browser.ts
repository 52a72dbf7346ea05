import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Without a browser the walks are left out, with a word; on the build server that is a fault. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) {
  const message = `The walks need a browser: there is none at ${executablePath} (set CHROMIUM to another).`;
  if (process.env.CI === 'true') throw new Error(message);
  process.stderr.write(`${message}\n`);
}

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args });

export interface Visitor {
  readonly language?: 'en' | 'ja';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** Somebody at a browser of their own, in Tokyo. */
export function visitor(
  browser: Browser,
  { language = 'en', theme = 'light', width = 1280 }: Visitor = {},
): Promise<BrowserContext> {
  return browser.newContext({
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    colorScheme: theme,
    viewport: { width, height: 900 },
  });
}
