import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The rate of a day as the history gives it; of several for one day, the latest. */
@Entity('exchange_rate')
export class ExchangeRateEntity {
  @PrimaryColumn('varchar', { length: 3 })
  fromCurrency!: string;

  @PrimaryColumn('varchar', { length: 3 })
  toCurrency!: string;

  @PrimaryColumn('varchar', { length: 10 })
  day!: string;

  /** 1 `fromCurrency` in `toCurrency`, an exact decimal in plain notation. */
  @Column('varchar')
  rate!: string;

  @Column('varchar', { length: 30 })
  instant!: string;
}
