import { Field, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { Edition, RegistrationSource } from './deal-words.js';

@ObjectType({ simpleResolvers: true, description: 'A line that a partner expects to sell.' })
export class ExpectedLine {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Edition, { description: 'The edition that it expects.' })
  edition!: keyof typeof Edition;

  @Field(() => Money, { description: "The line's total MRR after the deal." })
  mrr!: Money;
}

@ObjectType({ simpleResolvers: true, description: 'Somebody at the prospect whom the partner knows.' })
export class ProspectContact {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail address.' })
  email!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The record that a partner registered a deal from (registration.two-ways).',
})
export class RegisteredFrom {
  @Field(() => RegistrationSource, { description: 'What kind of record.' })
  from!: keyof typeof RegistrationSource;

  @Field(() => ProspectContact, { nullable: true, description: 'Whom the partner knows there, where it named one.' })
  contact!: ProspectContact | null;

  @Field(() => String, { nullable: true, description: "By what the partner's CRM knows the deal, where it was one." })
  existingDeal!: string | null;
}
