import { amountText, isCurrency, type Line, type Money, parseMoney } from '@tierline/rules';
import { readDomain } from './domain.ts';
import type { Edition, RegisterDealInput, RegistrationSource } from './register.graphql.ts';

/** A line as it is being written: the amount stays the text that was typed. */
export interface DraftLine {
  productLine: string;
  edition: Edition;
  amount: string;
  currency: string;
}

/** What progress reports tell of a deal, as far as it is known when it is registered. */
export interface DraftBant {
  budget: string;
  authority: string;
  need: string;
  timing: string;
}

export interface Draft {
  domain: string;
  from: RegistrationSource;
  contactName: string;
  contactEmail: string;
  existingDeal: string;
  relationship: string;
  need: string;
  bant: DraftBant;
  lines: DraftLine[];
  expectedClose: string;
  nextSteps: string;
}

export function emptyLine(currency: string): DraftLine {
  return { productLine: 'MARKETING_HUB', edition: 'PROFESSIONAL', amount: '', currency };
}

export function emptyDraft(currency: string): Draft {
  return {
    ...{ domain: '', from: 'COMPANY', contactName: '', contactEmail: '', existingDeal: '' },
    ...{ relationship: '', need: '', expectedClose: '', nextSteps: '' },
    bant: { budget: '', authority: '', need: '', timing: '' },
    lines: [emptyLine(currency)],
  };
}

/** The amount of a line, or null for a text that is no amount of its currency above zero. */
export function amountOf({ amount, currency }: DraftLine): Money | null {
  if (!isCurrency(currency)) return null;
  try {
    const read = parseMoney(amount.normalize('NFKC').replaceAll(/[,,]/g, '').trim(), currency);
    return read.minor > 0 ? read : null;
  } catch {
    return null;
  }
}

/** The edition that a line can have: what belongs to no hub has none. */
const editionOf = ({ productLine, edition }: DraftLine): Edition => (productLine === 'CREDITS' ? 'NONE' : edition);

/** A line as the rules know it; one without a price yet is null. */
export function lineOf(line: DraftLine): Line | null {
  const mrr = amountOf(line);
  return mrr && { productLine: line.productLine as Line['productLine'], edition: editionOf(line), mrr };
}

export type FieldName =
  'domain' | 'relationship' | 'need' | 'contactName' | 'contactEmail' | 'existingDeal' | `line-${number}`;

/** The fields that cannot be sent as they are. Which of them to show is for the page: not before they were tried. */
export function faultyFields(draft: Draft): ReadonlySet<FieldName> {
  const { domain, relationship, need, from, contactName, contactEmail, existingDeal, lines } = draft;
  const isBlank = (text: string) => text.trim() === '';
  const faulty: (FieldName | false)[] = [
    readDomain(domain).domain === null && 'domain',
    isBlank(relationship) && 'relationship',
    isBlank(need) && 'need',
    from === 'CONTACT' && isBlank(contactName) && 'contactName',
    from === 'CONTACT' && !/^\S+@\S+$/u.test(contactEmail.trim()) && 'contactEmail',
    from === 'EXISTING_DEAL' && isBlank(existingDeal) && 'existingDeal',
    ...lines.map((line, index) => !isUntouched(line) && amountOf(line) === null && (`line-${index}` as const)),
  ];
  return new Set(faulty.filter((name) => name !== false));
}

/** A line of which nothing was said: it is not sent. */
const isUntouched = ({ amount }: DraftLine) => amount.trim() === '';

function contactOf({ from, contactName, contactEmail }: Draft): Pick<RegisterDealInput, 'contact'> {
  return from === 'CONTACT' ? { contact: { name: contactName.trim(), email: contactEmail.trim() } } : {};
}

/** What is sent. Of the partner itself the API knows who it is; somebody of the vendor's names it. */
export function inputOf(draft: Draft, partnerKey: string | null): RegisterDealInput {
  const { domain, relationship, need, from, existingDeal, expectedClose, nextSteps, lines } = draft;
  const expectedLines = lines.flatMap((line) => {
    const mrr = isUntouched(line) ? null : amountOf(line);
    const { productLine } = line;
    return mrr
      ? [{ productLine, edition: editionOf(line), mrr: { amount: amountText(mrr), currency: mrr.currency } }]
      : [];
  });
  return {
    ...(partnerKey !== null && { partnerKey }),
    ...{ domain: readDomain(domain).domain ?? domain, relationship, need, from },
    ...contactOf(draft),
    ...(from === 'EXISTING_DEAL' && { existingDeal: existingDeal.trim() }),
    ...(expectedClose !== '' && { expectedClose }),
    ...(expectedLines.length > 0 && { expectedLines }),
    ...(nextSteps.trim() !== '' && { nextSteps }),
  };
}

/** What is known of budget, authority, need and timing; null where nothing is. */
export function bantOf({ bant }: Draft): Partial<DraftBant> | null {
  const told = Object.entries({ ...bant }).filter(([, text]) => text.trim() !== '');
  return told.length > 0 ? Object.fromEntries(told) : null;
}
