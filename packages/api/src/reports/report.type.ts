import { type ClassType, Field, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../reading/connection.type.js';
import { cellTypes, rangeTypes } from './cell-types.js';
import type { Report, ReportFilterField } from './report.js';

/** The GraphQL type of a page of a report: it follows from the list of columns. */
export function reportConnection(report: Report): ClassType {
  class Row {}
  for (const { name, type, isOptional = false, description } of report.columns)
    Field(() => cellTypes[type], { nullable: isOptional, description })(Row.prototype, name);
  ObjectType(report.row, { simpleResolvers: true, description: report.description })(Row);
  return connectionOf(Row, report.row, { isCounted: false });
}

/** The GraphQL input of a report's filter. */
export function reportFilter(report: Report): ClassType {
  class Filter {}
  for (const field of report.filters)
    Field(() => typeOf(field), { nullable: true, description: field.description })(Filter.prototype, field.name);
  InputType(`${report.row}Filter`, { description: 'What the rows are narrowed to; all of it at once.' })(Filter);
  return Filter;
}

function typeOf({ name, type, isRange }: ReportFilterField) {
  const found = isRange ? rangeTypes[type] : cellTypes[type];
  if (!found) throw new Error(`there is no range of what ${name} holds`);
  return found;
}
