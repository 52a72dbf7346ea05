import type { Fact } from '../decision.js';
import type { EventOf, EventType, HistoryEvent, Line } from '../history.js';
import { factText } from './fact-text.js';
import type { Locale } from './names.js';
import { eventSentences } from './sentences/events.js';
import type { Sentence } from './weave.js';
import { weave } from './weave.js';

/** What a sentence may take from an event. Everything else in it stays out, whatever the sentence asks for. */
const TAKEN = [
  'program',
  'tier',
  'region',
  'domain',
  'purchaseDomain',
  'productLine',
  'edition',
  'effective',
  'month',
  'closedOn',
  'until',
  'from',
  'to',
  'rate',
  'day',
  'on',
];

/**
 * One sentence on what happened, fit to be shown as evidence to whoever may see the object it is evidence for. Instants are
 * shown on the clock of `timeZone`.
 */
export function eventSentence(event: HistoryEvent, locale: Locale, timeZone = 'UTC'): string {
  const facts = factsOf(event);
  const found = (name: string): string | null => {
    const value = facts.get(name) ?? null;
    if (value === null || value === 'NONE') return null;
    return factText(value, locale, { name: name === 'rate' ? 'exchangeRate' : name, timeZone });
  };
  return weave(sentenceFor(event)[locale], found);
}

function sentenceFor<Type extends EventType>(event: EventOf<Type>): Sentence {
  const sentence = eventSentences[event.type];
  return typeof sentence === 'function' ? sentence(event) : sentence;
}

function factsOf(event: HistoryEvent): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  const fields: Readonly<Record<string, unknown>> = { ...event };
  for (const name of TAKEN) {
    const value = fields[name];
    if (typeof value === 'string') facts.set(name, value);
  }
  if ('lines' in event) facts.set('lines', event.lines.map(lineText));
  if (event.type === 'PoiSigned') facts.set('signer', event.signer.name);
  if (event.type === 'SanctionImposed') facts.set('sanction', event.kind);
  if (event.type === 'AbsenceAnnounced') facts.set('absentFrom', event.from).set('absentTo', event.to);
  return facts;
}

function lineText({ productLine, edition }: Line): string {
  return `${productLine} ${edition}`;
}
