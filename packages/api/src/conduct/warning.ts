import type { MailLanguage } from '../mail/mail.entity.js';
import type { Mail } from '../mail/queue-mail.js';

/** Whom a partner's warnings go to, and nobody else (review.warning-recipient). */
export interface PrimaryContact {
  readonly name: string;
  readonly email: string;
  readonly partnerName: string;
  /** ISO 3166-1 alpha-2, of the partner. */
  readonly region: string;
}

/** A written warning, in the language of the partner's region. It says what the vendor wrote, and how to appeal. */
export function warning(
  contact: PrimaryContact,
  reason: string,
): Pick<Mail, 'recipient' | 'subject' | 'text' | 'language'> {
  const { name, email, partnerName, region } = contact;
  const language: MailLanguage = region === 'JP' ? 'ja' : 'en';
  const recipient = { name, email };
  if (language === 'ja')
    return {
      ...{ recipient, language, subject: `【警告】${partnerName}のプログラム参加について` },
      text: [
        ...[`${name} 様`, '', `${partnerName}に対し、プログラムの規則に基づき警告いたします。`, ''],
        ...['理由:', reason, ''],
        ...[
          'この警告は、貴社の行動記録に残ります。',
          'ご異議のある場合は、行動記録の画面から申し立てることができます。',
        ],
      ].join('\n'),
    };
  return {
    ...{ recipient, language, subject: `Written warning to ${partnerName}` },
    text: [
      ...[`Dear ${name},`, '', `Under the rules of the program, this is a written warning to ${partnerName}.`, ''],
      ...['The reason:', reason, ''],
      ...['The warning stays on your record of conduct.', 'If you do not agree, you can appeal it there.'],
    ].join('\n'),
  };
}
