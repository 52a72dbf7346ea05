import { Entity, PrimaryColumn } from 'typeorm';

/** A subject whose stored projection may be behind its history. Written with the event, removed with the decision. */
@Entity('pending_subject')
export class PendingSubjectEntity {
  @PrimaryColumn('varchar')
  subject!: string;
}
