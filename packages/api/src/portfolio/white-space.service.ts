import { type Money, parseMoney, type PolicyBook, potentialShare } from '@tierline/rules';
import { sumsOfAmounts } from '../deadlines/at-stake.service.js';
import { type InstallBaseLineRecord, InstallBaseService } from '../install-base/install-base.service.js';
import { type Amount, amountOf } from '../money/amount.js';
import { grouped, type Reading } from '../reading/reading.js';
import { wholeBasesOfPartners } from './portfolio.loader.js';

export interface WhiteSpaceRecord {
  readonly productLine: string;
  readonly mine: number;
  readonly open: number;
  readonly upgradable: number;
  readonly earned: readonly Amount[];
  readonly potential: readonly Amount[];
}

/** What partners might still sell to the customers that they have. */
export class WhiteSpaceService {
  readonly #installBase: InstallBaseService;

  constructor(
    private readonly reading: Reading,
    policies: PolicyBook,
  ) {
    this.#installBase = new InstallBaseService(reading, policies);
  }

  /** Each product line at all customers of a partner, in the order of the catalog, today where each customer is. */
  async of({ key }: { readonly key: string }): Promise<readonly WhiteSpaceRecord[]> {
    const customers = (await this.reading.load(wholeBasesOfPartners, key)) ?? [];
    const lines = (await Promise.all(customers.map((customer) => this.#installBase.verdicts(customer)))).flat();
    return [...grouped(lines, ({ productLine }) => productLine)].map(([productLine, of]) => cellOf(productLine, of));
  }
}

type Verdict = Pick<InstallBaseLineRecord, 'productLine' | 'state' | 'estimatedMonthlyRevenueShare'>;

function cellOf(productLine: string, lines: readonly Verdict[]): WhiteSpaceRecord {
  const count = (wanted: Verdict['state']) => lines.filter(({ state }) => state === wanted).length;
  const earned = lines.flatMap(({ estimatedMonthlyRevenueShare: earns }) => earns ?? []);
  const [open, upgradable] = [count('OPEN'), count('UPGRADABLE')];
  const own = earned.map(({ amount, currency }): Money => parseMoney(amount, currency));
  return {
    ...{ productLine, mine: count('MINE'), open, upgradable, earned: sumsOfAmounts(earned) },
    potential: potentialShare(own, open + upgradable).map(amountOf),
  };
}
