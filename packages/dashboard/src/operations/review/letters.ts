import * as m from '#messages';
import type { Language } from '../../i18n/locale.ts';
import type { Claim } from './case.ts';

/** A letter to one party: it speaks of its own claim alone, and never of anybody else's (bpw.confidential). */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

export function letterTo(claim: Claim, customer: string, language: Language): Letter {
  const isCredited = claim.credit?.outcome === 'CREDITED';
  const told = { partner: claim.partner.name, customer, key: claim.key };
  const write = { locale: language };
  return {
    subject: m.operations_letter_subject({ customer, key: claim.key }, write),
    text: [
      m.operations_letter_greeting(told, write),
      isCredited ? m.operations_letter_credited(told, write) : m.operations_letter_not_credited(told, write),
      m.operations_letter_final({}, write),
      m.operations_letter_questions({}, write),
    ].join('\n\n'),
  };
}
