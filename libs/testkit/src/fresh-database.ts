import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface FreshDatabase {
  /** The address of its owner. */
  url: string;
  drop: () => Promise<void>;
}

/** Runs SQL statements one after the other on a connection of their own. */
export async function runStatements(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The server that the tests were given, with the database in which the demo already stands. */
function testServer(): { server: string; template: string } {
  const server = process.env['STRATA_TEST_DATABASE_URL'];
  if (!server)
    throw new Error('Set STRATA_TEST_DATABASE_URL to a Postgres on which tests may make databases, or run `npm test`.');
  return { server, template: process.env['STRATA_TEST_TEMPLATE'] ?? 'template1' };
}

/**
 * A database of its own: an empty one on the server that is named, or, on the one that the tests were given, a copy of
 * STRATA_TEST_TEMPLATE.
 * @throws Error when no server is named and STRATA_TEST_DATABASE_URL names none on which databases may be made
 */
export async function freshDatabase(named?: string): Promise<FreshDatabase> {
  const { server, template } = named === undefined ? testServer() : { server: named, template: 'template1' };
  const name = `strata_spec_${randomBytes(6).toString('hex')}`;
  await runStatements(server, [`CREATE DATABASE ${name} TEMPLATE ${template}`]);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = (): Promise<void> =>
    runStatements(server, [`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE IF EXISTS ${name}_api`]);
  return { url: url.toString(), drop };
}
