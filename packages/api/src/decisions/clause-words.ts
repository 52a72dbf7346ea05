import type { DecisionKind as Kind, Keeping as Kept } from '@tierline/rules';
import { registerEnumType } from 'type-graphql';

const words = <Word extends string>(...all: Word[]) =>
  Object.fromEntries(all.map((word) => [word, word])) as { readonly [Each in Word]: Each };

export const Keeping = words<Kept>('KEPT', 'IN_PART', 'PLANNED');

registerEnumType(Keeping, {
  name: 'Keeping',
  description: 'How far the product keeps a clause.',
  valuesConfig: {
    KEPT: { description: 'It decides, guards, tracks or shows what the clause says.' },
    IN_PART: { description: 'A part of it; the rest is planned.' },
    PLANNED: { description: 'Not yet.' },
  },
});

export const DecisionKind = words<Kind>(
  ...(['DEAL_CREDIT', 'REVENUE_SHARE', 'MRR', 'TIER', 'DEADLINE', 'CONDUCT', 'ASSIGNMENT', 'PLAN'] as const),
  ...(['REFUSAL', 'RECORD'] as const),
);

registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'A kind of decision, in whose reasons clauses are named.',
  valuesConfig: {
    DEAL_CREDIT: { description: 'Who is credited for a closed deal, and what each line gives.' },
    REVENUE_SHARE: { description: 'What accrues in the ledger.' },
    MRR: { description: 'Sold and managed MRR.' },
    TIER: { description: 'Points and tiers.' },
    DEADLINE: { description: 'By when something has to be done.' },
    CONDUCT: { description: 'What follows from violations and failures.' },
    ASSIGNMENT: { description: "Who of the vendor's people works on something." },
    PLAN: { description: 'Business plans.' },
    REFUSAL: { description: 'What the product refuses.' },
    RECORD: { description: 'What is kept on record and shown.' },
  },
});
