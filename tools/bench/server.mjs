import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { reachableFolder, serverAccount } from '../postgres/account.mjs';
import { startPostgres } from '../postgres/embedded.mjs';

/** Runs on a Postgres of its own, durable as it ships, and removes it. */
export async function onServer(work) {
  const folder = reachableFolder('strata-bench-', serverAccount(''), [tmpdir(), '/var/tmp']);
  const server = await startPostgres({ dataDir: folder, settings: { max_connections: '200' } });
  try {
    return await work(server);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes each flush of the log wait one millisecond more while `work` runs. */
export async function withSlowFlush(server, work) {
  await configured(server, ['ALTER SYSTEM SET commit_delay = 1000', 'ALTER SYSTEM SET commit_siblings = 0']);
  try {
    return await work();
  } finally {
    await configured(server, ['ALTER SYSTEM RESET commit_delay', 'ALTER SYSTEM RESET commit_siblings']);
  }
}

async function configured(server, statements) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    for (const statement of [...statements, 'SELECT pg_reload_conf()']) await client.query(statement);
  } finally {
    await client.end();
  }
}
