import type { MailLanguage } from '../../mail/mail.entity.js';
import type { AnswerFault } from '../answer.js';

interface Words {
  readonly title: (partner: string) => string;
  readonly asks: (partner: string, customer: string) => string;
  readonly what: string;
  readonly accepting: string;
  readonly answer: string;
  readonly name: string;
  readonly email: string;
  readonly tick: (customer: string) => string;
  readonly reason: string;
  readonly accept: string;
  readonly decline: string;
  readonly nothingYet: string;
  readonly until: (instant: string) => string;
  readonly otherLanguage: string;
  readonly faultsTitle: string;
  readonly faults: Readonly<Record<AnswerFault, string>>;
  readonly signed: (name: string, instant: string) => string;
  readonly declined: (instant: string) => string;
  readonly record: string;
  readonly copySent: string;
  readonly signedIn: string;
}

/** The words of the customer's page. */
export const words: Readonly<Record<MailLanguage, Words>> = {
  en: {
    title: (partner) => `Confirm ${partner}'s part`,
    asks: (partner, customer) => `${partner} asks ${customer} to confirm that it took part in this purchase.`,
    what: 'What is bought',
    accepting: 'What accepting confirms',
    answer: 'Your answer',
    name: 'Your name',
    email: 'Your e-mail address at work',
    tick: (customer) => `I confirm this, and I may do so for ${customer}.`,
    reason: 'If you decline: why? (optional)',
    accept: 'Accept',
    decline: 'Decline',
    nothingYet: 'Nothing is confirmed until you press one of the buttons.',
    until: (instant) => `You can answer until ${instant}.`,
    otherLanguage: '日本語',
    faultsTitle: 'Your answer has not been taken yet',
    faults: {
      NAME: 'Give your name, without links, up to 120 characters.',
      EMAIL: 'Give your e-mail address, as name@company.example.',
      TICK: 'To accept, tick that you confirm this and may do so.',
      REASON: 'Shorten the reason to 1,000 characters that can be read.',
      STALE: 'This page was for another confirmation or is too old. Look at what it says now, and answer again.',
    },
    signed: (name, instant) => `${name} accepted this on ${instant}. Thank you.`,
    declined: (instant) => `This was declined on ${instant}.`,
    record: 'Hash of what was shown (SHA-256)',
    copySent: 'A copy goes to the e-mail address that was given.',
    signedIn:
      'You are signed in to Tierline in this browser. Only the customer can answer: sign out first, or open the link in another browser.',
  },
  ja: {
    title: (partner) => `${partner}の関与のご確認`,
    asks: (partner, customer) => `${partner}が、次のご購入に関わったことの確認を${customer}様にお願いしています。`,
    what: 'ご購入の内容',
    accepting: '承認により確認されること',
    answer: 'ご回答',
    name: 'お名前',
    email: '会社のメールアドレス',
    tick: (customer) => `上記のとおりであることを確認し、${customer}として承認する権限があります。`,
    reason: '却下される場合の理由(任意)',
    accept: '承認する',
    decline: '却下する',
    nothingYet: 'ボタンを押すまでは、何も承認されません。',
    until: (instant) => `回答期限: ${instant}`,
    otherLanguage: 'English',
    faultsTitle: 'ご回答はまだ受け付けられていません',
    faults: {
      NAME: 'お名前を、リンクを含めずに120文字以内で入力してください。',
      EMAIL: 'メールアドレスを name@company.example の形で入力してください。',
      TICK: '承認するには、確認のチェックを入れてください。',
      REASON: '理由は、読める文字で1,000文字以内にしてください。',
      STALE: 'このページは別の確認のもの、または古いものでした。現在の内容をご覧のうえ、もう一度ご回答ください。',
    },
    signed: (name, instant) => `${instant}に${name}様が承認されました。ありがとうございました。`,
    declined: (instant) => `${instant}に却下されました。`,
    record: '表示内容のハッシュ(SHA-256)',
    copySent: 'ご入力いただいたメールアドレスに控えをお送りします。',
    signedIn:
      'このブラウザーではTierlineにサインインしています。回答できるのは顧客のみです。先にサインアウトするか、別のブラウザーでリンクを開いてください。',
  },
};

/** What is said of every link that cannot be answered, in both languages at once: it says the same of each (95, 99). */
export const neutralWords = {
  title: 'Tierline',
  en: 'This link cannot be used. It may be over, or another one may have taken its place. Please ask whoever sent it to you.',
  ja: 'このリンクはご利用いただけません。期限が切れたか、新しいリンクに替わった可能性があります。送信元にお問い合わせください。',
  slowEn: 'Too many attempts came from your network. Please try again in a minute.',
  slowJa: 'お使いのネットワークからの試行が多すぎます。1分後にもう一度お試しください。',
  faultEn: 'This did not work just now, and nothing was recorded. Please try again in a moment.',
  faultJa: '処理できませんでした。何も記録されていません。しばらくしてからもう一度お試しください。',
};
