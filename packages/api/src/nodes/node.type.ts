import { Field, ID, InterfaceType } from 'type-graphql';
import { typeOfId } from './node-types.js';

@InterfaceType({
  description: 'Whatever has an id of its own, by which it can be fetched again.',
  resolveType: ({ id }: { id: string }) => typeOfId(id),
})
export abstract class Node {
  @Field(() => ID, {
    description: 'The same for as long as the object exists. It says nothing of when or after what it was made.',
  })
  id!: string;
}
