import { type ClassType, Field, InputType, registerEnumType } from 'type-graphql';
import type { OrderBy } from './order.js';
import { OrderDirection } from './range.inputs.js';

/**
 * The input by which a list of `what` is ordered, and the enum of its fields with what each means. What agrees in the field is told
 * apart by key, so that every page has an end.
 */
export function orderInput<Name extends string>(
  what: string,
  fields: Readonly<Record<Name, string>>,
): ClassType<OrderBy<Name>> {
  const names = Object.fromEntries(Object.keys(fields).map((name) => [name, name]));
  const meanings = Object.entries<string>(fields).map(([name, description]) => [name, { description }]);
  registerEnumType(names, {
    name: `${what}OrderField`,
    description: 'What a list may be ordered by.',
    valuesConfig: Object.fromEntries(meanings) as Record<string, { description: string }>,
  });

  @InputType(`${what}Order`, { description: 'What a list is ordered by, and which end comes first.' })
  class OrderOf {
    @Field(() => names, { description: 'What it is ordered by.' })
    field!: Name;

    @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which end comes first.' })
    direction!: keyof typeof OrderDirection;
  }
  return OrderOf;
}

/** What is said of the order of changes, wherever a list has it. */
export const BY_CHANGE =
  'By when something in it last changed, in the order in which the changes were stored: what is read on from there misses none.';
