// Writes the API's schema, as its code makes it, to apps/api/schema.gql: node tools/schema/print.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'apps/api/schema.gql');
const built = join(root, 'apps/api/dist/schema.js');

if (!existsSync(built)) {
  process.stderr.write('The API is not built. Run: npx tsc -b apps/api\n');
  process.exit(1);
}
const { printedSchema } = await import(pathToFileURL(built).href);
const wanted = await printedSchema();
if (existsSync(target) && readFileSync(target, 'utf8') === wanted) {
  process.stdout.write('apps/api/schema.gql is current.\n');
} else if (process.argv.includes('--check')) {
  process.stdout.write('apps/api/schema.gql differs from the API. Run: node tools/schema/print.mjs\n');
  process.exitCode = 1;
} else {
  writeFileSync(target, wanted);
  process.stdout.write('apps/api/schema.gql is written anew.\n');
}
