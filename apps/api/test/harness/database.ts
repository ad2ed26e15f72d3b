import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/platform/database/migrate.js';

export interface TestDatabase {
  /** The address of the schema's owner. */
  ownerUrl: string;
  /** The address of the role that the API uses, which owns nothing. */
  apiUrl: string;
  drop: () => Promise<void>;
}

function serverUrl(): string {
  const url = process.env['STRATA_TEST_DATABASE_URL'];
  if (!url)
    throw new Error('Set STRATA_TEST_DATABASE_URL to a Postgres on which these tests may make databases, or run `npm test`.');
  return url;
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A fresh, migrated database of its own, gone when it is dropped. */
export async function makeDatabase(): Promise<TestDatabase> {
  const name = `strata_spec_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => void (await client.query(`CREATE DATABASE ${name}`)));
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  const apiUrl = await migrate({ databaseUrl: url.toString(), databaseApiUrl: undefined });
  const drop = (): Promise<void> =>
    onServer(async (client) => {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await client.query(`DROP ROLE IF EXISTS ${name}_api`);
    });
  return { ownerUrl: url.toString(), apiUrl, drop };
}

/** Runs statements as a role sees them, outside the application. */
export async function asRole<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
