// Writes the API's schema, as its code makes it, to apps/api/schema.gql: node tools/schema/print.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError, say, script } from '../run/say.mjs';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'apps/api/schema.gql');
const built = join(root, 'apps/api/dist/schema.js');

await script(async (flags) => {
  if (!existsSync(built)) throw new PlainError('The API is not built. Run: npx tsc -b apps/api');
  const { printedSchema } = await import(pathToFileURL(built).href);
  const wanted = await printedSchema();
  if (existsSync(target) && readFileSync(target, 'utf8') === wanted) return say('apps/api/schema.gql is current.');
  if (flags.includes('--check'))
    throw new PlainError('apps/api/schema.gql differs from the API. Run: node tools/schema/print.mjs');
  writeFileSync(target, wanted);
  say('apps/api/schema.gql is written anew.');
});
