import { lexicographicSortSchema, printSchema } from 'graphql';
import { FEATURES } from './app.module.js';
import { schemaOf } from './platform/graphql/schema-of.js';

/** The API's schema as text, sorted, so that two prints of the same API are the same. */
export async function printedSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await schemaOf(FEATURES)))}\n`;
}
