import type { Fact, Reason } from '../decision.js';
import { factText } from './fact-text.js';
import type { Locale } from './names.js';
import { sentenceOf } from './sentences.js';
import { weave } from './weave.js';

/** Facts that speak of other partners: woven in only where the reason is for the vendor's staff (bpw.confidential). */
const VENDOR_ONLY = new Set(['partner', 'candidates', 'servicingPartners']);

/** A quotation that ends a sentence with its own stop needs no other. */
const STOP_AFTER_QUOTE = /([.!?]”)\.$/;

/**
 * Says in one sentence why a clause speaks and with what effect, with the facts that the rule found. Instants are shown on the
 * clock of the fact `timeZone`. A fact that is missing leaves its words out.
 */
export function explain(reason: Reason, locale: Locale): string {
  const { timeZone } = reason.facts;
  const zone = typeof timeZone === 'string' ? { timeZone } : {};
  const found = (name: string): string | null => {
    const value = factOf(reason, name);
    return value === null ? null : factText(value, locale, { name, ...zone });
  };
  return weave(sentenceOf(reason.clause, reason.holds)[locale], found).replace(STOP_AFTER_QUOTE, '$1');
}

function factOf({ facts, audience }: Reason, name: string): Fact {
  if (VENDOR_ONLY.has(name) && audience !== 'vendor') return null;
  const value = Object.hasOwn(facts, name) ? (facts[name] ?? null) : null;
  const saysNothing = value === '' || value === 'NONE' || (Array.isArray(value) && value.length === 0);
  return saysNothing ? null : value;
}
