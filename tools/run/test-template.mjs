import { join } from 'node:path';
import { freshDatabase, runStatements } from '@strata/testkit';
import { startApi } from './api-process.mjs';
import { root } from './paths.mjs';
import { freePort } from './port.mjs';

/** Starts the API as it ships on an empty database, until it has brought it up to date and written the demo into it. */
async function writeDemo(databaseUrl, env) {
  const own = { DATABASE_URL: databaseUrl, PORT: String(await freePort()), STRATA_DEMO: 'on', STRATA_LOG: 'error' };
  const api = startApi(join(root, 'apps/api/dist/main.js'), { ...env, ...own });
  try {
    await api.untilReady();
  } finally {
    await api.stop();
  }
}

/** A database with the demo in it, made once, of which every test takes a copy: `{ name, drop }`. */
export async function makeTemplate(serverUrl, env) {
  const { url, drop } = await freshDatabase(serverUrl);
  const name = new URL(url).pathname.slice(1);
  try {
    await writeDemo(url, env);
    // Every copy gets a role of its own from the API: the template's has no rights in them.
    await runStatements(url, [`DROP OWNED BY ${name}_api`]);
  } catch (error) {
    await drop();
    throw error;
  }
  return { name, drop };
}
