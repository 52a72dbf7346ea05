import { DefaultNamingStrategy } from 'typeorm';

/** Columns in snake_case where properties are in camelCase; everything else as TypeORM names it. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  }
}
