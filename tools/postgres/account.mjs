import { chmodSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const isRoot = () => process.getuid?.() === 0;

function accountNamed(name) {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line.split(':');
    return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  } catch {
    return null;
  }
}

function ownerOf(path) {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch {
    return null;
  }
}

/**
 * Who Postgres runs as: nobody special (`{}`) unless we are root, which Postgres refuses. Then the owner of the
 * existing cluster, else the account `postgres`, else `nobody`.
 */
export function serverAccount(cluster) {
  if (!isRoot()) return {};
  const owner = ownerOf(cluster);
  if (owner && owner.uid !== 0) return owner;
  return accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65534, gid: 65534 };
}

/** Whether the account may search a folder and everything above it. */
export function searchable(folder, account) {
  if (account.uid === undefined) return true;
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (folder === dirname(folder) || searchable(dirname(folder), account));
}

/** A new folder of ours that the account can reach, in the first of the usual places that it can reach. */
export function reachableFolder(prefix, account, places) {
  const place = places.find((candidate) => {
    try {
      mkdirSync(candidate, { recursive: true });
      return searchable(candidate, account);
    } catch {
      return false;
    }
  });
  if (!place) throw new Error(`None of ${places.join(', ')} can be reached by user ${account.uid}, which runs Postgres`);
  const folder = mkdtempSync(join(place, prefix));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * The folder that holds the cluster: the data directory itself, or, where root's own folders keep the server's account
 * out, one outside, which a file in the data directory names from then on.
 */
export function databaseHome(dataDir, log) {
  mkdirSync(dataDir, { recursive: true });
  const pointer = join(dataDir, 'database-folder');
  try {
    const named = readFileSync(pointer, 'utf8').trim();
    if (statSync(named).isDirectory()) return named;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const account = serverAccount(join(dataDir, 'postgres'));
  const { uid, mode } = statSync(dataDir);
  if (account.uid !== undefined && uid === 0) chmodSync(dataDir, mode | 0o111);
  if (searchable(dataDir, account)) return dataDir;
  const folder = reachableFolder('strata-', account, ['/var/lib/strata', '/var/tmp', tmpdir()]);
  writeFileSync(pointer, `${folder}\n`);
  log(`Postgres does not run as root and its own account cannot reach ${dataDir}: the database lives in ${folder}`);
  return folder;
}
