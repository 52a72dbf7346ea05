import type { OnboardingFinding, ProductLine } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whether a partner's onboarding of a customer was as it has to be, in one thing. */
@Entity('onboarding_finding')
@Index('onboarding_finding_subject', ['subject'])
@Index('onboarding_finding_partner', ['partner', 'foundAt'])
export class OnboardingFindingEntity {
  /** The identity of the event that tells it. */
  @PrimaryColumn('varchar')
  evidence!: string;

  @Column('varchar')
  subject!: string;

  @Column('varchar')
  customer!: string;

  @Column('varchar')
  partner!: string;

  @Column('varchar')
  productLine!: ProductLine;

  @Column('varchar')
  about!: OnboardingFinding['about'];

  @Column('boolean')
  met!: boolean;

  @Column('varchar', { length: 30 })
  foundAt!: string;

  @Column('text', { nullable: true })
  feedback!: string | null;
}
