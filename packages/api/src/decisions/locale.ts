import { registerEnumType } from 'type-graphql';

/** The languages in which the rules explain themselves. */
export const Locale = { EN: 'en', JA: 'ja' } as const;
export type Locale = (typeof Locale)[keyof typeof Locale];

registerEnumType(Locale, {
  name: 'Locale',
  description: 'A language in which clauses and reasons are written.',
  valuesConfig: { EN: { description: 'English' }, JA: { description: 'Japanese' } },
});
