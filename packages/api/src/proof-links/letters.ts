import { instantText, moneyText, productLineName, editionName } from '@tierline/rules';
import type { MailLanguage } from '../mail/mail.entity.js';
import { LINK_PLACE, type Mail } from '../mail/queue-mail.js';
import type { ProofContent } from './proof-content.js';

type Letter = Pick<Mail, 'recipient' | 'subject' | 'text'>;

/** What is confirmed, a line each, as page and mails show it. */
export function linesOf({ lines, onboarding }: ProofContent, language: MailLanguage): string[] {
  const isJapanese = language === 'ja';
  return [
    ...lines.map(({ productLine, edition, mrr }) => {
      const named = [
        productLineName(productLine, language),
        ...(edition === 'NONE' ? [] : [editionName(edition, language)]),
      ];
      return isJapanese ? `${named.join(' ')}:月額 ${moneyText(mrr)}` : `${named.join(' ')}: ${moneyText(mrr)} a month`;
    }),
    ...onboarding.map(({ productLine, waivesVendors }) => {
      const name = productLineName(productLine, language);
      if (isJapanese) return waivesVendors ? `${name}の導入支援(ベンダーの導入支援は不要)` : `${name}の導入支援`;
      return waivesVendors ? `Onboarding for ${name}, instead of the vendor's` : `Onboarding for ${name}`;
    }),
  ];
}

interface Invited {
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly language: MailLanguage;
  readonly expiresAt: number;
  readonly isRenewal: boolean;
}

/** The mail that brings a link. It names the partner of this proof and nobody else (29). */
export function invitation(content: ProofContent, invited: Invited): Letter {
  const { recipientName: name, recipientEmail: email, language, expiresAt, isRenewal } = invited;
  const [partner, until] = [content.partner, instantText(new Date(expiresAt).toISOString(), language)];
  const lines = linesOf(content, language).map((line) => `  - ${line}`);
  const recipient = { name, email };
  if (language === 'ja')
    return {
      recipient,
      subject: isRenewal ? `【再度のご確認】${partner}の関与について` : `【ご確認のお願い】${partner}の関与について`,
      text: [
        ...[`${name} 様`, '', `${partner}が、次のご購入に関わったことのご確認をお願いしています。`, '', ...lines, ''],
        ...(isRenewal
          ? ['見積の内容が変わったため、前回のリンクは無効になりました。署名済みの内容はそのまま有効です。', '']
          : []),
        ...['次のリンクから内容をご覧のうえ、承認または却下をお選びください。', '', LINK_PLACE, ''],
        ...['リンクを開いただけでは、何も承認されません。', `有効期限: ${until}`, ''],
        'お心当たりのない場合は、このメールを破棄してください。',
      ].join('\n'),
    };
  return {
    recipient,
    subject: isRenewal
      ? `Please confirm again: ${partner}'s part in your purchase`
      : `Please confirm ${partner}'s part in your purchase`,
    text: [
      ...[`Dear ${name},`, '', `${partner} asks you to confirm that it took part in this purchase:`, '', ...lines, ''],
      ...(isRenewal
        ? [
            'The quote has changed, so the link that you had before is no longer valid. What was signed stays signed.',
            '',
          ]
        : []),
      ...['Please look at it here, and accept or decline:', '', LINK_PLACE, ''],
      ...['Opening the link confirms nothing.', `It is valid until ${until}.`, ''],
      'If this means nothing to you, please ignore this mail.',
    ].join('\n'),
  };
}

export interface Signed {
  readonly name: string;
  readonly email: string;
  readonly at: Date;
  readonly contentHash: string;
  readonly language: MailLanguage;
}

/** What the signer keeps of a signature. */
export function confirmation(content: ProofContent, { name, email, at, contentHash, language }: Signed): Letter {
  const when = instantText(at.toISOString(), language);
  const lines = linesOf(content, language).map((line) => `  - ${line}`);
  const recipient = { name, email };
  if (language === 'ja')
    return {
      recipient,
      subject: `承認の控え:${content.partner}の関与について`,
      text: [
        ...[
          `${content.partner}が次のご購入に関わったことを、${content.customer}として承認いただきました。`,
          '',
          ...lines,
          '',
        ],
        ...[`署名者: ${name}(${email})`, `日時: ${when}`, `内容のハッシュ(SHA-256): ${contentHash}`, ''],
        'お心当たりのない場合は、ベンダーの担当者にご連絡ください。',
      ].join('\n'),
    };
  return {
    recipient,
    subject: `Your confirmation of ${content.partner}'s part`,
    text: [
      ...[
        `For ${content.customer} you confirmed that ${content.partner} took part in this purchase:`,
        '',
        ...lines,
        '',
      ],
      ...[`Signed by: ${name} (${email})`, `When: ${when}`, `Hash of what was shown (SHA-256): ${contentHash}`, ''],
      'If this was not you, please tell the vendor.',
    ].join('\n'),
  };
}
