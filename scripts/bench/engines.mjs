// The same six conditions over the same ten facts, as two well-known rule engines take them.
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import { answer, CONDITIONS } from './credit-cases.mjs';

const SELLS = ['PROFESSIONAL', 'ENTERPRISE'];
const fact = (name) => ({ fact: name });
const is = (name, value) => ({ fact: name, operator: 'equal', value });

const ofEngine = {
  approved: { all: [is('isApproved', true)] },
  domain: { all: [is('domain', fact('purchaseDomain'))] },
  proof: { all: [{ fact: 'signedOn', operator: 'notAfter', value: fact('closedOn') }, is('isShared', true)] },
  standing: { all: [is('isSuspended', false)] },
  coverage: { all: [is('signedEdition', fact('edition'))] },
  table: {
    all: [
      { fact: 'ownedEdition', operator: 'in', value: ['NONE', 'STARTER'] },
      { fact: 'edition', operator: 'in', value: SELLS },
    ],
  },
};

/** json-rules-engine: one rule for each condition, built once, run for each case. */
export function rulesEngine() {
  const engine = new Engine();
  engine.addOperator('notAfter', (day, last) => day <= last);
  for (const condition of CONDITIONS)
    engine.addRule({ conditions: ofEngine[condition], event: { type: condition, params: { condition } } });
  return async (facts) => {
    const { events } = await engine.run(facts);
    return answer(new Set(events.map(({ type }) => type)));
  };
}

const of = (name) => ({ var: name });
const ofLogic = {
  approved: { '==': [of('isApproved'), true] },
  domain: { '===': [of('domain'), of('purchaseDomain')] },
  proof: { and: [{ '<=': [of('signedOn'), of('closedOn')] }, of('isShared')] },
  standing: { '!': [of('isSuspended')] },
  coverage: { '===': [of('signedEdition'), of('edition')] },
  table: { and: [{ in: [of('ownedEdition'), ['NONE', 'STARTER']] }, { in: [of('edition'), SELLS] }] },
};

/** json-logic-js: one expression for each condition. */
export function logic() {
  return (facts) => answer(new Set(CONDITIONS.filter((condition) => jsonLogic.apply(ofLogic[condition], facts))));
}
