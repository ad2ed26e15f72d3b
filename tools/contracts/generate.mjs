// Writes the types of apps/api/schema.gql for the client: node tools/contracts/generate.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'libs/contracts/src/graphql-env.generated.ts');
const HEAD = '// Generated from apps/api/schema.gql by tools/contracts/generate.mjs. Do not edit.\n';

async function generated() {
  const ofClient = createRequire(join(root, 'apps/web/package.json'));
  const { minifyIntrospection, outputIntrospectionFile } = ofClient('gql.tada/internal');
  const introspection = introspectionFromSchema(buildSchema(readFileSync(join(root, 'apps/api/schema.gql'), 'utf8')));
  const types = outputIntrospectionFile(minifyIntrospection(introspection), { fileType: '.d.ts', shouldPreprocess: true });
  const ours = types
    .replace('/* eslint-disable */\n', '')
    .replace(/\/\*\*[\s\S]*?\*\/\n/g, '')
    .replace(/\nimport \* as gqlTada[\s\S]*$/, '\n');
  return format(HEAD + ours, { ...(await resolveConfig(target)), filepath: target });
}

function standing() {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
}

const wanted = await generated();
if (wanted === standing()) {
  process.stdout.write('The types of the schema are current.\n');
} else if (process.argv.includes('--check')) {
  process.stdout.write('The types of the schema differ from apps/api/schema.gql. Run: node tools/contracts/generate.mjs\n');
  process.exitCode = 1;
} else {
  writeFileSync(target, wanted);
  process.stdout.write('The types of the schema are written anew.\n');
}
