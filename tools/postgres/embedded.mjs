import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LockHeld, takeLock } from '../run/lock.mjs';
import { freePort } from '../run/port.mjs';
import { endOf, endProcess, identityOf, until } from '../run/processes.mjs';
import { PlainError } from '../run/say.mjs';
import { databaseHome, serverAccount } from './account.mjs';
import { postgresCommands } from './binaries.mjs';
import { ensureCluster, serverEnvironment, superuserPassword } from './cluster.mjs';
import { postmasterFile, reclaim } from './leftovers.mjs';

const READY_WITHIN = 120_000;
const RETRY_WITHIN = 8000;
const LOG_LIMIT = 5_000_000;
const WORTH_RETRYING =
  /pre-existing shared memory block|could not bind|Address already in use|lock file "postmaster.pid" already exists/;
const FIXED = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' };

function openLog(file) {
  const long = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT;
  return openSync(file, long ? 'w' : 'a', 0o600);
}

async function launch({ home, cluster, account, commands, settings, port: wanted }) {
  const port = wanted ?? (await freePort());
  const logFile = join(home, 'postgres.log');
  const output = openLog(logFile);
  const before = statSync(logFile).size;
  const options = Object.entries({ ...FIXED, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(commands.postgres, ['-D', cluster, '-p', String(port), ...options], {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', output, output],
    windowsHide: true,
  });
  const exited = endOf(child);
  closeSync(output);
  let ended = false;
  void exited.then(() => (ended = true));
  const isReady = () => {
    const lines = postmasterFile(cluster);
    return Number(lines?.[0]) === child.pid && lines[7]?.startsWith('ready');
  };
  await until(() => ended || isReady(), READY_WITHIN, 10);
  if (!ended && isReady()) return { child, port, exited };
  child.kill('SIGKILL');
  return { failure: readFileSync(logFile).subarray(before).toString().trim() || (await exited).error?.message };
}

async function launchPatiently(parts) {
  const end = Date.now() + RETRY_WITHIN;
  for (;;) {
    const outcome = await launch(parts);
    if (!outcome.failure) return outcome;
    if (!WORTH_RETRYING.test(outcome.failure) || Date.now() > end) {
      throw new PlainError(`The embedded database did not start:\n${outcome.failure}`);
    }
    await until(() => false, 250);
  }
}

function takeHome(home) {
  try {
    return takeLock(join(home, 'postgres.lock'));
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    throw new PlainError(`The database in ${home} is in use by process ${error.holder.pid}.`);
  }
}

/** Stops a server: fast shutdown, and by growing force when it does not end. */
function stopper(child, exited, lock) {
  const identity = identityOf(child.pid);
  const lastResort = () => child.kill('SIGINT');
  process.once('exit', lastResort);
  void exited.then(() => {
    process.off('exit', lastResort);
    lock.release();
  });
  return async () => {
    await endProcess(identity, [
      ['SIGINT', 15_000],
      ['SIGQUIT', 5000],
      ['SIGKILL', 2000],
    ]);
    await exited;
  };
}

/**
 * Starts the Postgres of `dataDir`, made on first use, on a free port of 127.0.0.1 or the given one, as a child of this process and in its
 * process group. What an ended launcher left running there is reclaimed first. `settings` are server settings by name;
 * with `fsync: 'off'` making the cluster does not sync either.
 *
 * Returns `{ url, port, pid, stop, exited }`: the superuser's URL of the database `strata`, and `exited` resolving to
 * `{ code, signal }`. Throws PlainError when a living process holds the directory or the server cannot run.
 */
export async function startPostgres({ dataDir, log = () => {}, settings = {}, port: wanted }) {
  const home = databaseHome(dataDir, log);
  const lock = takeHome(home);
  try {
    const account = serverAccount(join(home, 'postgres'));
    const commands = postgresCommands(account, log);
    const password = superuserPassword(home, account);
    const cluster = await ensureCluster({ home, account, commands, durable: settings.fsync !== 'off', log });
    await reclaim(cluster, log);
    const { child, port, exited } = await launchPatiently({ home, cluster, account, commands, settings, port: wanted });
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/strata`;
    return { url, port, pid: child.pid, stop: stopper(child, exited, lock), exited };
  } catch (error) {
    lock.release();
    throw error;
  }
}
