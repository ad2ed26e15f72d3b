import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { runNode } from './processes.mjs';
import { PlainError, say } from './say.mjs';

const stampFile = join(root, 'node_modules', '.strata-install');

/** What an installation depends on: the lock file, the platform and the major version of node. */
function wanted() {
  const [major] = process.versions.node.split('.');
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}-${major}`).digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Whether the lock file's entry has to be installed here; entries for a certain libc are left to npm. */
function belongsHere([path, { link, optional, devOptional, os, cpu, libc }]) {
  if (link || !path.includes('node_modules/')) return false;
  if (os || cpu) return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
  return !optional && !devOptional;
}

/** Whether an installation made by hand already holds exactly the packages of the lock file. */
function matchesLockFile() {
  const record = read(join(root, 'node_modules', '.package-lock.json'));
  if (record === '') return false;
  const { packages: installed } = JSON.parse(record);
  const { packages: locked } = JSON.parse(read(join(root, 'package-lock.json')));
  const same = ([path, { version, integrity }]) => locked[path]?.version === version && locked[path].integrity === integrity;
  const present = ([path]) => path in installed;
  return Object.entries(installed).every(same) && Object.entries(locked).filter(belongsHere).every(present);
}

/** npm's own script: the one that runs us, else the one beside node, else the one on the path. */
function npmScript() {
  const here = dirname(process.execPath);
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const candidates = [
    process.env.npm_execpath ?? '',
    join(here, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(here, 'node_modules/npm/bin/npm-cli.js'),
    ...onPath.filter((path) => existsSync(path)).map((path) => realpathSync(path)),
  ];
  const found = candidates.find((path) => basename(path) === 'npm-cli.js' && existsSync(path));
  if (!found)
    throw new PlainError('npm was not found beside node: install the packages with `npm ci --include=dev --include=optional`.');
  return found;
}

export function isInstalled() {
  return read(stampFile) === wanted();
}

/** Installs the locked packages unless they are there; long work says so on stderr. */
export async function install() {
  if (isInstalled()) return;
  if (!matchesLockFile()) {
    say('Installing the packages (about a minute the first time) …');
    const started = Date.now();
    const args = [npmScript(), 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = await runNode(args, { cwd: root });
    if (code !== 0)
      throw new PlainError(`The packages could not be installed: npm ci ended with ${code}. What it said stands above.`);
    say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
  }
  writeFileSync(stampFile, wanted());
}
