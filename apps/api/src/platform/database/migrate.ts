import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/migrations.js';
import type { Config } from '../config/config.js';
import { apiRoleOf, grantApiRole, grantTables } from './api-role.js';

const MIGRATION_LOCK = 7_328_105;

/**
 * Brings the schema up to date as its owner and answers the address that the API itself uses.
 * Several processes may start at once: one migrates, the others wait.
 */
export async function migrate(config: Pick<Config, 'databaseUrl' | 'databaseApiUrl'>): Promise<string> {
  const owner = new pg.Client({ connectionString: config.databaseUrl });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(config.databaseUrl);
    return await openApiRole(owner, config);
  } finally {
    await owner.end();
  }
}

async function runMigrations(url: string): Promise<void> {
  const source = new DataSource({ type: 'postgres', url, migrations, migrationsTransactionMode: 'each' });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function openApiRole(owner: pg.Client, config: Pick<Config, 'databaseUrl' | 'databaseApiUrl'>): Promise<string> {
  if (config.databaseApiUrl) {
    await grantTables(owner, decodeURIComponent(new URL(config.databaseApiUrl).username));
    return config.databaseApiUrl;
  }
  const role = apiRoleOf(config.databaseUrl);
  await grantApiRole(owner, role).catch((cause: Error) => {
    throw new Error(
      `The database's owner could not make the role "${role.name}" that the API uses (${cause.message}). ` +
        'Give the owner CREATEROLE, or make a role without rights of its own and set DATABASE_API_URL to it.',
    );
  });
  return role.url;
}
