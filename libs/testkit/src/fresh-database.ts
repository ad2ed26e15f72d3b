import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface FreshDatabase {
  /** The address of its owner. */
  url: string;
  drop: () => Promise<void>;
}

async function onServer(server: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A database of its own on the server that the tests were given: a copy of STRATA_TEST_TEMPLATE, in which the demo already
 * stands, or an empty one where no template is named.
 * @throws Error when STRATA_TEST_DATABASE_URL names no server on which databases may be made
 */
export async function freshDatabase(server = process.env['STRATA_TEST_DATABASE_URL']): Promise<FreshDatabase> {
  if (!server)
    throw new Error('Set STRATA_TEST_DATABASE_URL to a Postgres on which tests may make databases, or run `npm test`.');
  const name = `strata_spec_${randomBytes(6).toString('hex')}`;
  const template = process.env['STRATA_TEST_TEMPLATE'];
  await onServer(server, [`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template}` : ''}`]);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = (): Promise<void> => onServer(server, [`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE IF EXISTS ${name}_api`]);
  return { url: url.toString(), drop };
}
