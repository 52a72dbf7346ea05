import type { Range } from '../reading/range.js';
import type { CellType, Report, ReportFilter } from '../reports/report.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';

/** A condition on the rows, as a client gives it: a value, or a range of them. */
export interface ExportCondition extends Range {
  readonly field: string;
  readonly is?: string | null | undefined;
}

export type ReadFilter = { readonly filter: ReportFilter } | { readonly errors: readonly UserErrorRecord[] };

/** How a value of a type is read, by the scalars and enums of the schema. Throws for what it is not. */
export type ReadCell = (type: CellType, text: string) => unknown;

/** The filter that conditions make, or what is wrong with each of them. */
export function readFilter(report: Report, conditions: readonly ExportCondition[], read: ReadCell): ReadFilter {
  const errors = conditions.flatMap((condition, place) => faultsOf(report, conditions, read, { condition, place }));
  if (errors.length > 0) return { errors };
  const filter = conditions.map(({ field, is, gte, lt }) => [field, is ?? { gte, lt }] as const);
  return { filter: Object.fromEntries(filter) };
}

function faultsOf(
  { name: report, filters }: Report,
  all: readonly ExportCondition[],
  read: ReadCell,
  { condition, place }: { readonly condition: ExportCondition; readonly place: number },
): UserErrorRecord[] {
  const at = (name: string) => ['filter', String(place), name];
  const known = filters.find(({ name }) => name === condition.field);
  const names = filters.map(({ name }) => name).join(', ');
  if (!known) return [userError('UNKNOWN_FIELD', `The report ${report} is narrowed by ${names} only.`, at('field'))];
  if (all.findIndex(({ field }) => field === condition.field) < place)
    return [userError('GIVEN_TWICE', `${known.name} is given twice; give it once.`, at('field'))];
  const { is, gte, lt } = condition;
  const [wanted, others] = known.isRange ? [[gte, lt], is] : [[is], gte ?? lt];
  if (others != null || wanted.every((value) => value == null))
    return [
      userError(
        'WRONG_KIND',
        `${known.name} takes ${known.isRange ? 'a range: gte, lt or both' : 'one value: is'}.`,
        at('field'),
      ),
    ];
  const named = known.isRange ? { gte, lt } : { is };
  return Object.entries(named).flatMap(([name, value]) => {
    if (value == null || isReadable(read, known.type, value)) return [];
    return [userError('NOT_READABLE', `"${value}" is no ${known.type.toLowerCase().replaceAll('_', ' ')}.`, at(name))];
  });
}

function isReadable(read: ReadCell, type: CellType, text: string): boolean {
  try {
    read(type, text);
    return true;
  } catch {
    return false;
  }
}
