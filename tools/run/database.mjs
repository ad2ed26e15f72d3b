import { join } from 'node:path';
import { startPostgres } from '../postgres/embedded.mjs';
import { root } from './paths.mjs';
import { say } from './say.mjs';

/** The database to use: DATABASE_URL, else the embedded one, which alone brings the demo organization by default. */
export async function openDatabase(env, dataDir) {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, demo: 'off', stop: async () => {}, exited: new Promise(() => {}) };
  const server = await startPostgres({ dataDir, log: say });
  return { ...server, demo: 'on' };
}

/** The environment of the API: what the user set, and what the launcher decides. */
export function apiEnvironment(env, { port, dataDir, database }) {
  return {
    ...env,
    PORT: String(port),
    DATABASE_URL: database.url,
    STRATA_DEMO: env.STRATA_DEMO || database.demo,
    STRATA_DATA_DIR: dataDir,
    STRATA_WEB_ROOT: env.STRATA_WEB_ROOT || join(root, 'apps/web/dist'),
  };
}
