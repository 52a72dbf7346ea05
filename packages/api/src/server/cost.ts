import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  OperationTypeNode,
} from 'graphql';
import { monthsBetween } from '@tierline/rules';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';

/** An operation costs a point for each object that it may read and for each sentence that it may have made. */
const MOST = 20_000;

const PAGE = { default: 50, most: 200 };

/** How many objects a list without pages is reckoned with: about as many as a busy partner has. */
const lengths: Readonly<Record<string, number>> = {
  'Query.attention': 200,
  'AttentionItem.atStake': 2,
  'AttentionItem.sharedDeals': 5,
  'Policy.clauses': 100,
  'Policy.parameters': 20,
  'PointRules.values': 10,
  'Statement.entries': 100,
  'SoldMrr.lines': 50,
  'ManagedMrr.customers': 50,
  'ManagedMrr.notCounted': 20,
  'TierStanding.rollOffs': 50,
  'TierStanding.history': 10,
  'Partner.tierForecast': 2,
  'ForecastQuarter.lines': 50,
  'ForecastQuarter.reasons': 6,
  'ForecastAccuracy.horizons': 12,
  'ForecastAccuracy.forecasts': 150,
  'Partner.keptForecasts': 24,
  'Partner.deadlines': 20,
  'PartnerConduct.violations': 10,
  'PartnerConduct.onboardingFailures': 10,
  'InstallBaseRow.lines': 8,
  'Partner.whiteSpace': 8,
  'Association.entries': 36,
};
const ANY_LENGTH = 3;
const ENTRIES_A_MONTH = 10;
/** What it takes to try a thousand courses of things, as if so many objects were read. */
const A_FORECAST = 300;
const QUARTERS = 12;

const byObjects: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const of = getNamedType(field.type);
  if (!isCompositeType(of)) return field.args.some(({ name }) => name === 'locale') ? 1 : 0;
  if (of.name === 'PageInfo') return 0;
  if (of.name.endsWith('Connection')) return 1 + pageSize(args['first']) * childComplexity;
  const objects = lengthOf(type.name, field, args) * (1 + childComplexity);
  return type.name === 'Partner' && field.name === 'forecast' ? A_FORECAST + objects : objects;
};

function lengthOf(
  type: string,
  { name, type: of }: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): number {
  if (!isListType(getNullableType(of)) || type.endsWith('Connection')) return 1;
  if (type === 'Partner' && name === 'revenueShare')
    return ENTRIES_A_MONTH * Math.max(1, 1 + monthsBetween(String(args['from']), String(args['to'])));
  if (type === 'Partner' && name === 'forecast')
    return typeof args['quarters'] === 'number' ? Math.max(1, args['quarters']) : QUARTERS;
  return lengths[`${type}.${name}`] ?? ANY_LENGTH;
}

/** null is as good as nothing said, and nonsense is refused where it is read. */
function pageSize(first: unknown): number {
  return typeof first === 'number' ? Math.min(Math.max(first, 1), PAGE.most) : PAGE.default;
}

export interface Operation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName: string | null | undefined;
}

/** What an operation costs before it reads anything, in points: it is read, checked and answered; a mutation is written as well. */
const LEAST = 10;
const A_WRITE = 100;
/** What is charged for a document that is no operation: it was looked at for nothing. */
export const UNREADABLE = 100;

/** What an operation costs. */
export interface Price {
  /** The objects that it may read, and the sentences that it may have made. */
  readonly objects: number;
  /** What its viewer is charged: LEAST or A_WRITE, and one for each object. */
  readonly points: number;
}

/** What an operation costs: it follows from its text and its variables alone, and never from what there is to be read. */
export function priceOf(schema: GraphQLSchema, { document, variables, operationName }: Operation): Price {
  const objects = costOf(schema, document, variables ?? {}, operationName);
  const isWrite = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  return { objects, points: (isWrite ? A_WRITE : LEAST) + objects };
}

/** The error for an operation that may read too much; null for one that may not, and for one that fails by itself anyway. */
export function tooCostly({ objects }: Price): GraphQLError | null {
  if (objects <= MOST) return null;
  const message = `The operation may read ${objects} objects; up to ${MOST} are read at once. Ask for shorter pages or for less of each.`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_COSTLY', http: { status: 400 } } });
}

function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName?: string | null,
): number {
  try {
    return getComplexity({
      schema,
      query,
      variables,
      estimators: [byObjects],
      ...(operationName != null && { operationName }),
    });
  } catch (error) {
    if (error instanceof GraphQLError) return error.message.includes('maximum allowed number of nodes') ? Infinity : 0;
    throw error;
  }
}
