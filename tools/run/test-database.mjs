import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachableFolder, serverAccount } from '../postgres/account.mjs';
import { startPostgres } from '../postgres/embedded.mjs';
import { reclaim } from '../postgres/leftovers.mjs';
import { LockHeld, takeLock } from './lock.mjs';
import { say } from './say.mjs';

const PREFIX = 'strata-test-';
/** The cluster is thrown away after the run, so it need not survive a power cut. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };

/** Removes the databases of test runs that were killed. */
async function sweep(place) {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(place, name);
    try {
      if (!existsSync(join(folder, 'test.lock'))) continue;
      takeLock(join(folder, 'test.lock'));
      if (existsSync(join(folder, 'postgres'))) await reclaim(join(folder, 'postgres'), say);
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof LockHeld) && !['EACCES', 'EPERM', 'ENOENT'].includes(error.code)) throw error;
    }
  }
}

/**
 * The server that tests make their databases on: TEST_DATABASE_URL, else DATABASE_URL, else an embedded one in a temporary
 * folder. Returns `{ url, close }`.
 */
export async function openTestDatabase(env = process.env) {
  const given = env.TEST_DATABASE_URL || env.DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  await sweep(tmpdir());
  const folder = reachableFolder(PREFIX, serverAccount(''), [tmpdir(), '/var/tmp']);
  takeLock(join(folder, 'test.lock'));
  const server = await startPostgres({ dataDir: folder, settings: SETTINGS });
  const close = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, close };
}
