import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { birthOf, endProcess, identityOf, runs, until } from '../run/processes.mjs';
import { PlainError } from '../run/say.mjs';

/** Fast shutdown, then immediate, then by force: at most eight seconds. */
const INSISTENTLY = [
  ['SIGINT', 4000],
  ['SIGQUIT', 2000],
  ['SIGKILL', 2000],
];

function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** The lines of postmaster.pid: process, folder, start, port, socket folder, address, shared memory, status. */
export function postmasterFile(cluster) {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isPostgresOf(pid, cluster) {
  if (process.platform === 'linux') return workingFolder(pid) === realpathSync(cluster);
  if (process.platform === 'win32') return false;
  return (spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').includes(cluster);
}

/** Every process that works in the cluster: on Linux also the children that a killed postmaster left. */
function leftoversOf(cluster, postmaster) {
  if (process.platform !== 'linux') return postmaster && isPostgresOf(postmaster, cluster) ? [postmaster] : [];
  const folder = realpathSync(cluster);
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && workingFolder(name) === folder);
  return others.map(Number).sort((a, b) => (a === postmaster ? -1 : b === postmaster ? 1 : 0));
}

/** SIGKILL to a whole server at once, as a power cut would: nobody of it has time to write or say anything more. */
export async function killServer(dataDir) {
  const cluster = join(dataDir, 'postgres');
  const all = leftoversOf(cluster, Number(postmasterFile(cluster)?.[0] ?? 0)).map(identityOf);
  for (const each of all) await endProcess(each, [['SIGKILL', 0]]);
  for (const each of all) await until(() => !runs(each), 5000);
}

/**
 * Ends what an earlier launcher left of this cluster, whose lock the caller holds: a live server without its launcher,
 * its orphaned children, or a postmaster.pid whose number now belongs to a stranger. Within ten seconds or an error.
 */
export async function reclaim(cluster, log) {
  const postmaster = Number(postmasterFile(cluster)?.[0] ?? 0);
  const leftovers = leftoversOf(cluster, postmaster);
  if (leftovers.length > 0) log(`Reclaiming the database from an earlier start (process ${leftovers[0]})`);
  for (const pid of leftovers) {
    if (!(await endProcess(identityOf(pid), INSISTENTLY))) {
      throw new PlainError(`Process ${pid} still holds the database in ${cluster} and does not end: stop it by hand.`);
    }
  }
  if (postmaster && birthOf(postmaster) !== null && process.platform !== 'win32')
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
