import { instantText } from '@tierline/rules';
import type { MailLanguage } from '../../mail/mail.entity.js';
import type { Answer, AnswerFault } from '../answer.js';
import { linesOf } from '../letters.js';
import type { StoredLink } from '../link-standing.js';
import { readContent } from '../proof-content.js';
import { html, type Markup } from './markup.js';
import { neutralWords, words } from './words.js';

/** Where the style of the pages lies. */
export const STYLE_PATH = '/proof/page.css';

function page(language: MailLanguage | null, title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="${language ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text;
}

function inBoth(en: string, ja: string): string {
  return page(
    null,
    neutralWords.title,
    html`<h1>${neutralWords.title}</h1>
      <p>${en}</p>
      <p lang="ja">${ja}</p>`,
  );
}

/** The one page for whatever cannot be answered. */
export const neutralPage = inBoth(neutralWords.en, neutralWords.ja);
export const slowDownPage = inBoth(neutralWords.slowEn, neutralWords.slowJa);
export const faultPage = inBoth(neutralWords.faultEn, neutralWords.faultJa);

export interface Shown {
  readonly link: StoredLink;
  readonly language: MailLanguage;
}

/** What a link asks for, made from its content and nothing else (101). */
function offer({ link, language }: Shown): Markup {
  const content = readContent(link.content);
  const say = words[language];
  const other = language === 'ja' ? 'en' : 'ja';
  return html`<nav><a href="/proof?lang=${other}" lang="${other}" hreflang="${other}">${say.otherLanguage}</a></nav>
    <h1>${say.title(content.partner)}</h1>
    <p>${say.asks(content.partner, content.customer)}</p>
    <h2>${say.what}</h2>
    <ul>
      ${linesOf(content, language).map((line) => html`<li>${line}</li>`)}
    </ul>
    <h2>${say.accepting}</h2>
    <ul>
      ${content.statements[language].map((statement) => html`<li>${statement}</li>`)}
    </ul>`;
}

/** How an answer came back that was not taken. */
export interface Attempted {
  readonly answer: Answer;
  readonly faults: readonly AnswerFault[];
}

/** The page on which the customer answers. `nonce` ties the answer to what this page shows. */
export function answerPage(shown: Shown, nonce: string, attempted: Attempted | null = null): string {
  const { link, language } = shown;
  const say = words[language];
  const faults = attempted?.faults ?? [];
  const until = instantText(new Date(link.expiresAt).toISOString(), language);
  return page(
    language,
    say.title(readContent(link.content).partner),
    html`${faults.length > 0 && faultList(faults, language)} ${offer(shown)}
      <h2>${say.answer}</h2>
      <form method="post" action="/proof?lang=${language}">
        <input type="hidden" name="nonce" value="${nonce}" />
        ${fields(shown, attempted)}
        <p class="buttons">
          <button name="answer" value="accept">${say.accept}</button>
          <button name="answer" value="decline" formnovalidate class="second">${say.decline}</button>
        </p>
        <p class="small">${say.nothingYet} ${say.until(until)}</p>
      </form>`,
  );
}

/** The fields hold what somebody typed before; none is ever filled in for them. */
function fields({ link, language }: Shown, attempted: Attempted | null): Markup {
  const say = words[language];
  const faults = attempted?.faults ?? [];
  const { name = '', email = '', reason = '', isConfirmed = false } = attempted?.answer ?? {};
  const { customer } = readContent(link.content);
  return html`<p>
      <label for="name">${say.name}</label>
      <input
        id="name"
        name="name"
        autocomplete="name"
        required
        maxlength="120"
        value="${name}"
        ${invalid('NAME', faults)}
      />
    </p>
    <p>
      <label for="email">${say.email}</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="email"
        required
        maxlength="254"
        value="${email}"
        ${invalid('EMAIL', faults)}
      />
    </p>
    <p class="tick">
      <input
        id="tick"
        name="tick"
        type="checkbox"
        value="yes"
        required${isConfirmed && html` checked`}${invalid('TICK', faults)}
      />
      <label for="tick">${say.tick(customer)}</label>
    </p>
    <p>
      <label for="reason">${say.reason}</label>
      <textarea id="reason" name="reason" rows="3" maxlength="1000" ${invalid('REASON', faults)}>${reason}</textarea>
    </p>`;
}

function faultList(faults: readonly AnswerFault[], language: MailLanguage): Markup {
  const say = words[language];
  return html`<div role="alert" class="faults">
    <p><strong>${say.faultsTitle}</strong></p>
    <ul>
      ${faults.map((fault) => html`<li id="fault-${fault}">${say.faults[fault]}</li>`)}
    </ul>
  </div>`;
}

function invalid(fault: AnswerFault, faults: readonly AnswerFault[]): Markup | false {
  return faults.includes(fault) && html` aria-invalid="true" aria-describedby="fault-${fault}"`;
}

/** What was answered: shown to whoever opens the link again. */
export function answeredPage(shown: Shown, signer: string | null): string {
  const { link, language } = shown;
  const say = words[language];
  const at = instantText(new Date(link.endedAt ?? link.madeAt).toISOString(), language);
  const result = signer === null ? say.declined(at) : say.signed(signer, at);
  return page(
    language,
    say.title(readContent(link.content).partner),
    html`<p role="status" class="result"><strong>${result}</strong></p>
      ${signer !== null && html`<p class="small">${say.copySent}</p>`} ${offer(shown)}
      <p class="small">${say.record}: <code>${link.contentHash}</code></p>`,
  );
}

/** Shown instead of the form to somebody who is signed in: partners do not sign for customers, nor does the vendor (98). */
export function signedInPage(shown: Shown): string {
  const say = words[shown.language];
  const { partner } = readContent(shown.link.content);
  return page(
    shown.language,
    say.title(partner),
    html`${offer(shown)}
      <p role="alert" class="faults">${say.signedIn}</p>`,
  );
}
