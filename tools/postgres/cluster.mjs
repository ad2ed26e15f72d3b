import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOf } from '../run/processes.mjs';
import { PlainError } from '../run/say.mjs';

const MAJOR = '18';
const LOCALE = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

const NO_ACCOUNT =
  '\nPostgres needs a user that this system knows: run as another user, or give a database of your own in DATABASE_URL.';

/** The environment without the variables that would steer Postgres' own programs elsewhere. */
export function serverEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && name !== 'LANG',
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function handOver(path, account) {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}

async function runToEnd(command, args, account, input = '') {
  const child = spawn(command, args, { ...account, cwd: '/', env: serverEnvironment(), stdio: 'pipe', windowsHide: true });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const { code, error } = await endOf(child);
  if (code !== 0 || /^(ERROR|FATAL|PANIC)/m.test(output) || / (ERROR|FATAL): /.test(output)) {
    const hint = /could not look up effective user ID/.test(output) ? NO_ACCOUNT : '';
    throw new PlainError(`The embedded database could not be made: ${error?.message ?? output.trim()}${hint}`);
  }
}

/** The superuser's password, made once and readable by the server's account alone. */
export function superuserPassword(home, account) {
  const file = join(home, 'superuser-password');
  if (!existsSync(file)) {
    if (existsSync(join(home, 'postgres')))
      throw new PlainError(`${file} is missing: put it back, or move ${home} away to begin anew.`);
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    handOver(file, account);
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the cluster with its database `strata` unless it stands already. It is made beside and then renamed, so that an
 * interrupted first start leaves nothing half done. `durable: false` leaves out the syncing to disk.
 */
export async function ensureCluster({ home, account, commands, durable, log }) {
  const cluster = join(home, 'postgres');
  if (existsSync(cluster)) {
    const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (version !== MAJOR) throw new PlainError(`${cluster} was made by Postgres ${version}; this is Postgres ${MAJOR}.`);
    return cluster;
  }
  log('Making the database');
  const draft = join(home, 'postgres.draft');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  handOver(draft, account);
  const secrecy = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', join(home, 'superuser-password')];
  await runToEnd(
    commands.initdb,
    ['-D', draft, ...secrecy, ...LOCALE, '--no-instructions', ...(durable ? [] : ['--no-sync'])],
    account,
  );
  await runToEnd(commands.postgres, ['--single', '-D', draft, 'template1'], account, 'CREATE DATABASE strata;\n');
  renameSync(draft, cluster);
  return cluster;
}
