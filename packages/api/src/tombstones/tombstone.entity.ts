import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The types of which it is kept that one of them is no longer there. */
export type VanishedType = 'SharedDeal' | 'Poi' | 'Association' | 'RevenueShareEntry';

/**
 * Something that a partner had and has no longer: what became known later undid it, or it is another partner's now. It is there for
 * as long as the thing is not. Who may know of it is told by where the thing stood when it went.
 */
@Entity('tombstone')
@Index('tombstone_deleted', ['deletedAt', 'revision'])
@Index('tombstone_partner_deleted', ['partner', 'deletedAt', 'revision'])
export class TombstoneEntity {
  /** The public id of what is gone. */
  @PrimaryColumn('varchar')
  id!: string;

  /** Whose it was. */
  @PrimaryColumn('varchar')
  partner!: string;

  @Column('varchar')
  type!: VanishedType;

  /** Of a shared deal and of what hung on it: its growth specialist and its customer. */
  @Column('varchar', { nullable: true })
  gs!: string | null;

  @Column('varchar', { nullable: true })
  customer!: string | null;

  /** Tells apart what went at one instant, in the order of commits. */
  @Column('bigint')
  revision!: number;

  /** In UTC with nine decimals. */
  @Column('varchar', { length: 30 })
  deletedAt!: string;
}
