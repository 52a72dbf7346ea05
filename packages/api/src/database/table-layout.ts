import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** A value as the database holds it: JSON as its text, a boolean as 1 or 0. */
export type RawValue = string | number | null;
/** The raw values of a row, in the order of the layout's columns. */
export type RawRow = readonly RawValue[];

/** An entity's values without its class. */
export type RowOf<Entity> = { readonly [Property in keyof Entity]: Entity[Property] };

/** A column as statements on rows need it. */
interface Column {
  readonly property: string;
  readonly name: string;
  /** What Postgres calls its type. */
  readonly type: 'text' | 'bigint' | 'integer' | 'boolean';
  readonly encode: (value: unknown) => RawValue;
}

/** The columns of an entity's table that are given, in a fixed order; the ones that the database counts up are left out. */
export class TableLayout {
  readonly table: string;
  readonly columns: readonly Column[];
  /** Positions of the primary key among `columns`; empty when the database makes it. */
  readonly keyPositions: readonly number[];
  /** Positions of what tells when a row last changed; null where rows do not tell. They are no part of what a row says. */
  readonly stamps: { readonly revision: number; readonly updatedAt: number } | null;
  /** Whether the rows' order of arrival is told by a number that the database counts up. */
  readonly isSequence: boolean;
  readonly #positions: ReadonlyMap<string, number>;

  constructor(source: DataSource, entity: EntityTarget<ObjectLiteral>) {
    const { tableName, columns } = source.getMetadata(entity);
    const given = columns.filter(({ isGenerated }) => !isGenerated);
    this.table = quoted(tableName);
    this.columns = given.map(describe);
    this.keyPositions = given.flatMap(({ isPrimary }, position) => (isPrimary ? [position] : []));
    this.#positions = new Map(given.map(({ propertyName }, position) => [propertyName, position]));
    this.isSequence = given.length < columns.length;
    const [revision, updatedAt] = ['revision', 'updatedAt'].map((property) => this.#positions.get(property));
    this.stamps = revision === undefined || updatedAt === undefined ? null : { revision, updatedAt };
  }

  /** The row's values in the order of the columns. */
  encode(row: ObjectLiteral): RawRow {
    return this.columns.map(({ property, encode }) => encode(row[property]));
  }

  /** The row as an object, its values raw. */
  decode<Entity>(row: RawRow): RowOf<Entity> {
    return Object.fromEntries(this.columns.map(({ property }, position) => [property, row[position]])) as RowOf<Entity>;
  }

  /** The values of the primary key. */
  primaryKey(row: RawRow): RawRow {
    return this.keyPositions.map((position) => row[position] ?? null);
  }

  /** The primary key as one text. */
  keyOf(row: RawRow): string {
    return this.primaryKey(row).join('\n');
  }

  /** Whether what two rows say is the same, whenever they changed. */
  saysTheSame(one: RawRow, other: RawRow): boolean {
    return this.firstDifference(one, other) === -1;
  }

  /** The position of the first column in which two rows say different things; -1 where there is none. */
  firstDifference(one: RawRow, other: RawRow): number {
    return one.findIndex((value, position) => value !== other[position] && !this.isStamp(position));
  }

  /** Whether a column tells when its row changed. */
  isStamp(position: number): boolean {
    return position === this.stamps?.revision || position === this.stamps?.updatedAt;
  }

  /** The position of a property's column. */
  positionOf(property: string): number {
    const position = this.#positions.get(property);
    if (position === undefined) throw new Error(`${this.table} has no ${property}`);
    return position;
  }
}

export function quoted(name: string): string {
  return `"${name}"`;
}

function describe({ propertyName, databaseName, type }: ColumnMetadata): Column {
  const column = { property: propertyName, name: quoted(databaseName) };
  if (type === 'simple-json')
    return { ...column, type: 'text', encode: (value) => (value == null ? null : JSON.stringify(value)) };
  if (type === 'boolean')
    return { ...column, type: 'boolean', encode: (value) => (value == null ? null : Number(value)) };
  const known = type === 'bigint' || type === 'integer' ? type : 'text';
  return { ...column, type: known, encode: (value) => (value ?? null) as RawValue };
}
