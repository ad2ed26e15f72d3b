// Ends with 1 when apps/api/schema.gql is not what the API's code makes; says the same as `node tools/schema/print.mjs --check`.
process.argv.push('--check');
await import('./print.mjs');
