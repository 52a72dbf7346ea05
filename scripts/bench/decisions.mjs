// How many customers the rules decide in a second: the whole history of each, on one core, from memory.
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from '../run.mjs';

const built = (path) => import(pathToFileURL(join(root, path)).href);
const ROUNDS = 5;

/** The generated history sorted by customer, as the store would hand it over. */
function collect(lines, { parseLine, normalInstant }) {
  const read = [...lines].map((line, order) => {
    const { event } = parseLine(line);
    return { ...event, id: `e${order}`, instant: normalInstant(event.at), order };
  });
  const customerOf = {
    domain: new Map(),
    deal: new Map(),
    sharedDeal: new Map(),
    message: new Map(),
    invitation: new Map(),
  };
  for (const event of read)
    if (event.type === 'CustomerAdded')
      for (const domain of event.domains) customerOf.domain.set(domain, event.customer);
  const customers = new Map();
  const partners = new Map();
  const rates = new Map();
  const into = (groups, key, event) => (groups.has(key) ? groups.get(key).push(event) : groups.set(key, [event]));
  for (const event of read) {
    if (event.type === 'ExchangeRate') rates.set(`${event.from} ${event.to} ${event.day}`, event.rate);
    const customer = ownerOf(event, customerOf);
    if (customer) into(customers, customer, event);
    else if (event.partner ?? event.sanction) into(partners, event.partner ?? event.sanction.slice(2), event);
  }
  return { customers, partners, rates, events: read.length };
}

function ownerOf(event, customerOf) {
  const owner =
    event.customer ??
    customerOf.domain.get(event.domain) ??
    (event.domain && `domain:${event.domain}`) ??
    customerOf.deal.get(event.deal) ??
    customerOf.sharedDeal.get(event.sharedDeal) ??
    customerOf.message.get(event.message) ??
    customerOf.invitation.get(event.invitation);
  if (!owner) return undefined;
  for (const field of ['sharedDeal', 'message', 'invitation'])
    if (event[field]) customerOf[field].set(event[field], owner);
  if (event.deal ?? event.type === 'DealRegistered') customerOf.deal.set(event.deal ?? event.sharedDeal, owner);
  return owner;
}

/** The newest rate of at most a month ago. */
function rateInForce(rates, from, to, day) {
  const last = Date.parse(`${day}T00:00:00Z`);
  for (let age = 0; age <= 31; age += 1) {
    const given = new Date(last - age * 86_400_000).toISOString().slice(0, 10);
    const rate = rates.get(`${from} ${to} ${given}`);
    if (rate !== undefined) return { rate, day: given };
  }
  return undefined;
}

/** Customers and events decided in a second of CPU. */
export async function benchDecisions(today = new Date().toISOString().slice(0, 10)) {
  const rules = await built('packages/rules/dist/index.js');
  const { generateHistory } = await built('packages/api/dist/demo/generate.js');
  const { customers, partners, rates } = collect(generateHistory({ today }), rules);
  const facts = new Map([...partners].map(([key, events]) => [key, rules.partnerFacts(events)]));
  const context = {
    specialists: [],
    policies: rules.defaultPolicies,
    partners: facts,
    exchangeRate: (from, to, day) => rates.get(`${from} ${to} ${day}`),
    exchangeRateInForce: (from, to, day) => rateInForce(rates, from, to, day),
    tiers: new Map(),
    upmarketExceptions: [],
    specialists: [],
    ledger: [],
    openQuarter: null,
    holidays: { isPublicHoliday: () => false },
    ledger: [],
    openQuarter: null,
    through: (zone) => rules.lastEndedMonth(`${today}T00:00:00Z`, zone),
  };
  const histories = [...customers.values()];
  const events = histories.reduce((sum, history) => sum + history.length, 0);
  for (const history of histories) rules.decideCustomer(history, context);
  const start = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const history of histories) rules.decideCustomer(history, context);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6 / ROUNDS;
  return {
    customers: histories.length / seconds,
    events: events / seconds,
    milliseconds: (seconds * 1000) / histories.length,
  };
}
