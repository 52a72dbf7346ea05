import type { Segment, StaffRole } from '@tierline/rules';
import { MINUTES_A_DAY } from './days.js';
import { Journal } from './journal.js';
import { person } from './names.js';
import { Random } from './random.js';
import { regionOf, regions, segments, type Region } from './regions.js';
import { horizonOf, type World } from './world.js';

const VENDOR = 'vendor.example';
/** One partner development manager looks after about thirty partners, and there are never fewer than two. */
const PARTNERS_A_MANAGER = 30;

interface Member {
  readonly key: string;
  readonly role: StaffRole;
  readonly region: Region;
  readonly segment?: Segment;
}

const segmentKeys: Readonly<Record<Segment, string>> = { SMALL_BUSINESS: 'sb', MID_MARKET: 'mm', ENTERPRISE: 'ent' };

export function specialistKey(region: Region, segment: Segment): string {
  return `gs-${region.code.toLowerCase()}-${segmentKeys[segment]}`;
}

export const operationsKeys: readonly string[] = ['ops-1', 'ops-2'];

/** The managers' keys, the first half of them in Japan. */
export function managerKeys(partners: number): string[] {
  const count = Math.max(2, Math.ceil(partners / PARTNERS_A_MANAGER));
  return Array.from({ length: count }, (_, index) => `pdm-${index + 1}`);
}

function* members(partners: number): Iterable<Member> {
  for (const key of operationsKeys) yield { key, role: 'OPS', region: regionOf('JP') };
  const managers = managerKeys(partners);
  for (const [index, key] of managers.entries())
    yield { key, role: 'PDM', region: regionOf(index < managers.length / 2 ? 'JP' : 'US') };
  for (const region of regions)
    for (const segment of segments) yield { key: specialistKey(region, segment), role: 'GS', region, segment };
}

/** The vendor's people: all joined in the weeks before the history begins. */
export function* staffLines(world: World): Iterable<string> {
  const journal = new Journal(regionOf('JP').offset, horizonOf(world));
  let day = world.start - 60;
  for (const { key, role, region, segment } of members(world.partners.length)) {
    const { name } = person(region, VENDOR, new Random(world.seed, 'staff', key));
    const territory = role === 'OPS' ? {} : { region: region.code };
    journal.record(day * MINUTES_A_DAY + 540, {
      type: 'StaffJoined',
      staff: key,
      name,
      email: `${key}@${VENDOR}`,
      role,
      ...territory,
      ...(segment && { segment }),
    });
    day += 1;
  }
  yield* journal.lines();
}
