import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startApi } from './api-process.mjs';
import { root } from './paths.mjs';
import { freePort } from './port.mjs';
import { until } from './processes.mjs';
import { PlainError } from './say.mjs';

const READY_WITHIN_MS = 60_000;

async function onServer(url, statements) {
  // A package: there is none before the install.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Starts the API as it ships on an empty database, until it has brought it up to date and written the demo into it. */
async function writeDemo(databaseUrl, env) {
  const port = await freePort();
  const own = { DATABASE_URL: databaseUrl, PORT: String(port), STRATA_DEMO: 'on', STRATA_LOG: 'error' };
  const api = startApi(join(root, 'apps/api/dist/main.js'), { ...env, ...own });
  try {
    const ready = await until(async () => !api.isRunning() || (await api.isReady()), READY_WITHIN_MS);
    if (!ready || !api.isRunning()) throw new PlainError('The API did not get ready on an empty database.');
  } finally {
    await api.stop();
  }
}

/** A database with the demo in it, made once, of which every test takes a copy: `{ name, drop }`. */
export async function makeTemplate(serverUrl, env) {
  const name = `strata_template_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, [`CREATE DATABASE ${name}`]);
  const drop = () => onServer(serverUrl, [`DROP DATABASE ${name} WITH (FORCE)`]);
  try {
    const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
    await writeDemo(url, env);
    // Every copy gets a role of its own from the API: the template's has no rights in them.
    await onServer(url, [`DROP OWNED BY ${name}_api`, `DROP ROLE ${name}_api`]);
  } catch (error) {
    await drop();
    throw error;
  }
  return { name, drop };
}
